import type { Database } from '@golden-thread/application/shared/command';
import { draftYearFromText } from '@golden-thread/application/timetable/draft-from-text';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { longestTimetableText } from '@golden-thread/domain/timetable/text/read-timetable';
import { writeTimetable } from '@golden-thread/domain/timetable/text/write-timetable';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { timetablePaths } from './paths';

/** The rules of a year as a text. */
export class EditTextForm {
  @MustSay({ message: 'The text is empty. Leave the page, or paste the rules of a year.' })
  @IsString()
  @UpTo(longestTimetableText, 'The text')
  text = '';
}

/** The rules of a year as text: of a draft to be changed and read back, else to be taken along. */
function editTextView({ year }: YearView, form: FilledForm<object>): Page {
  if (year === null) throw new Error('A year was asked for by name and not refused, so it must be there.');
  const isDraft = year.state === 'draft';
  return new Page('timetable/edit-text', {
    heading: `Rules of ${year.year} as text`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    isDraft,
    text: isDraft ? form.typed('text') : writeTimetable(year),
  });
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team takes a year's rules along as text, and drafts a year from a text that was changed or comes from another council. */
@Controller(timetablePaths.text)
export class EditTextPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-text', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') named: string): Promise<Page> {
    const view = await this.read(person, yearNamed(named));
    return editTextView(view, blankForm({ text: view.year === null ? '' : writeTimetable(view.year) }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.draft-from-text', navigation })
  async draft(@CurrentPerson() person: SignedIn, @Param('year') named: string, @FormBody(EditTextForm) form: FilledForm<EditTextForm>): Promise<Page | SeeOther> {
    const year = yearNamed(named);
    if (!form.ok) return editTextView(await this.read(person, year), form);
    const drafted = await draftYearFromText(this.database, person.actor, { year, text: form.values.text }, form.submission);
    if (!drafted.ok) return editTextView(await this.read(person, year), form.refused(showRefusal(drafted.refusal)));
    return new SeeOther(timetablePaths.of(year), `The year ${year} is drafted by the text. Nothing opens until you publish it.`);
  }

  private async read(person: SignedIn, year: FinancialYear): Promise<YearView> {
    return accepted(await showYear(this.database, person.actor, { year }));
  }
}

import type { Database } from '@golden-thread/application/shared/command';
import { draftYear } from '@golden-thread/application/timetable/draft-year';
import { listShippedTimetables, shippedKeys, type ShippedTimetable } from '@golden-thread/application/timetable/shipped-timetables';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import { financialYearOf, financialYearPattern, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsArray, IsOptional, Matches, ValidateBy } from 'class-validator';
import { counted } from '../../http/paging';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { timetablePaths } from './paths';

const isShipped = (of: 'packs' | 'additions') => ({ name: 'isShipped', validator: { validate: (key: unknown) => key === '' || shippedKeys()[of].includes(String(key)) } });

/** Which year to draft, from which rules ('': the year before, else the shipped template), and which stages to add. */
export class DraftYearForm {
  @Matches(financialYearPattern, { message: 'Choose the year to draft.' })
  year!: string;

  @ValidateBy(isShipped('packs'), { message: 'Choose a timetable from the list.' })
  from = '';

  @IsOptional()
  @IsArray()
  @ValidateBy(isShipped('additions'), { each: true, message: 'Choose stages to add from the list.' })
  add: string[] = [];
}

/** Which year is drafted: this one or the next two, as far as they are not published; and from what. */
function draftYearView(person: SignedIn, { years }: YearView, form: FilledForm<object>): Page {
  const { packs, additions } = accepted(listShippedTimetables(person.actor));
  const added = form.typed('add');
  const published = new Set(years.filter(({ state }) => state !== 'draft').map(({ year }) => year));
  const thisYear = financialYearOf(person.council.today);
  const choices = [0, 1, 2].map((on) => neighbouringYear(thisYear, on)).filter((year) => !published.has(year));
  return new Page('timetable/draft-year', {
    heading: 'Draft a year',
    area: 'Timetable',
    back: { href: timetablePaths.usual, text: 'Back to the year' },
    form,
    choices: choices.map((year) => ({
      value: year,
      text: year,
      checked: form.typed('year') === year,
      ...(years.some((known) => known.year === year) && {
        hint: { text: 'Already drafted. Drafting it again starts from the rules of the year before.' },
      }),
    })),
    packs: [
      { value: '', text: 'The year before', hint: 'Its rules as they stand, with every change that was made to them. Where there is no year before: the Cabinet system below.', checked: form.typed('from') === '' },
      ...packs.map((pack) => ({ ...choiceOf(pack), checked: form.typed('from') === pack.key })),
    ],
    additions: additions.map((one) => ({ ...choiceOf(one), checked: Array.isArray(added) && added.includes(one.key) })),
  });
}

const choiceOf = ({ key, name, about, definitions }: ShippedTimetable): object => ({ value: key, text: name, hint: about, stages: counted(definitions.length, 'stage'), href: timetablePaths.packOf(key) });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team drafts a year's timetable, from the rules of the year before or a timetable that comes with the product. */
@Controller(timetablePaths.draft)
export class DraftYearPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-draft', navigation })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return this.page(person, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.draft', navigation })
  async draft(@CurrentPerson() person: SignedIn, @FormBody(DraftYearForm) form: FilledForm<DraftYearForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, form);
    const { year, from, add } = form.values;
    const drafted = await draftYear(this.database, person.actor, { year, additions: add, ...(from !== '' && { pack: from }) }, form.submission);
    if (!drafted.ok) return this.page(person, form.refused(showRefusal(drafted.refusal)));
    return new SeeOther(
      timetablePaths.of(drafted.value.year),
      `The year ${drafted.value.year} is drafted. Nothing opens until you publish it.`,
    );
  }

  private async page(person: SignedIn, form: FilledForm<object>): Promise<Page> {
    return draftYearView(person, accepted(await showYear(this.database, person.actor, {})), form);
  }
}

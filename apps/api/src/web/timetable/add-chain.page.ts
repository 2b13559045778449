import type { Database } from '@golden-thread/application/shared/command';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import { lastPaperParts } from '@golden-thread/domain/timetable/paper-chain';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { PaperPart, partFields } from './paper-parts.form';
import { timetablePaths } from './paths';

/** Who has which part in a paper, each by the code of a post. */
export class AddChainForm {
  @IsIn(['yes', 'no'], { message: 'Choose whether it is a key decision.' })
  keyDecision!: 'yes' | 'no';

  @PaperPart('author')
  author = '';

  @PaperPart('finance')
  finance = '';

  @PaperPart('legal')
  legal = '';

  @PaperPart('leadMember')
  leadMember = '';

  @PaperPart('clerk')
  clerk = '';
}

function addChainView({ year }: YearView, key: string, form: FilledForm<object>): Page {
  const stage = year?.stages.find((known) => known.key === key);
  if (!year || !stage) throw new NotFoundException();
  return new Page('timetable/add-chain', {
    heading: `A paper’s way to “${stage.title}”`,
    area: 'Timetable',
    back: { href: timetablePaths.workOf(year.year, key), text: 'Back to the stage' },
    form,
    decisions: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }].map((choice) => ({ ...choice, checked: form.typed('keyDecision') === choice.value })),
    parts: partFields(form),
  });
}

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team adds what a paper goes through around a meeting, and sees its dates and clashes before it stands. */
@Controller(timetablePaths.chain)
export class AddChainPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-chain', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('stage') stage: string): Promise<Page> {
    const shown = await this.read(person, year);
    return addChainView(shown, stage, blankForm({ ...(shown.year && lastPaperParts(shown.year.definitions)) }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-chain', navigation })
  async preview(@CurrentPerson() person: SignedIn, @Param('year') named: string, @Param('stage') stage: string, @FormBody(AddChainForm) form: FilledForm<AddChainForm>): Promise<Page | SeeOther> {
    if (!form.ok) return addChainView(await this.read(person, named), stage, form);
    const { keyDecision, ...parts } = form.values;
    const edit = { kind: 'add-chain', stage, chain: { parts: { ...parts }, keyDecision: keyDecision === 'yes' } } as const;
    const preview = await previewTimetableChange(this.database, person.actor, { year: yearNamed(named), edit }, form.submission);
    if (!preview.ok) return addChainView(await this.read(person, named), stage, form.refused(showRefusal(preview.refusal, preview.refusal.code === 'AudienceUnknown' ? 'author' : undefined)));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async read(person: SignedIn, year: string): Promise<YearView> {
    return accepted(await showYear(this.database, person.actor, { year: yearNamed(year) }));
  }
}

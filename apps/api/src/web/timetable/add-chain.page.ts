import type { Database } from '@golden-thread/application/shared/command';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import { paperParts, lastPaperParts } from '@golden-thread/domain/timetable/paper-chain';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsIn, IsString, Matches } from 'class-validator';
import { MustSay } from '../../http/text-field';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { paperPartLabels } from './labels';
import { timetablePaths } from './paths';

const PostCode = (whose: string): PropertyDecorator => (target, name) => {
  IsString()(target, name as string);
  Matches(/^[\w.-]{0,40}$/, { message: `${whose} is the code of one post, such as FIN.` })(target, name as string);
  MustSay({ message: `Give the code of the post: ${whose.toLowerCase()}.` })(target, name);
};

/** Who has which part in a paper, each by the code of a post. */
export class AddChainForm {
  @IsIn(['yes', 'no'], { message: 'Choose whether it is a key decision.' })
  keyDecision!: 'yes' | 'no';

  @PostCode('Who writes the paper')
  author = '';

  @PostCode('Who clears it for finance')
  finance = '';

  @PostCode('Who clears it for legal services')
  legal = '';

  @PostCode('The lead member')
  leadMember = '';

  @PostCode('Who publishes agendas and decisions')
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
    parts: paperParts.map((name) => ({ name, label: paperPartLabels[name], value: form.typed(name), error: form.error(name) })),
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

import { type ContributionRecord, getOwnContribution } from '@golden-thread/application/contribution/read-contributions';
import { giveContribution, saveOwnContribution } from '@golden-thread/application/contribution/write-contribution';
import { type FigureSheetView, readFigureSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import { getServiceReview, type ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, longDate } from '@golden-thread/domain/calendar/date-format';
import type { ContributionContent, PaperNamed } from '@golden-thread/domain/contribution/contribution';
import { periodAsked } from '@golden-thread/domain/measure/period';
import type { FigureSheetId, ReviewId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { figureEntryView, fieldsOfSheet, withFaults } from '../figure-sheet/figure-entry.view';
import { roundName } from '../review/labels';
import { taskPaths } from '../task/paths';
import { answersTyped, ContributeFiguresForm, ContributeToReviewForm, type ContributionForm, nothingWritten } from './contribution.form';
import { contributionPaths } from './paths';
import { sectionFieldsView } from './section-fields.view';

/** Who asks for what, by when, with their note: on top of both pages. */
const askedView = ({ askedByName, note, dueOn, remark }: ContributionRecord, { today }: SignedIn['council']): Readonly<Record<string, unknown>> => ({
  askedBy: askedByName ?? 'Somebody who has left', note, due: longDate(dueOn), dueWording: formatDueDate(dueOn, today), late: dueOn < today, remark,
});

const back = { href: taskPaths.mine, text: 'Back to my tasks' };

/** The address stands in an e-mail, and is opened again once the part is given. */
async function isGiven(database: Database, { actor }: SignedIn, paper: PaperNamed): Promise<boolean> {
  const own = await getOwnContribution(database, actor, paper);
  return !own.ok && own.refusal.code === 'ContributionGiven';
}
const toMyTasks = (): SeeOther => new SeeOther(taskPaths.mine, 'You have given your part of that back already: whoever asked you has it in the draft.');

interface ReviewPart {
  readonly own: ContributionRecord;
  readonly view: ServiceReviewView;
}

const contributeToReviewView = (person: SignedIn, { own, view }: ReviewPart, form: FilledForm<object>): Page =>
  new Page('contribution/contribute-to-review', {
    heading: `Your part of the review of ${view.service.name}`,
    area: 'Reviews',
    caption: roundName(view.round),
    back,
    form,
    ...askedView(own, person.council),
    ...sectionFieldsView(view, { parts: own.parts, answers: own.content.answers }, form),
  });

const navigation = { section: 'tasks', trail: 'back' } as const;

/** A colleague writes the sections they were asked for, keeps them, and gives them back. */
@Controller(contributionPaths.toReview)
export class ContributeToReviewPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.contribute', audit: 'contribution.open-review', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('review', ParseId) id: ReviewId): Promise<Page | SeeOther> {
    if (await isGiven(this.database, person, { paper: 'service-review', id })) return toMyTasks();
    const part = await this.read(person, id);
    return contributeToReviewView(person, part, this.asKept(part));
  }

  @Post()
  @RoutePolicy({ permission: 'tasks.contribute', audit: 'contribution.write-review', navigation })
  async write(@CurrentPerson() person: SignedIn, @Param('review', ParseId) id: ReviewId, @FormBody(ContributeToReviewForm) form: FilledForm<ContributeToReviewForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const part = await this.read(person, id);
      return redisplay((as) => contributeToReviewView(person, part, as), shown, this.asKept(part));
    };
    if (!form.ok) return again(form);
    const content = { ...nothingWritten, answers: answersTyped(form.values) };
    return carryOut(this.database, person, { paper: { paper: 'service-review', id }, content, form, again });
  }

  private async read({ actor }: SignedIn, id: ReviewId): Promise<ReviewPart> {
    const own = accepted(await getOwnContribution(this.database, actor, { paper: 'service-review', id }));
    return { own, view: accepted(await getServiceReview(this.database, actor, id)) };
  }

  private readonly asKept = ({ own: { content, version } }: ReviewPart): FilledForm<object> => blankForm({ ...content.answers, actions: [], issues: [] }, version);
}

interface SheetPart {
  readonly own: ContributionRecord;
  readonly view: FigureSheetView;
}

function contributeFiguresView(person: SignedIn, { own, view }: SheetPart, form: FilledForm<object>): Page {
  return new Page('contribution/contribute-figures', {
    heading: `Your part of the figures of ${view.sheet.serviceName}`,
    area: 'Measures',
    caption: periodAsked(view.sheet).label,
    back,
    form,
    ...askedView(own, person.council),
    lines: view.lines.map((line, index) => figureEntryView(line, index, form)),
  });
}

/** A colleague types the figures they were asked for, keeps them, and gives them back. */
@Controller(contributionPaths.toSheet)
export class ContributeFiguresPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.contribute', audit: 'contribution.open-figures', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('sheet', ParseId) id: FigureSheetId): Promise<Page | SeeOther> {
    if (await isGiven(this.database, person, { paper: 'figure-sheet', id })) return toMyTasks();
    const part = await this.read(person, id);
    return contributeFiguresView(person, part, blankForm(fieldsOfSheet(part.view), part.own.version));
  }

  @Post()
  @RoutePolicy({ permission: 'tasks.contribute', audit: 'contribution.write-figures', navigation })
  async write(@CurrentPerson() person: SignedIn, @Param('sheet', ParseId) id: FigureSheetId, @FormBody(ContributeFiguresForm) form: FilledForm<ContributeFiguresForm>): Promise<Page | SeeOther> {
    const { figures, then } = form.values;
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const [typed, kept] = [await this.read(person, id, form.ok ? figures : undefined), await this.read(person, id)];
      return redisplay((as) => contributeFiguresView(person, typed, as), shown, blankForm(fieldsOfSheet(kept.view), kept.own.version));
    };
    if (!form.ok) return again(form);
    // What goes back is checked as the sheet itself checks it; a draft may be unfinished.
    const checked = then === 'give' ? withFaults(form, (await this.read(person, id, figures)).view) : form;
    if (!checked.ok) return again(checked);
    return carryOut(this.database, person, { paper: { paper: 'figure-sheet', id }, content: { ...nothingWritten, figures }, form, again });
  }

  /** The sheet with nothing but the colleague's lines, as they are typed or kept. */
  private async read({ actor }: SignedIn, id: FigureSheetId, typed?: ContributeFiguresForm['figures']): Promise<SheetPart> {
    const own = accepted(await getOwnContribution(this.database, actor, { paper: 'figure-sheet', id }));
    const view = accepted(await readFigureSheet(this.database, actor, { sheetId: id, typed: typed ?? own.content.figures }));
    return { own, view: { ...view, lines: view.lines.filter(({ measure }) => own.parts.includes(measure.id)) } };
  }
}

interface Written {
  readonly paper: PaperNamed;
  readonly content: ContributionContent;
  readonly form: FilledForm<ContributionForm>;
  readonly again: (form: FilledForm<object>) => Promise<Page>;
}

async function carryOut(database: Database, { actor }: SignedIn, { paper, content, form, again }: Written): Promise<Page | SeeOther> {
  if (form.values.then === 'save') {
    const saved = await saveOwnContribution(database, actor, { ...paper, content, ...form.sent });
    return saved.ok ? new SeeOther(contributionPaths.of(paper.paper, paper.id), 'Your draft is saved. Nobody else has it yet.') : again(form.refused(showRefusal(saved.refusal)));
  }
  const given = await giveContribution(database, actor, { ...paper, content, remark: form.values.remark, ...form.sent });
  if (!given.ok) return again(form.refused(showRefusal(given.refusal)));
  return new SeeOther(taskPaths.mine, `You gave it back. ${given.value.askedBy ?? 'Whoever asked'} has it in the draft.`);
}

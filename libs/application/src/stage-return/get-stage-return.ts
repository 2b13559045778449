import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { Access } from '@golden-thread/domain/authority/reading-rights';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { performancePlanStage } from '@golden-thread/domain/plan/performance-plan';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isReturnOpen, type StageReturn } from '@golden-thread/domain/stage-return/stage-return';
import type { Stage } from '@golden-thread/domain/timetable/stage';
import type { Answers } from '@golden-thread/domain/timetable/stage-question';
import { workOf } from '@golden-thread/domain/timetable/stage-definition';
import { asksSomebody } from '@golden-thread/domain/timetable/stage-work';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import type { Year } from '@golden-thread/domain/timetable/year';
import { findFrameworkTitle } from '@golden-thread/persistence/assessment/assessments-asked';
import { listFollowUpsOfStage } from '@golden-thread/persistence/assessment/follow-ups.query';
import { findWorkshopOfStage } from '@golden-thread/persistence/assessment/became.query';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { listNamesOfPeople } from '@golden-thread/persistence/organisation/people';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import { listReturnsOfStage, type ReturnSummary } from '@golden-thread/persistence/stage-return/returns-of-stage.query';
import { findStageReturn, listReturnsGiven } from '@golden-thread/persistence/stage-return/stage-returns';
import { findYear, findYearById } from '@golden-thread/persistence/timetable/years';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { listMeasuresQueried } from '../measure/queried-figures';
import { performancePlanFromRecords } from '../plan/performance-plan-from-records';
import { answersFor, lacksPermission } from '../shared/command';
import { describeDecider, isAskedToDecide } from '../shared/deciders';
import { returnToDecide } from './stage-return-command';

export type { ReturnSummary } from '@golden-thread/persistence/stage-return/returns-of-stage.query';

/** Everything that pages and API clients show of a return. */
export interface StageReturnView {
  /** 'heading': a draft that others write; its answers are left out. */
  readonly access: Exclude<Access, 'none'>;
  readonly given: StageReturn;
  readonly year: FinancialYear;
  /** The post that is asked, by its title. */
  readonly postTitle: string;
  readonly authors: readonly string[];
  readonly today: CalendarDate;
  /** Who signs it off once the reader has given it; null where nobody does. */
  readonly decidedBy: string | null;
  readonly mayWrite: boolean;
  /** What the council's records say by now of what is asked, by question, for whoever may write: the sections of the performance plan; nothing of any other return. */
  readonly fromRecords: Answers;
  readonly mayDecide: boolean;
  readonly isSelfApproval: boolean;
}

/** One return, as far as it is the actor's to read: what is not is not there for them. Refuses: `NotPermitted`, `StageReturnNotFound`. */
export async function getStageReturn(database: Asked, actor: Actor, id: StageReturnId): Promise<Outcome<StageReturnView>> {
  const lacking = lacksPermission(actor, 'timetable.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const given = await findStageReturn(reading, id);
    const access = given === undefined ? 'none' : await findAccess(reading, actor, { paper: 'stage-return', id });
    if (given === undefined || access === 'none') return refuse('StageReturnNotFound');
    const [year, post, authors] = await Promise.all([findYearById(reading, given.yearId), findPost(reading, given.postId), listNamesOfPeople(reading, given.authorIds)]);
    const toDecide = returnToDecide(given);
    const mayWrite = isReturnOpen(given.state) && answersFor(actor, given.postId) && may(actor, 'returns.complete');
    return accept({
      access,
      given: await withoutQueried(reading, actor, access === 'whole' ? given : { ...given, answers: {}, returnReason: null }),
      year: year!.year,
      postTitle: post?.title ?? '',
      authors,
      today: reading.today,
      decidedBy: mayWrite && toDecide !== null ? await describeDecider(reading, actor, toDecide) : null,
      mayWrite,
      fromRecords: mayWrite && given.stage === performancePlanStage ? await performancePlanFromRecords(reading, year!.year) : {},
      mayDecide: given.state === 'submitted' && toDecide !== null && may(actor, 'returns.decide') && (await isAskedToDecide(reading, actor, toDecide)),
      isSelfApproval: isSelfApproval(actor, given.authorIds),
    });
  });
}

/**
 * A return without what was known, when it was asked, of measures about which the policy team waits for an answer: their figures are shown once it is there. Whoever is asked sees
 * them, and whoever sees them anyway.
 */
async function withoutQueried(reading: Reading, actor: Actor, given: StageReturn): Promise<StageReturn> {
  const { measures } = given.asked;
  if (measures.length === 0 || answersFor(actor, given.postId)) return given;
  const closed = (await listMeasuresQueried(reading, actor, new Set(measures.map(({ id }) => id)))).map(({ id }) => id);
  return { ...given, asked: { ...given.asked, measures: measures.map((one) => (closed.includes(one.id) ? { ...one, known: [] } : one)) } };
}

/** A stage of a year with everybody whom it has asked. */
export interface StageView {
  readonly year: Year;
  readonly stage: Stage;
  readonly returns: readonly ReturnSummary[];
  readonly today: CalendarDate;
  /** Of a stage that asks for an assessment: what its framework is called; null where it is not installed, or none is asked for. */
  readonly frameworkTitle: string | null;
  /** The workshop that asked for it; null where none did. */
  readonly workshop: { readonly reference: string; readonly title: string } | null;
  /** The workshops whose follow-up is held with it. */
  readonly followUps: readonly { readonly reference: string; readonly title: string }[];
}

/** A stage, what it asks and who has answered. Refuses: `NotPermitted`, `NoSuchYear`, `UnknownStage`. */
export async function showStage(database: Asked, actor: Actor, query: { readonly year: FinancialYear; readonly stage: StageKey }): Promise<Outcome<StageView>> {
  const lacking = lacksPermission(actor, 'timetable.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const year = await findYear(reading, query.year);
    if (!year) return refuse('NoSuchYear', { year: query.year });
    const stage = year.stages.find(({ key }) => key === query.stage);
    if (!stage) return refuse('UnknownStage', { stage: query.stage, stages: [query.stage] });
    const work = workOf(stage);
    const framework = asksSomebody(work) ? work.framework : undefined;
    const [returns, workshop = null, frameworkTitle = null, followUps] = await Promise.all([
      listReturnsOfStage(reading, actor, stage.id), findWorkshopOfStage(reading, stage.id), framework === undefined ? undefined : findFrameworkTitle(reading, framework),
      listFollowUpsOfStage(reading, stage.id),
    ]);
    return accept({ year, stage, returns, today: reading.today, workshop, frameworkTitle, followUps });
  });
}

/** What was given to a stage, side by side. */
export interface StageAnswersView extends Pick<StageView, 'year' | 'stage'> {
  readonly given: readonly StageReturn[];
}

/** Everything that was given to a stage, as far as it is the actor's to read. Refuses: as `showStage` does. */
export async function listStageAnswers(database: Asked, actor: Actor, query: { readonly year: FinancialYear; readonly stage: StageKey }): Promise<Outcome<StageAnswersView>> {
  const shown = await showStage(database, actor, query);
  if (!shown.ok) return shown;
  const { year, stage } = shown.value;
  return accept({ year, stage, given: await database.read(actor.councilId, (reading) => listReturnsGiven(reading, actor, stage.id)) });
}

import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { monthsDue } from '@golden-thread/domain/figure-sheet/monthly-figures';
import { isDueToTakeEffect } from '@golden-thread/domain/plan-change/decide-plan-change';
import type { PlanChange } from '@golden-thread/domain/plan-change/plan-change';
import type { Id, ThingType, YearId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { returnsDue } from '@golden-thread/domain/stage-return/schedule';
import type { ReminderPattern } from '@golden-thread/domain/task/reminder-policy';
import { earliestOf, type RemindersOwed } from '@golden-thread/domain/task/workflow-step';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { annualCycleDue, type AnnualCycleFacts, type AnnualCyclePhase, type AnnualCycleStep, nextStepOfYear as rule } from '@golden-thread/domain/timetable/schedule';
import { listActionsToRemindOf } from '@golden-thread/persistence/action/actions';
import { listPracticesReviewedIn } from '@golden-thread/persistence/assessment/practices';
import { listConsultationsDueIn } from '@golden-thread/persistence/consultation/consultations';
import { listExternalChallengesAskedIn } from '@golden-thread/persistence/external-challenge/external-challenges';
import { listKeyPlansToRemindOf } from '@golden-thread/persistence/key-plan/key-plans';
import { listOpenLessons } from '@golden-thread/persistence/lesson/lessons';
import { findUnaskedOutsideServices, listObjectivesOfYearOpen } from '@golden-thread/persistence/plan/unasked-people.query';
import { listRisksReviewedIn } from '@golden-thread/persistence/risk/risks';
import { listPlanChangesOfYear, planChangeToDecide } from '@golden-thread/persistence/plan-change/plan-changes';
import { listStagesAsked, type StageAsked } from '@golden-thread/persistence/stage-return/stage-returns';
import { listMonthlySheets, listUnaskedMonths } from '@golden-thread/persistence/figure-sheet/monthly-sheets.query';
import { listPlannedReorganisations } from '@golden-thread/persistence/organisation/reorganisations';
import { findYearById } from '@golden-thread/persistence/timetable/years';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findRemindersOwed, remindAndEscalate, type Subjects } from '../engine/remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { askForMonths } from '../figure-sheet/monthly-figures';
import { reorganiseWhenDue } from '../organisation/reorganise-services';
import { openPeopleOutsideServices } from '../plan/open-plan';
import { putIntoEffect } from '../plan-change/take-effect';
import { askForReturns as askForReturnsOf, noteOverdueReturns as noteOverdueOf, returnsByPattern } from '../stage-return/ask-for-returns';
import { openStages as openStagesOfYear, yearStream } from './annual-cycle';
import { endYearOf } from './close-year';

/** What may be open in the year, that no other workflow looks after, by the pattern in which it is reminded of; without one in that of its tasks. */
type OpenWork = readonly { readonly subjects: Subjects; readonly pattern?: ReminderPattern }[];

interface Facts extends AnnualCycleFacts {
  readonly openWork: OpenWork;
  readonly planChanges: readonly Pick<PlanChange, 'id' | 'state' | 'takesEffectOn'>[];
  readonly stagesAsked: readonly StageAsked[];
}

const annualCycle: FollowedRows<YearId, Facts, AnnualCyclePhase, AnnualCycleStep> = {
  kind: 'annual-cycle',
  hold: (work, id) => work.lock(yearStream(id)),
  read: readYear,
  rule,
  about: ({ year: { year } }, { phase }) => ({ period: year, boundary: `${year} ${phase}` }),
};

async function readYear(work: UnitOfWork, id: YearId): Promise<Outcome<Facts>> {
  const year = await findYearById(work, id);
  if (!year) return refuse('NotFound');
  // Said together, so that they go out in one round trip.
  const [unaskedMonths, sheetIds, actionIds, riskIds, practiceIds, keyPlanIds, consultationIds, challengeIds, planChanges, stagesAsked, reorganisations, lessons, outside, objectiveIds] = await Promise.all([
    listUnaskedMonths(work, year.year), listMonthlySheets(work, year.year), listActionsToRemindOf(work, year.year), listRisksReviewedIn(work, year.year), listKeyPlansToRemindOf(work, year.year),
    listPracticesReviewedIn(work, year.year), listConsultationsDueIn(work, year.year), listExternalChallengesAskedIn(work, year.year),
    listPlanChangesOfYear(work, year.year), listStagesAsked(work, id), listPlannedReorganisations(work), listOpenLessons(work, id), findUnaskedOutsideServices(work, year.year), listObjectivesOfYearOpen(work, year.year),
  ]);
  const about = (type: ThingType, ids: readonly Id[]): Subjects => ids.map((one) => ({ type, id: one }));
  const byTheirTasks = [about('year', [id]), about('figure-sheet', sheetIds), about('action', actionIds), about('risk', riskIds), about('practice', practiceIds), about('key-plan', keyPlanIds), about('consultation', consultationIds), about('external-challenge', challengeIds), about('individual-plan', objectiveIds), about('lesson', lessons.map(({ id: lessonId }) => lessonId)),
    about('plan-change', planChanges.map(({ id: changeId }) => changeId))];
  const openWork: OpenWork = [{ subjects: byTheirTasks.flat() }, ...returnsByPattern(stagesAsked)];
  const planChangesFrom = planChanges.flatMap(({ state, takesEffectOn }) => (state === 'agreed' && takesEffectOn !== null ? [takesEffectOn] : []));
  const reorganisationsOn = reorganisations.map(({ effectiveOn }) => effectiveOn);
  return accept({ year, unaskedMonths, planChangesFrom, reorganisationsOn, openLessons: lessons.length, peopleOutside: { unasked: outside.people, nextStarterOn: outside.nextOn, open: objectiveIds.length }, returns: returnsSoFar(stagesAsked), reminders: await remindersOf(work, openWork), openWork, planChanges, stagesAsked });
}

async function remindersOf(work: UnitOfWork, openWork: OpenWork): Promise<RemindersOwed> {
  const owed = await Promise.all(openWork.map(({ subjects, pattern }) => findRemindersOwed(work, subjects, pattern)));
  return { due: owed.some(({ due }) => due), nextAt: earliestOf(...owed.map(({ nextAt }) => nextAt)) };
}

/** What the stages that have asked still wait for. */
const returnsSoFar = (stagesAsked: readonly StageAsked[]): AnnualCycleFacts['returns'] => ({
  asked: new Set(stagesAsked.map(({ stage }) => stage)),
  open: new Set(stagesAsked.filter(({ openIds }) => openIds.length > 0).map(({ stage }) => stage)),
  waiting: new Set(stagesAsked.filter(({ waiting }) => waiting.length > 0).map(({ stage }) => stage)),
  extended: earliestExtended(stagesAsked),
});

/** By stage, where everybody who has not given theirs was given more time: the earliest day until which one of them was. */
function earliestExtended(stagesAsked: readonly StageAsked[]): ReadonlyMap<StageKey, CalendarDate> {
  const earliest = new Map<StageKey, CalendarDate>();
  for (const stage of new Set(stagesAsked.map((one) => one.stage))) {
    const days = stagesAsked.filter((one) => one.stage === stage).flatMap(({ waiting }) => waiting.map(({ extendedTo }) => extendedTo));
    const given = days.filter((day) => day !== null).sort();
    if (given[0] !== undefined && given.length === days.length) earliest.set(stage, given[0]);
  }
  return earliest;
}

/** Reads where a council's year stands and says which step is due. Refuses: `NotFound`. */
export const nextStepOfYear = nextStep(annualCycle);

/** Opens each stage whose day has come, once, in order. Rounds, reports and windows begin from the events, never as its children. */
export const openStages = takeStep(annualCycle, 'openStages', (work, { year }) => openStagesOfYear(work, year, annualCycleDue(year, work.now).toOpen));

/** Asks for the figures of the months that have ended, of everything that is measured monthly. */
export const askForMonthlyFigures = takeStep(annualCycle, 'askForMonthlyFigures', (work, { year, unaskedMonths }) =>
  askForMonths(work, monthsDue(year.year, unaskedMonths, work).toAsk),
);

/** Asks those whom the stages name for what they are to give. */
export const askForReturns = takeStep(annualCycle, 'askForReturns', (work, { year, returns }) => askForReturnsOf(work, year, returnsDue(year, returns, work).toAsk));

/** Tells the owner of a stage what has not come, once its days of grace are over. */
export const noteOverdueReturns = takeStep(annualCycle, 'noteOverdueReturns', (work, { year, returns, stagesAsked }) =>
  noteOverdueOf(work, year, returnsDue(year, returns, work).overdue, stagesAsked),
);

/**
 * Reminds whoever has open work in the year that no other workflow looks after, and escalates it: the figures of months (of the quarter's its round
 * reminds), what is asked about the year itself (a meeting to confirm, dates to recalculate, a change to approve), actions that are due in the year, risks, practices and key plans that are looked at again in it, results of consultations, steps of challenges from outside, its open lessons, objectives of people outside services and those that are taken up again, what is asked about changes of its plans, and what its stages
 * asked for, which is reminded of in the pattern that the stage's policy team chose.
 */
export const remindWhoeverHasOpenWork = takeStep(annualCycle, 'remindWhoeverHasOpenWork', async (work, { openWork }) => {
  for (const group of openWork) await remindAndEscalate(work, group);
});

/** Puts the agreed changes of plans whose day has come into effect, or back to whoever decides where something material has come between. */
export const putPlanChangesIntoEffect = takeStep(annualCycle, 'putPlanChangesIntoEffect', async (work, { planChanges }) => {
  for (const { id } of planChanges.filter((change) => isDueToTakeEffect(change, work.today))) {
    const change = await work.loadForUpdate(planChangeToDecide, id);
    if (change !== undefined && isDueToTakeEffect(change, work.today)) await putIntoEffect(work, change);
  }
});

/** Asks whoever is in no service for their objectives, once the appraisal window has opened: directors, the chief executive's office. */
export const askPeopleOutsideServices = takeStep(annualCycle, 'askPeopleOutsideServices', (work, { year }) => openPeopleOutsideServices(work, year));

/** Merges and splits services whose day has come: all of it or nothing. Whichever year's cycle comes first does it. */
export const reorganiseServices = takeStep(annualCycle, 'reorganiseServices', (work) => reorganiseWhenDue(work));

/** Ends the year: its annual report is out and no lesson of it is open; stages that then still lie ahead, and returns that have not come, are of no more use. */
export const endYear = takeStep(annualCycle, 'endYear', async (work, { year, stagesAsked }) => {
  await endYearOf(work, year, stagesAsked);
});

import { readinessOf } from '@golden-thread/domain/plan/cascade';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import {
  type AppraisalRoundFacts,
  type AppraisalRoundPhase,
  type AppraisalRoundStep,
  nextStepOfAppraisalRound as rule,
} from '@golden-thread/domain/plan/appraisal-round-schedule';
import type { AppraisalRoundId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import {
  type AppraisalRoundRecord,
  countIndividualPlans,
  findAppraisalRound,
  listUnagreedPlanIds,
  saveAppraisalRound,
} from '@golden-thread/persistence/plan/appraisal-rounds';
import { findStageDay, listServicesOfDirectorate, listUnitsWithPlans } from '@golden-thread/persistence/plan/cascade.query';
import { loadPlanForUpdate, servicePlanId } from '@golden-thread/persistence/plan/plans';
import { hasYearEnded } from '@golden-thread/persistence/timetable/years';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findRemindersOwed, remindAndEscalate, type Subjects } from '../engine/remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { openPeopleOfService } from './open-plan';

interface Facts extends AppraisalRoundFacts {
  readonly round: AppraisalRoundRecord;
  /** What people of the round have yet to agree. What they write is in rows of their circle: nothing of it passes through here. */
  readonly subjects: Subjects;
}

const appraisalRound: FollowedRows<AppraisalRoundId, Facts, AppraisalRoundPhase, AppraisalRoundStep> = {
  kind: 'appraisal-round',
  hold: (work, id) => work.lock({ type: 'appraisal-round', id }),
  read: readAppraisalRound,
  rule: (facts, { today }) => rule(facts, today),
  about: ({ round }) => ({ period: round.year }),
};

/** Reads where a directorate's appraisal round stands and says which step is due. Refuses: `NotFound`. */
export const nextStepOfAppraisalRound = nextStep(appraisalRound);

/** Opens the window: for the people of every unit whose targets are set; the other units are named, and wait. */
export const openAppraisalWindow = takeStep(appraisalRound, 'openAppraisalWindow', async (work, facts) => {
  const round: AppraisalRoundRecord = { ...facts.round, phase: 'window-open', openedOn: work.today };
  await saveAppraisalRound(work, round);
  const { directorateId, year } = round;
  const { late } = readinessOf(await listUnitsWithPlans(work, { directorateId }, year));
  const lateUnits = { lateUnitIds: late.map(({ unitId }) => unitId), lateUnits: late.map(({ name }) => name) };
  record(work, round, { name: 'AppraisalWindowOpened', payload: { directorateId, year, ...lateUnits } });
  for (const { id: serviceId } of await listServicesOfDirectorate(work, directorateId)) {
    const plan = await loadPlanForUpdate(work, servicePlanId(serviceId, year));
    if (plan?.state !== 'approved') continue;
    const { toOpen } = readinessOf(await listUnitsWithPlans(work, { serviceId }, year));
    await openPeopleOfService(work, plan, { round, units: toOpen, ownPeople: plan.peopleOpenedOn === null });
  }
});

/** Reminds people of what they have not agreed, and their line managers. */
export const remindOfObjectives = takeStep(appraisalRound, 'remindOfObjectives', (work, { subjects }) => remindAndEscalate(work, { subjects }));

/** Closes the window and says how far it came. */
export const closeAppraisalWindow = takeStep(appraisalRound, 'closeAppraisalWindow', async (work, { round }) => {
  await saveAppraisalRound(work, { ...round, phase: 'closed', openedOn: round.openedOn ?? work.today, closedOn: work.today });
  const { directorateId, year } = round;
  const counts = await countIndividualPlans(work, round.id);
  record(work, round, { name: 'AppraisalWindowClosed', payload: { directorateId, year, ...counts } });
});

type RoundEvent = Extract<PlanEvent, { name: 'AppraisalWindowOpened' | 'AppraisalWindowClosed' }>;
const record = (work: UnitOfWork, round: AppraisalRoundRecord, { name, payload }: Pick<RoundEvent, 'name' | 'payload'>): void =>
  void work.record({ name, stream: { type: 'appraisal-round', id: round.id }, payload } as RoundEvent);

async function readAppraisalRound(work: UnitOfWork, id: AppraisalRoundId): Promise<Outcome<Facts>> {
  const round = await findAppraisalRound(work, id);
  if (!round) return refuse('NotFound');
  const { year, phase } = round;
  const [opens, closes, yearEnded, waiting] = await Promise.all([
    findStageDay(work, year, 'appraisal.opens'),
    findStageDay(work, year, 'appraisal.closes'),
    hasYearEnded(work, year),
    phase === 'window-open' ? listUnagreedPlanIds(work, id) : [],
  ]);
  const subjects = waiting.map((plan) => ({ type: 'individual-plan' as const, id: plan }));
  return accept({ round, phase, subjects, yearEnded, opensOn: opens.on, closesOn: closes.on, reminders: await findRemindersOwed(work, subjects) });
}

import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Instant, londonInstant } from '@golden-thread/domain/calendar';
import {
  type AppraisalRoundDue, appraisalRoundDue, type AppraisalRoundPhase, type PlanEvent, readinessOf,
} from '@golden-thread/domain/plan';
import { reminderTime, type TurnTaken } from '@golden-thread/domain/task';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import {
  type AppraisalRoundKept, countIndividualPlans, findAppraisalRound, findStageDay, holdPlan, listServicesOfDirectorate,
  listUnagreedPlanIds, listUnitsWithPlans, saveAppraisalRound, servicePlanId,
} from '@golden-thread/persistence/plan';
import { remindAndEscalate, takeTurn } from '../engine';
import { openPeopleOfService } from './open-people-of-service';

/**
 * The turn of a directorate's appraisal round: opens the window on its day for the people of every unit whose targets are set and
 * names the others; reminds people of what they have not agreed; closes the window and says how far it came. What people write is in
 * rows of their circle: nothing of it passes through here.
 */
export function seeToAppraisalRound(
  database: Database,
  { councilId, subjectId }: { readonly councilId: string; readonly subjectId: string },
): Promise<Outcome<TurnTaken<AppraisalRoundPhase>>> {
  return takeTurn<AppraisalRoundPhase>(database, { councilId, kind: 'appraisal-round', subjectId }, async (work) => {
    await work.lock({ type: 'appraisal-round' as const, id: subjectId });
    const round = await findAppraisalRound(work, subjectId);
    if (!round) return refuse('NotFound');
    const opensOn = (await findStageDay(work, round.year, 'appraisal.opens')).on;
    const closesOn = (await findStageDay(work, round.year, 'appraisal.closes')).on;
    const due = appraisalRoundDue({ phase: round.phase, opensOn, closesOn }, work.today);
    await doWhatIsDue(work, round, due);
    const reminders = due.phase === 'window-open' ? await remind(work, round) : null;
    const look = due.nextOn && londonInstant(due.nextOn, reminderTime);
    return accept({ phase: due.phase, nextAt: earliest([reminders, look]), ended: due.phase === 'closed' });
  });
}

async function doWhatIsDue(work: UnitOfWork, round: AppraisalRoundKept, due: AppraisalRoundDue): Promise<void> {
  if (due.opens) await openWindow(work, { ...round, phase: 'window-open', openedOn: work.today });
  if (!due.closes) return;
  await saveAppraisalRound(work, { ...round, phase: 'closed', openedOn: round.openedOn ?? work.today, closedOn: work.today });
  const { directorateId, year } = round;
  const counts = await countIndividualPlans(work, round.id);
  record(work, round, { name: 'AppraisalWindowClosed', payload: { directorateId, year, ...counts } });
}

async function openWindow(work: UnitOfWork, round: AppraisalRoundKept): Promise<void> {
  await saveAppraisalRound(work, round);
  const { directorateId, year } = round;
  const { late } = readinessOf(await listUnitsWithPlans(work, { directorateId }, year));
  const lateUnits = { lateUnitIds: late.map(({ unitId }) => unitId), lateUnits: late.map(({ name }) => name) };
  record(work, round, { name: 'AppraisalWindowOpened', payload: { directorateId, year, ...lateUnits } });
  for (const { id: serviceId } of await listServicesOfDirectorate(work, directorateId)) {
    const plan = await holdPlan(work, servicePlanId(serviceId, year));
    if (plan?.state !== 'approved') continue;
    const { toOpen } = readinessOf(await listUnitsWithPlans(work, { serviceId }, year));
    await openPeopleOfService(work, plan, { round, units: toOpen });
  }
}

type RoundEvent = Extract<PlanEvent, { name: 'AppraisalWindowOpened' | 'AppraisalWindowClosed' }>;
const record = (work: UnitOfWork, round: AppraisalRoundKept, { name, payload }: Pick<RoundEvent, 'name' | 'payload'>): void =>
  void work.record({ name, stream: { type: 'appraisal-round' as const, id: round.id }, payload } as RoundEvent);

async function remind(work: UnitOfWork, round: AppraisalRoundKept): Promise<Instant | null> {
  const waiting = await listUnagreedPlanIds(work, round.id);
  const subjects = waiting.map((id) => ({ type: 'individual-plan' as const, id }));
  return remindAndEscalate(work, { subjects });
}

const earliest = (instants: readonly (Instant | null)[]): Instant | null => instants.filter((at) => at !== null).sort()[0] ?? null;

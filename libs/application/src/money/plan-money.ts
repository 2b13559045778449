import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { type BudgetLine, type BudgetLineSaid, decideBudgetLine, yearUnderWayChanged } from '@golden-thread/domain/money/budget-line';
import type { BudgetLineId, ObjectiveId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findBudgetLine, loadBudgetLinesForUpdate, saveBudgetLine } from '@golden-thread/persistence/money/budget-lines';
import { findObjective } from '@golden-thread/persistence/plan/objectives';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { changedSince, lacksPermission, type Submitted, type ThingCommand } from '../shared/command';
import { findMoneyPlace, plansMoney } from './money-access';

/** Amounts that are far from what was to be expected were looked at twice. */
interface AmountsConfirmed {
  readonly confirmed?: boolean;
}

/** A line as it is added: for a service, or one of its units; for an objective where it serves one. */
export interface AddBudgetLine extends BudgetLineSaid, AmountsConfirmed, Submitted {
  readonly serviceId: ServiceId;
  readonly unitId: UnitId | null;
  readonly objectiveId: ObjectiveId | null;
}

/**
 * Adds a line of three years to a service or unit. Refuses: NotPermitted, NotFound (the service, its unit or the objective), NotPlanningMoney, and as
 * `decideBudgetLine` does.
 */
export async function addBudgetLine(database: Database, actor: Actor, { submission, serviceId, unitId, objectiveId, confirmed = false, ...said }: AddBudgetLine): Promise<Outcome<{ readonly id: BudgetLineId; readonly serviceId: ServiceId }>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const place = await findMoneyPlace(work, serviceId);
    if (place === undefined || (unitId !== null && !place.units.some(({ id }) => id === unitId))) return refuse('NotFound');
    if (!plansMoney(actor, place, unitId)) return refuse('NotPlanningMoney');
    const objective = objectiveId === null ? undefined : await findObjective(work, objectiveId);
    if (objectiveId !== null && (objective === undefined || objective.level === 'individual')) return refuse('NotFound');
    const decided = decideBudgetLine(said, { before: null, today: work.today, confirmed });
    if (!decided.ok) return decided;
    const line: BudgetLine = { ...decided.value, id: newId(), serviceId, unitId, objectiveId, version: 1 };
    await saveBudgetLine(work, line);
    const { title, firstYear, amounts } = line;
    work.record({ name: 'BudgetLineAdded', stream: { type: 'budget-line', id: line.id }, payload: { title, serviceId, firstYear, amounts } });
    return accept({ id: line.id, serviceId });
  });
}

/**
 * Revises a line, as councils do every year: what it was stands in its history. The amount of a year under way is the policy team's to correct; whoever plans the money moves it.
 * Refuses: NotPermitted, NoSuchBudgetLine, Stale, NotPlanningMoney, LineYearUnderWay, and as `decideBudgetLine` does.
 */
export async function reviseBudgetLine(database: Database, actor: Actor, { lineId, version, submission, confirmed = false, ...said }: ThingCommand & BudgetLineSaid & AmountsConfirmed & { readonly lineId: BudgetLineId }): Promise<Outcome<{ readonly serviceId: ServiceId }>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const [line] = await loadBudgetLinesForUpdate(work, [lineId]);
    const place = line && (await findMoneyPlace(work, line.serviceId));
    if (line === undefined || place === undefined) return refuse('NoSuchBudgetLine');
    if (!plansMoney(actor, place, line.unitId)) return refuse('NotPlanningMoney');
    const stream = { type: 'budget-line', id: line.id } as const;
    const stale = changedSince(line, version, stream);
    if (stale) return stale;
    const decided = decideBudgetLine(said, { before: line, today: work.today, confirmed });
    if (!decided.ok) return decided;
    const year = yearUnderWayChanged(line, decided.value, work.today);
    if (year !== null && !may(actor, 'plans.publish')) return refuse('LineYearUnderWay', { year });
    const becomes = { ...line, ...decided.value, version: line.version + 1 };
    await saveBudgetLine(work, becomes);
    work.record({ name: 'BudgetLineRevised', stream, payload: { title: becomes.title, firstYear: becomes.firstYear, was: line.amounts, becomes: becomes.amounts } });
    return accept({ serviceId: line.serviceId });
  });
}

/** One line. Refuses: NotPermitted, NoSuchBudgetLine. */
export async function getBudgetLine(database: Asked, actor: Actor, id: BudgetLineId): Promise<Outcome<BudgetLine>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  const line = await database.read(actor.councilId, (reading) => findBudgetLine(reading, id));
  return line === undefined ? refuse('NoSuchBudgetLine') : accept(line);
}

import type { Actor } from '@golden-thread/domain/authority/actor';
import { isSelfApproval, withContributor } from '@golden-thread/domain/authority/separation-of-duties';
import { type FinancialYear, financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { type CarryForward, decideCarryForward, isFreeToPropose, lineOfCarryForward, standsOnOutturn } from '@golden-thread/domain/money/carry-forward';
import { carryForwardTransitions } from '@golden-thread/domain/money/transitions';
import { type Decimal, decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { BudgetLineId, CarryForwardId, PersonId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type MoneyPlace, saveBudgetLine } from '@golden-thread/persistence/money/budget-lines';
import { findCarryForward, findMoneyRules, saveCarryForward } from '@golden-thread/persistence/money/decisions-on-money';
import { listLoadersOf, listServiceMonths, type ServiceMonth } from '@golden-thread/persistence/money/ledger';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type Submitted } from '../shared/command';
import { findDecidingPost, isAskedToDecide } from '../shared/deciders';
import { findMoneyPlace, moneyToDecide, plansMoney } from './money-access';

/** The last month of a financial year, as the ledger names it. */
const outturnMonth = (year: FinancialYear): string => `${year.slice(0, 4)}-M12`;

const section151 = 'Section 151 officer';

export interface ProposeCarryForward extends Submitted {
  readonly serviceId: ServiceId;
  readonly year: FinancialYear;
  /** Of an overspend: how much of it is agreed. */
  readonly agreed: Decimal | null;
  readonly reason: string;
  /** That it is most of the year's budget was looked at twice. */
  readonly confirmed?: boolean;
}

/**
 * Proposes what a service carries out of a year, by what the ledger says of its last month: an underspend by itself, of an overspend what
 * is agreed. The section 151 officer then decides. What waits for them is proposed anew only where the ledger has changed since.
 * Refuses: NotPermitted, NotFound, NotPlanningMoney, LedgerMonthMissing, CarriedForwardAlready, and as
 * `decideCarryForward` does.
 */
export async function proposeCarryForward(database: Database, actor: Actor, { serviceId, year, agreed, reason, confirmed = false, submission }: ProposeCarryForward): Promise<Outcome<{ readonly amount: Decimal }>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const place = await findMoneyPlace(work, serviceId);
    if (place === undefined) return refuse('NotFound');
    if (!plansMoney(actor, place, null)) return refuse('NotPlanningMoney');
    await work.lock({ type: 'service', id: serviceId });
    const existing = await findCarryForward(work, serviceId, year);
    const outturn = await findOutturn(work, serviceId, year);
    if (!isFreeToPropose(existing ?? null, outturn)) return refuse('CarriedForwardAlready', { year });
    if (outturn === null) return refuse('LedgerMonthMissing', { month: outturnMonth(year) });
    const { budget, actual } = outturn;
    const decided = decideCarryForward({ year, budget, actual, agreed, reason, confirmed }, work.today);
    if (!decided.ok) return decided;
    // Who proposed what was refused stays a contributor: it may stand in what is proposed now.
    const contributors = withContributor(existing?.contributors ?? [], actor);
    const id = existing?.id ?? idFor<CarryForwardId>('carry-forward', serviceId, year);
    await writeProposal(work, place, { id, serviceId, year, budget, actual, ...decided.value, state: carryForwardTransitions.first, contributors, version: (existing?.version ?? 0) + 1 });
    return accept({ amount: decided.value.amount });
  });
}

/** What the ledger says of a service in a year's last month. */
const findOutturn = async (work: UnitOfWork, serviceId: ServiceId, year: FinancialYear): Promise<ServiceMonth | null> =>
  (await listServiceMonths(work, year.slice(0, 4), serviceId)).find(({ month }) => month === outturnMonth(year)) ?? null;

/** Whoever had a part in what is carried forward: who proposed it, over all versions, and who took in the ledger's month that it is worked out of. */
export const contributorsToCarryForward = async (reading: Reading, { contributors, year }: Pick<CarryForward, 'contributors' | 'year'>): Promise<readonly PersonId[]> => [
  ...new Set([...contributors, ...(await listLoadersOf(reading, outturnMonth(year)))]),
];

async function writeProposal(work: UnitOfWork, place: MoneyPlace, carried: CarryForward): Promise<void> {
  const { id, serviceId, year, amount, reason } = carried;
  await saveCarryForward(work, carried);
  const toDecide = moneyToDecide('section-151', await contributorsToCarryForward(work, carried), { place, rules: await findMoneyRules(work) });
  const deciderPostId = toDecide && (await findDecidingPost(work, toDecide));
  work.record({ name: 'CarryForwardProposed', stream: { type: 'carry-forward', id }, payload: { year, serviceId, amount, deciderPostId }, ...(reason !== '' && { wording: { reason } }) });
}

/**
 * Proposes by itself what is left of a year once the service's accountant has confirmed its outturn, the ledger's last month, and the year has ended. An overspend, or what is
 * most of the budget, is left to whoever plans the money: that asks for a reason, or a second look. What waits for its decision is proposed anew where the ledger was corrected since;
 * what was decided before stays as it is.
 * Source: Stockton, "carry forward underspends"; source-systems B3.
 */
export async function proposeUnderspend(work: UnitOfWork, place: MoneyPlace, { month, budget, actual }: Pick<ServiceMonth, 'month' | 'budget' | 'actual'>): Promise<void> {
  const { serviceId } = place;
  const year = financialYearOf(getPeriod(month).startsOn);
  if (month !== outturnMonth(year)) return;
  await work.lock({ type: 'service', id: serviceId });
  const existing = await findCarryForward(work, serviceId, year);
  if (existing !== undefined && (existing.state !== 'proposed' || standsOnOutturn(existing, { budget, actual }))) return;
  const reason = existing !== undefined && decimal.compare(existing.amount, '0') > 0 ? existing.reason : '';
  const decided = decideCarryForward({ year, budget, actual, agreed: null, reason, confirmed: false }, work.today);
  if (!decided.ok) return;
  const id = idFor<CarryForwardId>('carry-forward', serviceId, year);
  await writeProposal(work, place, { id, serviceId, year, budget, actual, ...decided.value, state: carryForwardTransitions.first, contributors: withContributor(existing?.contributors ?? [], work.actor), version: (existing?.version ?? 0) + 1 });
}

/** The section 151 officer approves what is carried forward, or does not; approved it is a line of the next year, beside the service's others. Refuses: NotPermitted, NotFound, Stale, NotDecidingMoney, MoneyDecidedByProposer; to approve it also OutturnChanged. */
export async function decideOnCarryForward(
  database: Database,
  actor: Actor,
  { serviceId, year, decision, version, submission }: Submitted & { readonly version?: number | undefined; readonly serviceId: ServiceId; readonly year: FinancialYear; readonly decision: 'approve' | 'refuse' },
): Promise<Outcome<{ readonly amount: Decimal }>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock({ type: 'service', id: serviceId });
    const carried = await findCarryForward(work, serviceId, year);
    if (carried === undefined) return refuse('NotFound');
    const stale = changedSince(carried, version, { type: 'carry-forward', id: carried.id });
    if (stale) return stale;
    const state = carryForwardTransitions.next(carried.state, decision);
    if (state === null) return refuse('NotFound');
    if (!(await isAskedAboutCarryForward(work, actor, carried))) return refuse('NotDecidingMoney', { decider: section151 });
    if (isSelfApproval(actor, await contributorsToCarryForward(work, carried))) return refuse('MoneyDecidedByProposer');
    const outturn = state === 'approved' ? await findOutturn(work, serviceId, year) : null;
    if (state === 'approved' && !standsOnOutturn(carried, outturn)) return refuse('OutturnChanged', { year, outturn: outturn && { budget: outturn.budget, actual: outturn.actual } });
    await saveCarryForward(work, { ...carried, state, version: carried.version + 1 });
    work.record({ name: 'CarryForwardDecided', stream: { type: 'carry-forward', id: carried.id }, payload: { year, amount: carried.amount, state } });
    if (state === 'approved') await addCarriedLine(work, carried);
    return accept({ amount: carried.amount });
  });
}

/** The line that an approved carry-forward is. */
export const carriedLineId = ({ id }: Pick<CarryForward, 'id'>): BudgetLineId => idFor<BudgetLineId>('carried-line', id);

/** What is carried forward changes the next year's money by a line of its own: no line that somebody planned says otherwise than they wrote. */
async function addCarriedLine(work: UnitOfWork, carried: CarryForward): Promise<void> {
  const { title, serviceId, firstYear, amounts, ...rest } = lineOfCarryForward(carried);
  const id = carriedLineId(carried);
  await saveBudgetLine(work, { ...rest, id, title, serviceId, firstYear, amounts });
  work.record({ name: 'BudgetLineAdded', stream: { type: 'budget-line', id }, payload: { title, serviceId, firstYear, amounts } });
}

/** Whether somebody is asked about what is carried forward: the section 151 officer of today, or the next in line where they had a part in it. */
export async function isAskedAboutCarryForward(reading: Reading, actor: Actor, carried: Pick<CarryForward, 'serviceId' | 'contributors' | 'year'>): Promise<boolean> {
  const place = await findMoneyPlace(reading, carried.serviceId);
  const toDecide = place === undefined ? null : moneyToDecide('section-151', await contributorsToCarryForward(reading, carried), { place, rules: await findMoneyRules(reading) });
  return toDecide !== null && isAskedToDecide(reading, actor, toDecide);
}

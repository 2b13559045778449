import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf, isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { amountIn } from '@golden-thread/domain/money/budget-line';
import { virementTransitions } from '@golden-thread/domain/money/transitions';
import { decideVirement, type Virement, type VirementDecider, virementDeciders } from '@golden-thread/domain/money/virement';
import { type Decimal, decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { BudgetLineId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { findBudgetLine, listMoved, loadBudgetLinesForUpdate } from '@golden-thread/persistence/money/budget-lines';
import { findMoneyRules, findVirement, saveVirement, virementToDecide } from '@golden-thread/persistence/money/decisions-on-money';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, lacksPermission, type Submitted, type ThingCommand } from '../shared/command';
import { describeDecider, findDecidingPost, isAskedToDecide } from '../shared/deciders';
import { findMoneyPlace, moneyToDecide, plansMoney } from './money-access';

export interface ProposeVirement extends Submitted {
  readonly fromLineId: BudgetLineId;
  readonly toLineId: BudgetLineId;
  readonly year: FinancialYear;
  readonly amount: Decimal;
  readonly reason: string;
  /** That it takes most of the line was looked at twice. */
  readonly confirmed?: boolean;
}

/**
 * Proposes to move money from one line to another within a year; the amount says who decides. The lines are held meanwhile, so that of two
 * who take the same money the second is told. Refuses: NotPermitted, NoSuchBudgetLine, NotPlanningMoney, and as `decideVirement` does.
 */
export async function proposeVirement(database: Database, actor: Actor, command: ProposeVirement): Promise<Outcome<{ readonly reference: string; readonly decider: VirementDecider; readonly decidedBy: string; readonly serviceId: ServiceId }>> {
  const lacking = lacksPermission(actor, 'plans.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const { fromLineId, toLineId, year } = command;
    const lines = await loadBudgetLinesForUpdate(work, [fromLineId, toLineId]);
    const [from, to] = [fromLineId, toLineId].map((id) => lines.find((line) => line.id === id));
    const place = from && (await findMoneyPlace(work, from.serviceId));
    if (from === undefined || to === undefined || place === undefined) return refuse('NoSuchBudgetLine');
    if (!plansMoney(actor, place, from.unitId)) return refuse('NotPlanningMoney');
    const moved = (await listMoved(work, from.serviceId, year)).filter(({ lineId }) => lineId === from.id).map(({ amount }) => amount);
    const rules = await findMoneyRules(work);
    const decided = decideVirement({ from, to, year, available: decimal.sum([amountIn(from, year) ?? '0', ...moved]), amount: command.amount, reason: command.reason, confirmed: command.confirmed === true }, rules);
    if (!decided.ok) return decided;
    const { decider, amount, reason } = decided.value;
    const toDecide = moneyToDecide(decider, contributorsOf(actor), { place, rules });
    const deciderPostId = toDecide && (await findDecidingPost(work, toDecide));
    const virement: Virement = {
      ...decided.value, id: newId(), reference: await work.nextReference('VM'), year, fromLineId, toLineId, deciderPostId, state: virementTransitions.first, remark: '', contributors: contributorsOf(actor), version: 1,
    };
    await saveVirement(work, virement);
    work.record({ name: 'VirementProposed', stream: { type: 'virement', id: virement.id }, payload: { reference: virement.reference, year, amount, decider, deciderPostId }, wording: { reason } });
    return accept({ reference: virement.reference, decider, decidedBy: toDecide ? await describeDecider(work, actor, toDecide) : virementDeciders[decider], serviceId: from.serviceId });
  });
}

/** Whether somebody decides a virement, by the organisation as it is today: that posts changed since it was proposed leaves nobody asked who cannot decide. */
async function mayDecideVirement(reading: Reading, actor: Actor, { decider, contributors, fromLineId }: Virement): Promise<boolean> {
  const from = await findBudgetLine(reading, fromLineId);
  const place = from && (await findMoneyPlace(reading, from.serviceId));
  const toDecide = place === undefined ? null : moneyToDecide(decider, contributors, { place, rules: await findMoneyRules(reading) });
  return toDecide !== null && isAskedToDecide(reading, actor, toDecide);
}

const withVirement = commandOn({
  load: (loading, { virementId }: ThingCommand & { readonly virementId: IdOrReference }) => loading.loadForUpdate(virementToDecide, virementId),
  missing: 'NoSuchVirement',
  versioned: (virement) => virement,
  stream: ({ id }) => ({ type: 'virement', id }),
});

/**
 * Decides a virement: by whoever answers for the post that the amount leads to, or the next in line where they proposed it; never by who did. What was moved meanwhile is
 * looked at again. Refuses: NotPermitted, NoSuchVirement, Stale, VirementDecided, NotDecidingMoney, MoneyDecidedByProposer, VirementAboveLine.
 */
export function decideOnVirement(
  database: Database,
  actor: Actor,
  command: ThingCommand & { readonly virementId: IdOrReference; readonly decision: 'agree' | 'refuse'; readonly remark: string },
): Promise<Outcome<{ readonly reference: string }>> {
  return withVirement(database, { actor, permission: 'plans.write', command }, async (work, virement) => {
    const state = virementTransitions.next(virement.state, command.decision);
    if (state === null) return refuse('VirementDecided', { state: virement.state });
    if (!(await mayDecideVirement(work, actor, virement))) return refuse('NotDecidingMoney', { decider: virementDeciders[virement.decider] });
    if (isSelfApproval(actor, virement.contributors)) return refuse('MoneyDecidedByProposer');
    const [from] = await loadBudgetLinesForUpdate(work, [virement.fromLineId]);
    const moved = from === undefined ? [] : (await listMoved(work, from.serviceId, virement.year)).filter(({ lineId }) => lineId === from.id).map(({ amount }) => amount);
    const available = decimal.sum([from === undefined ? '0' : (amountIn(from, virement.year) ?? '0'), ...moved]);
    if (command.decision === 'agree' && decimal.compare(virement.amount, available) > 0) return refuse('VirementAboveLine', { available });
    const remark = normalText(command.remark);
    if (command.decision === 'refuse' && remark === '') return refuse('ReasonMissing');
    await saveVirement(work, { ...virement, state, remark, version: virement.version + 1 });
    const { reference, amount } = virement;
    work.record({ name: 'VirementDecided', stream: { type: 'virement', id: virement.id }, payload: { reference, amount, state }, ...(remark !== '' && { wording: { remark } }) });
    return accept({ reference });
  });
}

/** One virement with its lines. Refuses: NotPermitted, NoSuchVirement. */
export async function getVirement(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<Virement & { readonly mayDecide: boolean }>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const virement = await findVirement(reading, named);
    if (virement === undefined) return refuse('NoSuchVirement');
    const waits = virementTransitions.next(virement.state, 'agree') !== null && !isSelfApproval(actor, virement.contributors);
    return accept({ ...virement, mayDecide: waits && (await mayDecideVirement(reading, actor, virement)) });
  });
}

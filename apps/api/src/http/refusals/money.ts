import { formatPounds } from '@golden-thread/domain/money/ledger';
import type { MoneyRefusals } from '@golden-thread/domain/money/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about money. */
export const moneyRefusals = {
  AmountSurprising: { status: 422, message: ({ year, amount, expected }) => `${formatPounds(amount)} in ${year} is far from the ${formatPounds(expected)} that was to be expected. Correct it, or confirm below that it is right.` },
  AmountUnreadable: { status: 422, message: ({ year }) => `The amount of year ${year} is not one in pounds. Write it such as 12500 or 12500.50, without a £ sign.` },
  CarriedForwardAlready: { status: 409, message: ({ year }) => `What is carried out of ${year} was proposed already. Open the service’s money to see where it stands.` },
  CarryForwardSurprising: {
    status: 422,
    message: ({ budget, actual }) => `${formatPounds(actual)} was spent of ${formatPounds(budget)}: more than half of the budget is left, or missing. Look at the ledger’s last month, or confirm below that it is right.`,
  },
  CostCentreUnreadable: { status: 422, message: ({ typed }) => `“${typed}” is no cost centre: letters, digits, points and hyphens, at most 20.`, field: 'costCentre' },
  LedgerConfirmedByLoader: { status: 403, message: () => 'You took this month of the ledger in, so somebody else confirms it: another who answers for the accountant’s post, or whom the policy team names.' },
  LedgerMonthNotBegun: { status: 422, message: ({ month }) => `${month} has not begun, so the ledger cannot say what was spent in it. Choose the month that the extract is of.`, field: 'month' },
  LedgerPreviewGone: { status: 404, message: () => 'This extract is not kept any more: it was taken, another was, or it lay for a week. Choose the file again.' },
  LedgerPreviewStale: { status: 409, message: ({ month }) => `The ledger has changed since this extract of ${month} was looked at, so other amounts may surprise by now. Choose the file again.` },
  LedgerSurprising: { status: 422, message: ({ findings }) => `Look at this twice: ${findings.join(' ')} Correct the extract, or confirm that it is right.`, field: 'file' },
  LedgerUnreadable: { status: 422, message: ({ faults }) => `The extract cannot be taken: ${faults.join(' ')}` },
  LedgerMonthMissing: { status: 409, message: ({ month }) => `The ledger’s extract of ${month} is not there yet. It is loaded under Money.`, field: 'month' },
  LimitsUnreadable: { status: 422, message: () => 'Write both limits in pounds, the director’s not below the head of service’s.', field: 'director' },
  LineNotOfYear: { status: 422, message: ({ year }) => `One of the lines says nothing of ${year}. Choose lines that do, or revise it first.`, field: 'toLineId' },
  LineTitleMissing: { status: 422, message: () => 'Say what the money is for.', field: 'title' },
  LineYearOutOfReach: { status: 422, message: ({ from, to }) => `A line begins in a year from ${from} to ${to}.`, field: 'firstYear' },
  LineYearUnderWay: { status: 409, message: ({ year }) => `${year} has begun: its money is moved to another line, which somebody else decides. What is wrong in the line itself is corrected by the policy team.` },
  MoneyDecidedByProposer: { status: 403, message: () => 'You proposed it, it was proposed in your name, or you took in the month of the ledger that it comes from. Somebody else decides it: another who answers for the post, or whoever is next above.' },
  MoneyPostForOneself: { status: 403, message: () => 'You answer for this post yourself, and nobody gives themself a say over money. Ask somebody else of the policy team.' },
  NoSuchBudgetLine: { status: 404, message: () => 'There is no such line of a budget in this council.' },
  NoSuchVirement: { status: 404, message: () => 'There is no such virement in this council.' },
  NotConfirmingLedger: { status: 403, message: () => 'Only the accountant of the service confirms what the ledger says of it. The policy team names them.' },
  NotDecidingMoney: { status: 403, message: ({ decider }) => `It is for the ${decider} to decide. Where the council has named none yet, the policy team does so under Money.` },
  NotPlanningMoney: { status: 403, message: () => 'Money of a service is planned by its head, its accountant and the policy team; of a unit also by the unit’s head.' },
  NothingToCarryForward: { status: 409, message: ({ year }) => `The service spent in ${year} exactly what it had: nothing is carried forward.` },
  OutturnChanged: {
    status: 409,
    message: ({ year, outturn }) => `The ledger has changed since this was proposed: its last month of ${year} has ${outturn === null ? 'nothing of the service any more' : `a budget of ${formatPounds(outturn.budget)} and ${formatPounds(outturn.actual)} spent`}. What is carried forward is proposed anew by whoever plans the service’s money, or not approved.`,
  },
  OutturnNotYet: { status: 409, message: ({ year, endsOn }) => `${year} ends on ${endsOn}. What is carried forward is decided after the outturn.` },
  OverspendAboveOutturn: { status: 422, message: ({ overspend }) => `The overspend is ${formatPounds(overspend)}: no more of it can be agreed.`, field: 'agreed' },
  OverspendReasonMissing: { status: 422, message: () => 'Say why the overspend is agreed: the next year has that much less.', field: 'reason' },
  OverspendUnreadable: { status: 422, message: () => 'Say how much of the overspend is agreed, in pounds such as 10000.', field: 'agreed' },
  VirementAboveLine: { status: 422, message: ({ available }) => `The line has ${formatPounds(available)} by now: no more can be moved from it.`, field: 'amount' },
  VirementDecided: { status: 409, message: ({ state }) => `It was decided already: ${state}.` },
  VirementSurprising: { status: 422, message: ({ available }) => `This is more than half of the ${formatPounds(available)} that the line has. Correct it, or confirm below that it is right.`, field: 'amount' },
  VirementToItself: { status: 422, message: () => 'Choose another line to move the money to.', field: 'toLineId' },
  VirementUnreadable: { status: 422, message: () => 'Say how much is moved, in pounds such as 2500 or 2500.50.', field: 'amount' },
} satisfies RefusalWordings<MoneyRefusals>;

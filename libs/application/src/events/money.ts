import type { MoneyEvent } from '@golden-thread/domain/money/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { contributors, named } from './notice';

/** What follows when something happens to money: whoever is to decide or to confirm it is told. */
export const moneyEvents = {
  BudgetLineAdded: nothing,
  BudgetLineRevised: nothing,
  VirementProposed: {
    notifies: ({ deciderPostId, amount }) =>
      named({ posts: deciderPostId === null ? [] : [deciderPostId] }, (virement) => `To decide: £${amount} to be moved, ${virement}`, 'Its amount leads to you. Whoever proposed it cannot decide it.'),
  },
  VirementDecided: { notifies: contributors((virement) => `Decided: ${virement}`) },
  CarryForwardProposed: {
    notifies: ({ deciderPostId, year }) => named({ posts: deciderPostId === null ? [] : [deciderPostId] }, (carried) => `To approve after the outturn of ${year}: ${carried}`),
  },
  CarryForwardDecided: { notifies: contributors((carried) => `Decided: ${carried}`) },
  LedgerLoaded: {
    notifies: ({ accountantPostIds, month }) => named({ posts: accountantPostIds }, () => `To confirm: what the ledger says of your services in ${month}`, 'Look at each service’s months under Money, and confirm them.'),
  },
  // Beside LedgerLoaded, which tells the accountants.
  LedgerOfServiceChanged: nothing,
  LedgerOfNobodyChanged: nothing,
  LedgerConfirmed: nothing,
  MoneyRulesSet: nothing,
  AccountantNamed: nothing,
} satisfies EventDescriptors<MoneyEvent>;

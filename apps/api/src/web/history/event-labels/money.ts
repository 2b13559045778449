import { formatPounds } from '@golden-thread/domain/money/ledger';
import type { MoneyEvent } from '@golden-thread/domain/money/events';
import { carryForwardStates } from '@golden-thread/domain/money/carry-forward';
import { virementDeciders, virementStates } from '@golden-thread/domain/money/virement';
import { getPeriod } from '@golden-thread/domain/measure/period';
import type { EventLabels } from './event-label';

const threeYears = (amounts: readonly string[]): string => amounts.map(formatPounds).join(', ');

/** What happened to money, as people read it. */
export const moneyEventLabels = {
  BudgetLineAdded: ({ title, firstYear, amounts }) => ({ title: `Line added: ${title}`, detail: `${threeYears(amounts)} from ${firstYear} on.` }),
  BudgetLineRevised: ({ title, firstYear, was, becomes }) => ({ title: `Line revised: ${title}, from ${firstYear} on`, changes: [{ what: 'Amounts', before: threeYears(was), after: threeYears(becomes) }] }),
  VirementProposed: ({ reference, year, amount, decider }) => ({ title: `Virement ${reference} proposed`, detail: `${formatPounds(amount)} in ${year}; decided by: ${virementDeciders[decider].toLowerCase()}.` }),
  VirementDecided: ({ reference, amount, state }) => ({ title: `Virement ${reference}: ${virementStates[state].toLowerCase()}`, detail: `${formatPounds(amount)}.` }),
  CarryForwardProposed: ({ year, amount }) => ({ title: `Carry-forward out of ${year} proposed`, detail: `${formatPounds(amount)}.` }),
  CarryForwardDecided: ({ year, amount, state }) => ({ title: `Carry-forward out of ${year}: ${carryForwardStates[state].toLowerCase()}`, detail: `${formatPounds(amount)}.` }),
  LedgerLoaded: ({ month, file, costCentres }) => ({ title: `The ledger’s extract of ${getPeriod(month).label} taken`, detail: `${file ?? 'Told by an API client'}, ${costCentres} cost centres.` }),
  LedgerConfirmed: ({ month }) => ({ title: `What the ledger says of ${getPeriod(month).label} confirmed` }),
  MoneyRulesSet: ({ headOfService, director }) => ({ title: 'Rules of money set', detail: `Head of service up to ${formatPounds(headOfService)}, director up to ${formatPounds(director)}.` }),
  AccountantNamed: ({ postId }) => ({ title: postId === null ? 'A service has no accountant any more' : 'Accountant of a service named' }),
} satisfies EventLabels<MoneyEvent>;

import { formatPounds, type LedgerLineChange, type LedgerSums } from '@golden-thread/domain/money/ledger';
import type { MoneyEvent } from '@golden-thread/domain/money/events';
import { carryForwardStates } from '@golden-thread/domain/money/carry-forward';
import { virementDeciders, virementStates } from '@golden-thread/domain/money/virement';
import { getPeriod } from '@golden-thread/domain/measure/period';
import type { EventLabel, EventLabels } from './event-label';

const threeYears = (amounts: readonly string[]): string => amounts.map(formatPounds).join(', ');

const sums = (line: LedgerSums | null): string => (line === null ? 'nothing' : `budget ${formatPounds(line.budget)}, spent ${formatPounds(line.actual)}, forecast ${formatPounds(line.forecast)}`);

const ofLedger = (title: string, { month, lines }: { readonly month: string; readonly lines: readonly LedgerLineChange[] }): EventLabel => ({
  title: `${title}: ${getPeriod(month).label}`, changes: lines.map(({ costCentre, was, becomes }) => ({ what: costCentre, before: sums(was), after: sums(becomes) })),
});

/** What happened to money, as people read it. */
export const moneyEventLabels = {
  BudgetLineAdded: ({ title, firstYear, amounts }) => ({ title: `Line added: ${title}`, detail: `${threeYears(amounts)} from ${firstYear} on.` }),
  BudgetLineRevised: ({ title, firstYear, was, becomes }) => ({ title: `Line revised: ${title}, from ${firstYear} on`, changes: [{ what: 'Amounts', before: threeYears(was), after: threeYears(becomes) }] }),
  VirementProposed: ({ reference, year, amount, decider }) => ({ title: `Virement ${reference} proposed`, detail: `${formatPounds(amount)} in ${year}; decided by: ${virementDeciders[decider].toLowerCase()}.` }),
  VirementDecided: ({ reference, amount, state }) => ({ title: `Virement ${reference}: ${virementStates[state].toLowerCase()}`, detail: `${formatPounds(amount)}.` }),
  CarryForwardProposed: ({ year, amount }) => ({ title: `Carry-forward out of ${year} proposed`, detail: `${formatPounds(amount)}.` }),
  CarryForwardDecided: ({ year, amount, state }) => ({ title: `Carry-forward out of ${year}: ${carryForwardStates[state].toLowerCase()}`, detail: `${formatPounds(amount)}.` }),
  LedgerLoaded: ({ month, file, costCentres }) => ({ title: `The ledger’s extract of ${getPeriod(month).label} taken`, detail: `${file ?? 'Told by an API client'}, ${costCentres} cost centres.` }),
  LedgerOfServiceChanged: (changed) => ofLedger('What the ledger says of the service', changed),
  LedgerOfNobodyChanged: (changed) => ofLedger('What the ledger says of cost centres that no budget line names', changed),
  LedgerConfirmed: ({ month }) => ({ title: `What the ledger says of ${getPeriod(month).label} confirmed` }),
  MoneyRulesSet: ({ headOfService, director }) => ({ title: 'Rules of money set', detail: `Head of service up to ${formatPounds(headOfService)}, director up to ${formatPounds(director)}.` }),
  AccountantNamed: ({ postId }) => ({ title: postId === null ? 'A service has no accountant any more' : 'Accountant of a service named' }),
} satisfies EventLabels<MoneyEvent>;

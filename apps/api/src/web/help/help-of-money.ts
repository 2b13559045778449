import { type PageHelp, readers } from './readers';

/** What plans cost: lines, money moved and carried forward, the ledger. */
export const helpOfMoney = {
  'money/list': {
    purpose: 'What the services spend in a year, by the ledger’s latest month, beside how their measures stand.',
    readers: readers.everyone,
    next: 'Open a service. The policy team takes the ledger’s extract every month.',
  },
  'money/service': {
    purpose: 'A service’s lines of three years, the sum of its units’ beside its own figure, its months in the ledger, what was moved and what is carried forward.',
    readers: readers.everyone,
    next: 'Its head and accountant add lines and move money; the accountant confirms each month.',
  },
  'money/line': {
    purpose: 'A line of three years, for a service or one of its units.',
    readers: readers.asked,
    next: 'It counts in the service’s sums at once; what it was stands in its history.',
  },
  'money/virement': {
    purpose: 'Moves money from one line to another within a year.',
    readers: readers.asked,
    next: 'The amount says who decides: the head of service, the director, or above them the section 151 officer.',
  },
  'money/decide-virement': {
    purpose: 'Money that is to be moved, and what was decided.',
    readers: readers.everyone,
    next: 'Whoever its amount leads to decides, never who proposed it.',
  },
  'money/carry-forward': {
    purpose: 'What a service carries out of a year: an underspend by itself once the accountant has confirmed the last month, of an overspend what is agreed.',
    readers: readers.asked,
    next: 'The section 151 officer approves it after the outturn; then it is a line of the next year. Where the ledger is corrected before that, it is proposed anew.',
  },
  'money/ledger': {
    purpose: 'Takes a month’s extract of the ledger for all cost centres, so that nobody types budgets twice.',
    readers: readers.policy,
    next: 'The accountants of the services concerned are told, and confirm it.',
  },
  'money/ledger-preview': {
    purpose: 'Shows what surprises in a month’s extract, which is kept as it was read, so that it is taken without being chosen again.',
    readers: readers.policy,
    next: 'Taken, it is the accountants’ to confirm. It is kept for a week, and no longer than what the ledger says stays the same.',
  },
  'money/confirm-ledger': {
    purpose: 'Confirms what the ledger says of a service in a month.',
    readers: readers.asked,
    next: 'The month stands with who confirmed it; a later extract is confirmed again.',
  },
  'money/rules': {
    purpose: 'Who decides on money up to which amount, who is the section 151 officer, and how the ledger calls its columns.',
    readers: readers.policy,
    next: 'What is proposed from then on follows the new limits.',
  },
  'money/accountant': {
    purpose: 'Names the post that confirms what the ledger says of a service.',
    readers: readers.policy,
    next: 'Its holder is told of each month that is to be confirmed.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;

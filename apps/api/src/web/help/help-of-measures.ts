import { type PageHelp, readers } from './readers';

/** What stands under “?” on each page about a measure, its figures included. */
export const helpOfMeasures = {
  'target/state-target': {
    purpose: 'What a measure’s target says: its published wording, how bold it is, from which baseline or against which series, and SMART letter by letter.',
    readers: readers.policy,
    next: 'What is missing is said; nothing is blocked by it.',
  },
  'target/check-targets': {
    purpose: 'The council’s targets as one set: seven checks, and where low priority asks for more than high.',
    readers: readers.everyone,
    next: 'Open the measures behind a check that wants looking at.',
  },
  'target/target-rules': {
    purpose: 'How the council words SMART, and how many measures it can keep its eye on.',
    readers: readers.policy,
    next: 'The checks and each target’s page follow it at once.',
  },
  'basket/baskets': {
    purpose: 'Measures that together show an outcome, each with its own status.',
    readers: readers.everyone,
    next: 'Open a measure, or have the policy team change a basket.',
  },
  'basket/keep-basket': {
    purpose: 'Puts measures together that show one outcome.',
    readers: readers.policy,
    next: 'The basket is shown with its members; it has no average.',
  },
  'status/published-statuses': {
    purpose: 'Statuses that the council published elsewhere, beside those that the rules give.',
    readers: readers.everyone,
    next: 'Look at those that differ: a tolerance or a target that the council has not said here, or a figure that it mended.',
  },
  'measure/register': {
    purpose: 'Every measure the council keeps, who answers for it and how it is collected.',
    readers: readers.everyone,
    next: 'Find, filter and sort it, open a measure, or take the list along.',
  },
  'measure/measure': {
    purpose: 'One measure: its definition, figures, status and history.',
    readers: readers.everyone,
    next: 'Whoever answers for it corrects a figure with a reason.',
  },
  'measure/define': {
    purpose: 'Registers a measure, or changes its definition.',
    readers: readers.policy,
    next: 'Figures before the change keep their status.',
  },
  'measure/comments': {
    purpose: 'Asks or says something about a measure or one of its figures.',
    readers: 'Everybody who sees the measure.',
    next: 'Whoever enters its figures is told, and whoever you mention. It stays in the history.',
  },
  'measure/retire': {
    purpose: 'Retires a measure from a date.',
    readers: readers.policy,
    next: 'Nothing more is asked of it; its history stays.',
  },
  'target/set-targets': {
    purpose: 'Sets the targets of a measure.',
    readers: readers.policy,
    next: 'Status follows at once, except where figures are frozen.',
  },
  'measure-set-up/set-up': {
    purpose: 'Does one thing to many measures: their tolerance, who answers for them, a year’s targets, or a copy of each.',
    readers: readers.policy,
    next: 'You see what it comes to for each measure, then carry it out for all at once.',
  },
  'measure-set-up/check-set-up': {
    purpose: 'Shows what changes for each measure, and which cannot be changed and why.',
    readers: readers.policy,
    next: 'Carried out, open figures follow at once; what was refused stays as it was.',
  },
  'measure/choose-objectives': {
    purpose: 'Says for which objectives a measure speaks.',
    readers: readers.policy,
    next: 'Their status follows from it.',
  },
  'status/scorecard': {
    purpose: 'How the council or a service is doing in a quarter.',
    readers: readers.everyone,
    next: 'Open a measure to see why it has its status.',
  },
  'figure-sheet/figure-sheets': {
    purpose: 'Who has entered and verified the figures of a quarter, whose turn it is, and what is late.',
    readers: readers.everyone,
    next: 'Open your sheet; the policy team chases those ticked, or all who are not done.',
  },
  'figure-sheet/figure-sheet': {
    purpose: 'A sheet of figures as it stands.',
    readers: readers.circle,
    next: 'Its owner enters them, another person verifies them.',
  },
  'figure-sheet/enter-figures': {
    purpose: 'Enters the figures of a quarter.',
    readers: 'Whoever answers for the post that owns them.',
    next: 'Check them; once entered, a second person verifies them.',
  },
  'figure-sheet/bring-figures': {
    purpose: 'Brings the figures of a quarter in a file, into the draft.',
    readers: 'Whoever answers for the post that owns them.',
    next: 'Check and submit them as if they were typed; then a second person verifies them.',
  },
  'audit-sample/audit-samples': {
    purpose: 'The samples of year-end figures that Internal Audit has drawn.',
    readers: readers.everyone,
    next: 'Internal Audit checks each figure against its working paper.',
  },
  'audit-sample/audit-sample': {
    purpose: 'What Internal Audit found of each figure of a sample.',
    readers: readers.everyone,
    next: 'Whoever enters a figure corrects it where Internal Audit says so.',
  },
  'comment/comment-on-thing': {
    purpose: 'Asks or says something beside an objective, a recovery plan or one of its actions.',
    readers: 'Everybody who reads the plan.',
    next: 'Whoever writes in it is told, and whoever you mention.',
  },
  'figure-sheet/check-figures': {
    purpose: 'Shows the figures as they will be entered, with what looks odd.',
    readers: 'Whoever answers for the post that owns them.',
    next: 'Enter them, or go back and correct.',
  },
  'figure-sheet/verify-figures': {
    purpose: 'Verifies figures that somebody else has entered.',
    readers: 'Whoever answers for the verifier’s post and did not enter them.',
    next: 'Verified figures count; returned ones go back with your reason.',
  },
  'figure-sheet/correct-figure': {
    purpose: 'Corrects a figure that stands.',
    readers: 'Whoever answers for it.',
    next: 'Both figures and the reason stay in the measure’s history.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;

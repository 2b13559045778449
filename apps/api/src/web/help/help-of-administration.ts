import { type PageHelp, readers } from './readers';

/** The organisation, the timetable and the record. */
export const helpOfAdministration = {
  'organisation/home': {
    purpose: 'Everything administrators look after, on one page.',
    readers: readers.administrators,
    next: 'Each link leads to its list.',
  },
  'organisation/tree': {
    purpose: 'The directorates, services and units.',
    readers: readers.administrators,
    next: 'Open a part to see its posts and change it.',
  },
  'organisation/part': {
    purpose: 'A part of the organisation with what lies in it.',
    readers: readers.administrators,
    next: 'Add posts, rename it, name its head or close it; work passes on by itself.',
  },
  'organisation/post': {
    purpose: 'A post, who holds it, and who answers for it today.',
    readers: readers.administrators,
    next: 'Appoint somebody, name a deputy or change its line; open tasks follow the post.',
  },
  'organisation/people': {
    purpose: 'Everybody in the council; found by any words of their name or e-mail.',
    readers: readers.administrators,
    next: 'Record a leaver, see sessions, or add a person.',
  },
  'organisation/committees': {
    purpose: 'Committees with their chairs, members and meetings.',
    readers: readers.administrators,
    next: 'Name a chair, seat members and arrange meetings; dates that depend on a meeting move after a preview.',
  },
  'organisation/form': {
    purpose: 'Makes one change to the organisation, from a date.',
    readers: readers.administrators,
    next: 'The change is recorded with its reason; tasks go to whoever answers then.',
  },
  'authority/reading-rules': {
    purpose: 'Who reads which paper in which state, and what the council has chosen.',
    readers: readers.administrators,
    next: 'Change a choice with a reason; it holds at once everywhere.',
  },
  'authority/change-reading-rule': {
    purpose: 'Changes who reads a kind of paper.',
    readers: readers.administrators,
    next: 'It holds at once on pages, in lists, for programs and in the history.',
  },
  'import/import-pack': {
    purpose: 'Brings in a council pack: organisation, measures, plans.',
    readers: 'Administrators and the policy team.',
    next: 'Faults are listed and nothing is changed until there are none.',
  },
  'import/imported': {
    purpose: 'Says what an import changed.',
    readers: 'Administrators and the policy team.',
    next: 'The history of each thing shows where it came from.',
  },
  'token/list-tokens': {
    purpose: 'Service accounts and their tokens.',
    readers: readers.administrators,
    next: 'Add an account for a program, or end a token.',
  },
  'delivery/list-deliveries': {
    purpose: 'What could not be delivered, since when and why.',
    readers: 'Operators.',
    next: 'Retry what was mended.',
  },
  'delivery/retry-delivery': {
    purpose: 'Retries a delivery that failed for good.',
    readers: 'Operators.',
    next: 'It goes out within seconds, once.',
  },
  'delivery/decide-letter': {
    purpose: 'Decides about an e-mail of which nobody knows whether it went out.',
    readers: 'Operators.',
    next: 'Sent again or left, as you say; it is recorded.',
  },
  'clock/move-clock': {
    purpose: 'Moves the date of a training council.',
    readers: 'Whoever may move it, in a training council.',
    next: 'Everything that falls due on the way happens, and is listed.',
  },
  'clock/show-clock-move': {
    purpose: 'Shows what a move of the clock is doing and has done.',
    readers: 'Whoever may move it, in a training council.',
    next: 'The page follows until it is done; then do what came up.',
  },
  'history/search-history': {
    purpose: 'Everything that happened, by whom, when and why.',
    readers: 'Auditors and the policy team.',
    next: 'Open a thing’s history, or check that the record holds.',
  },
  'history/get-history-of': {
    purpose: 'What became of one thing, the latest last.',
    readers: 'Whoever may see the thing.',
    next: 'Download it with its checksums, or go to the thing.',
  },
  'history/list-accesses': {
    purpose: 'Who opened or sent what, from where.',
    readers: 'Auditors.',
    next: 'Narrow it by person and time.',
  },
  'history/verify-history': {
    purpose: 'Checks that nothing in the record was changed.',
    readers: 'Auditors and the policy team.',
    next: 'Faults are named; tell the operator.',
  },
  'history/withhold-text': {
    purpose: 'Withholds a text that must not be shown.',
    readers: readers.administrators,
    next: 'The text is gone; that there was one, who withheld it and why stays.',
  },
  'timetable/show-year': {
    purpose: 'The stages of the year with their dates, by month and track.',
    readers: readers.everyone,
    next: 'A stage leads to its rule; the policy team changes it after a preview.',
  },
  'timetable/no-year': {
    purpose: 'Says that no timetable is there yet.',
    readers: readers.everyone,
    next: 'The policy team drafts one.',
  },
  'timetable/draft-year': {
    purpose: 'Drafts a year from the template of rules.',
    readers: readers.policy,
    next: 'Nothing begins until the year is published.',
  },
  'timetable/publish-year': {
    purpose: 'Publishes a year.',
    readers: readers.policy,
    next: 'Its stages open by themselves on their dates, and people are asked.',
  },
  'timetable/add-stage': {
    purpose: 'Adds a stage to the year.',
    readers: readers.policy,
    next: 'See what it moves, then apply it.',
  },
  'timetable/remove-stage': {
    purpose: 'Removes a stage from the year.',
    readers: readers.policy,
    next: 'See what depends on it, then apply it.',
  },
  'timetable/change-rule': {
    purpose: 'Changes the rule that dates a stage.',
    readers: readers.policy,
    next: 'See everything that moves and for whom, then apply it with a reason.',
  },
  'timetable/apply-change': {
    purpose: 'Shows what a change moves before it is made.',
    readers: readers.policy,
    next: 'Apply it with a reason; whoever is concerned is told.',
  },
  'timetable/move-meeting': {
    purpose: 'Moves a committee’s meeting.',
    readers: readers.policy,
    next: 'Stages that depend on it move along; see the preview first.',
  },
  'timetable/refresh-year': {
    purpose: 'Recalculates the dates from the meeting calendar.',
    readers: readers.policy,
    next: 'See what moves, then apply it.',
  },
  'timetable/show-calendar': {
    purpose: 'On which days the council works.',
    readers: readers.everyone,
    next: 'A change of the calendar moves dates counted in working days.',
  },
  'authority/second-approvals': {
    purpose: 'Powerful changes that wait for a second person.',
    readers: readers.administrators,
    next: 'Open one to approve or refuse it.',
  },
  'authority/second-approval': {
    purpose: 'A powerful change that waits for a second person: who asks for it, and why.',
    readers: readers.administrators,
    next: 'Somebody other than who asked approves or refuses it.',
  },
  'authority/decide-second-approval': {
    purpose: 'Approves or refuses a powerful change that somebody else has asked for.',
    readers: 'Administrators, but not whoever asked for it.',
    next: 'Approved, it holds at once; both people and the reason are recorded.',
  },
  'organisation/working-rules': {
    purpose: 'How the council works: on which days after its date a late task is spoken of, whether figures stand before they are verified, and how long the figures of a month may take.',
    readers: readers.administrators,
    next: 'What is chosen holds at once, also for tasks that are open already.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;

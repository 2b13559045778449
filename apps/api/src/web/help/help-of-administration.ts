import { type PageHelp, readers } from './readers';

/** What stands under “?” on each page by which the council is set up. */
export const helpOfAdministration = {
  'organisation/reorganisations': {
    purpose: 'Services that merge or split on a day: planned, carried out, withdrawn.',
    readers: readers.administrators,
    next: 'Plan one, and see what would come over before you do.',
  },
  'organisation/reorganisation': {
    purpose: 'One merger or split: what comes over to the other service, and what stays in the history under the old name.',
    readers: readers.administrators,
    next: 'Once planned, it is carried out on its day by itself, all of it or nothing; the heads of the services are told.',
  },
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
  'organisation/posts': {
    purpose: 'Every post of the council: where it lies, who holds it or stands in, which are vacant.',
    readers: readers.administrators,
    next: 'A post leads to its page, where somebody is appointed or it is closed.',
  },
  'organisation/people': {
    purpose: 'Everybody in the council; found by any words of their name or e-mail.',
    readers: readers.administrators,
    next: 'Record a leaver, see sessions, or add a person.',
  },
  'organisation/committees': {
    purpose: 'Committees with their chairs, members and meetings.',
    readers: 'Everybody in the council; democratic services changes them.',
    next: 'Name a chair, seat members and arrange meetings; dates that depend on a meeting move after a preview.',
  },
  'organisation/meeting-proposals': {
    purpose: 'The meetings that the policy team needs and that nobody has confirmed yet.',
    readers: 'Democratic services.',
    next: 'Open one, see what it would move, and arrange it or say why it is not held.',
  },
  'organisation/decide-meeting': {
    purpose: 'One meeting that the policy team proposes, with why, and what it would move in each year.',
    readers: 'Democratic services.',
    next: 'Arrange it, and what moves is proposed to the policy team; or say why it is not held, and whoever proposed it is told.',
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
    next: 'Faults are listed. Without any, you see what would change before it does.',
  },
  'hr-feed/hr-feed': {
    purpose: 'What the HR system may do by itself when people come, move and leave.',
    readers: readers.administrators,
    next: 'Propose rules; they hold once a second person approves them. What the feed may not do, it asks on the page Import.',
  },
  'import/import-chart': {
    purpose: 'Brings in an organisation chart that holds from a day.',
    readers: readers.administrators,
    next: 'You see what moved, was renamed, split, came together, closed or is new, and apply it, or not.',
  },
  'import/list-templates': {
    purpose: 'Sheets of the council pack with the council’s own codes filled in.',
    readers: 'Administrators and the policy team; sheets that name people are the administrators’.',
    next: 'Fill one in and hand it in on the page Import, together with the sheet council.',
  },
  'import/list-mappings': {
    purpose: 'How spreadsheets of the council’s own are read, so that they can be imported each quarter.',
    readers: 'Administrators and the policy team.',
    next: 'Make one from a file, then choose it on the page Import when the next file comes.',
  },
  'import/make-mapping': {
    purpose: 'Begins a mapping from a file like those that will come.',
    readers: 'Administrators and the policy team.',
    next: 'Its columns are offered on the next page. Nothing is imported.',
  },
  'import/edit-mapping': {
    purpose: 'Says which columns of the file are the measure, the period, the figure and the target.',
    readers: 'Administrators and the policy team.',
    next: 'Each time it is saved you see row by row what it makes of the file; the versions before are kept.',
  },
  'import/edit-table-mapping': {
    purpose: 'Says which columns of a file of posts and people, measures, actions, risks or objectives are which of the format.',
    readers: 'Administrators and the policy team.',
    next: 'Each time it is saved you see row by row what it makes of the file; the versions before are kept.',
  },
  'import/apply-import': {
    purpose: 'Shows what an import would do: each row new, changed or left as it is, and what it means for open work.',
    readers: 'Administrators and the policy team.',
    next: 'Apply it: exactly this is written, or nothing where the council has changed since. Rows that give somebody power wait for a second person.',
  },
  'import/undo-import': {
    purpose: 'Undoes an import as a whole, while nobody has built on it.',
    readers: 'Administrators and the policy team; rows of the organisation are the administrators’.',
    next: 'What it brought goes, what it changed is as it was, what it asked of people is withdrawn. Each is told in the history of its thing.',
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
  'organisation/arrange-meetings': {
    purpose: 'Arranges meetings of the committees, many at once.',
    readers: 'Democratic services.',
    next: 'You look at each before any is arranged.',
  },
  'organisation/look-at-meetings': {
    purpose: 'Shows the meetings that were read before they are arranged.',
    readers: 'Democratic services.',
    next: 'Arranged, they stand in the timetable and in everybody’s calendar; recalculate the dates that hang on them.',
  },
  'authority/view-as': {
    purpose: 'Shows the pages as somebody else has them, so that you can help.',
    readers: readers.policy,
    next: 'It ends by itself, or when you stop it; it stands in that person’s history.',
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

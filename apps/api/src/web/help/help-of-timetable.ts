import { type PageHelp, readers } from './readers';

/** What stands under “?” on each page of the council's year, what its stages ask included. */
export const helpOfTimetable = {
  'timetable/show-year': {
    purpose: 'The stages of the year with their dates, by month and track.',
    readers: readers.everyone,
    next: 'A stage leads to its rule; the policy team changes it after a preview.',
  },
  'timetable/control-room': {
    purpose: 'Who and which stages are late or about to be, what the next seven days ask, and how current each service keeps its data.',
    readers: readers.policy,
    next: 'Tick tasks to ask again or to give more time with a reason, or open one to see whose turn it is.',
  },
  'timetable/wall': {
    purpose: 'The year on one sheet: its stretches by track, and its stages month by month.',
    readers: readers.everyone,
    next: 'Print it on A3 for the wall.',
  },
  'timetable/latency': {
    purpose: 'How many days figures take from the end of their period to members and public, and at which stage they go.',
    readers: readers.everyone,
    next: 'Look for the stage that takes longest, and change its rule for next year.',
  },
  'rehearsal/rehearsals': {
    purpose: 'The rehearsals of a year, kept to be compared.',
    readers: readers.management,
    next: 'Rehearse the year, or open a rehearsal and set another beside it.',
  },
  'rehearsal/rehearsal': {
    purpose: 'What a year would bring: which papers miss their agenda, at whose step, who has too much when, and what one change saves.',
    readers: readers.management,
    next: 'Set another rehearsal beside it, or change the stage that is in the way.',
  },
  'rehearsal/rehearsed-emails': {
    purpose: 'The e-mails that somebody would be sent in a rehearsed year.',
    readers: readers.management,
    next: 'Look for somebody else. Nothing of it is sent.',
  },
  'timetable/no-year': {
    purpose: 'Says that no timetable is there yet.',
    readers: readers.everyone,
    next: 'The policy team drafts one.',
  },
  'timetable/draft-year': {
    purpose: 'Drafts a year from the rules of the year before, or from a timetable that comes with the product.',
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
  'timetable/show-stage': {
    purpose: 'A stage of the year: when it is, what it asks of whom, and who has answered.',
    readers: readers.everyone,
    next: 'The policy team changes what it asks until people have been asked; those asked answer from their tasks.',
  },
  'timetable/change-stage-work': {
    purpose: 'Says what a stage asks, of whom, from when and until when, and who signs it off.',
    readers: readers.policy,
    next: 'Those named are asked by themselves when the days before the stage begin.',
  },
  'timetable/word-question': {
    purpose: 'Words a question of a form.',
    readers: readers.policy,
    next: 'Once people have been asked, the questions stay as they saw them.',
  },
  'stage-return/show-stage-return': {
    purpose: 'What a stage of the year asked of somebody, what was answered, and where it stands.',
    readers: readers.circle,
    next: 'Whoever is asked answers; where somebody signs it off, they are asked next.',
  },
  'stage-return/complete-stage-return': {
    purpose: 'Answers what a stage of the year asks.',
    readers: readers.asked,
    next: 'Save a draft as often as you like; once given, it goes to its sign-off or is complete.',
  },
  'stage-return/decide-stage-return': {
    purpose: 'Signs off what was given, or sends it back with a reason.',
    readers: 'Whoever was named to sign it off, or stands in.',
    next: 'Signed off, it is complete; sent back, whoever gave it is asked anew.',
  },
  'timetable/edit-text': {
    purpose: 'The rules of a year as text: to review, to compare, to carry to another council, and to draft a year from.',
    readers: readers.policy,
    next: 'Draft the year by the text; what cannot be read is named with its line.',
  },
  'timetable/add-chain': {
    purpose: 'Adds what a paper goes through around a meeting, from the forward plan to the end of call-in.',
    readers: readers.policy,
    next: 'See its dates and clashes, then apply it with a reason; each step is asked of its owner.',
  },
  'timetable/propose-meeting': {
    purpose: 'Shows what a committee’s meeting on a day would move in each year, and proposes it to whoever keeps committees.',
    readers: readers.policy,
    next: 'Democratic services confirm it, or say why it is not held; where the council works so, it is arranged at once.',
  },
  'timetable/enter-school-holidays': {
    purpose: 'The school holidays of a year, typed or from the file that the education authority publishes.',
    readers: readers.policy,
    next: 'See what would change, then apply it; weeks of holidays are marked where load is shown.',
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
  'timetable/show-pack': {
    purpose: 'A timetable that comes with the product, as text, with what it is taken from.',
    readers: readers.policy,
    next: 'Draft a year from it; every rule can be changed before the year is published.',
  },
  'timetable/list-answers': {
    purpose: 'What was answered to a stage, side by side: first what was changed of what had been filled in.',
    readers: 'Everybody, as far as each return is theirs to read.',
    next: 'Print it for the committee, or open one return.',
  },
  'timetable/approvals': {
    purpose: 'Changes of the timetable that move more open tasks than one person moves alone, and wait for somebody else’s approval.',
    readers: readers.management,
    next: 'Open one to see what it moves; whoever manages its proposer decides.',
  },
  'timetable/decide-change': {
    purpose: 'Approves a change of the timetable, or not.',
    readers: readers.management,
    next: 'Approved, it is made at once and those concerned are told; otherwise whoever proposed it is told why.',
  },
  'rehearsal/new-rehearsal': {
    purpose: 'What a rehearsal takes for granted: people as in their last four rounds, or otherwise, row by row. The same answers give the same rehearsal.',
    readers: readers.management,
    next: 'Rehearse the year, and look again in a moment.',
  },
  'timetable/close-year': {
    purpose: 'What keeps a year from closing: its annual report, and the lessons that are open.',
    readers: readers.everyone,
    next: 'Each lesson’s owner says what was changed, or why nothing is; then the year closes by itself.',
  },
  'lesson/list': {
    purpose: 'What the council learnt in a year, and what it changed because of it.',
    readers: readers.everyone,
    next: 'Open one, or filter to what is open.',
  },
  'lesson/note': {
    purpose: 'Notes what was learnt, for a post that you answer for or manage.',
    readers: 'Managers; the policy team for any post.',
    next: 'Its owner is asked within four weeks what is changed because of it.',
  },
  'lesson/show': {
    purpose: 'A lesson: what was learnt from what, and what was changed because of it.',
    readers: readers.everyone,
    next: 'Its owner says what was changed, or why nothing is.',
  },
  'lesson/answer': {
    purpose: 'Says what was changed because of a lesson, or why nothing is.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'Once no lesson of it is open and its annual report is out, the year closes.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;

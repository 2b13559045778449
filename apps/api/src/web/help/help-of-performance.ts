import { type PageHelp, readers } from './readers';

/** What stands under “?” on each page about what follows from a figure: exceptions, actions, risks, recovery, reports. */
export const helpOfPerformance = {
  'exception/show-exception': {
    purpose: 'An exception: why it was raised, what its manager reports, what was decided.',
    readers: readers.circle,
    next: 'The manager reports; the management team decides.',
  },
  'exception/write-exception-report': {
    purpose: 'Reports on an exception: cause, options and the one recommended.',
    readers: readers.asked,
    next: 'The management team decides on it.',
  },
  'exception/decide-exception': {
    purpose: 'Decides what follows from an exception.',
    readers: 'The management team and the policy team.',
    next: 'A clinic or a recovery plan is asked for, or it is left at that.',
  },
  'exception/decide-exceptions': {
    purpose: 'Decides several exceptions alike.',
    readers: 'The management team and the policy team.',
    next: 'Each is recorded with the reason.',
  },
  'exception/list-clinics': {
    purpose: 'Clinics to come and held, with their outcomes.',
    readers: readers.circle,
    next: 'The policy team records what came of one.',
  },
  'exception/show-clinic': {
    purpose: 'A clinic: who meets on what, and what came of it.',
    readers: readers.circle,
    next: 'After the meeting its outcome is recorded.',
  },
  'exception/request-clinic': {
    purpose: 'Asks for a clinic on a measure or a service plan.',
    readers: 'Management team, scrutiny, heads of service.',
    next: 'The policy team arranges the day; the seats are told.',
  },
  'exception/brief-clinic': {
    purpose: 'What those who come to a clinic are to have read; it begins from what the record says.',
    readers: 'The service’s manager.',
    next: 'Those with a seat are told that it is there. A late one goes to the director.',
  },
  'exception/reschedule-clinic': {
    purpose: 'Moves a clinic to another day.',
    readers: readers.policy,
    next: 'Those with a seat are told.',
  },
  'exception/record-clinic': {
    purpose: 'Records what a clinic came to.',
    readers: readers.policy,
    next: 'A recovery plan is asked for where that is an outcome.',
  },
  'action/list': {
    purpose: 'The register of actions: every step that somebody has promised, wherever it was agreed.',
    readers: readers.everyone,
    next: 'Open one to say how it stands, or filter to what is overdue or has moved.',
  },
  'action/add': {
    purpose: 'Adds an action for a post that you answer for or manage.',
    readers: 'Employees; the policy team for any post.',
    next: 'Its owner is asked for it, reminded before its day and after it.',
  },
  'action/show': {
    purpose: 'An action: who owns it, by when, how it stands, and every day that was promised.',
    readers: readers.everyone,
    next: 'Its owner says how it stands; of a later day the line manager is told.',
  },
  'action/report': {
    purpose: 'Says how an action stands, or confirms it.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'The register shows it at once. An achieved action ends its task.',
  },
  'action/statuses': {
    purpose: 'The council’s own names for where an action stands, with what each means and whether it wants a reason.',
    readers: readers.everyone,
    next: 'The policy team names others, renames one, or offers it no longer.',
  },
  'action/add-status': {
    purpose: 'Names another way in which actions stand.',
    readers: 'The policy team.',
    next: 'It can be said of every action from then on. What it means stays.',
  },
  'action/change-status': {
    purpose: 'Renames a way in which actions stand, says whether it wants a reason, or offers it no longer.',
    readers: 'The policy team.',
    next: 'Actions that stand so are called by the new name; the history keeps what was said.',
  },
  'action/change': {
    purpose: 'Words an action anew, or gives it to another post.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'Given to another post, its task passes to whoever answers for that.',
  },
  'action/dependencies': {
    purpose: 'Says which others an action waits for.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'It cannot be recorded as achieved before them.',
  },
  'risk/list': {
    purpose: 'The register of risks, with the heat map of those that can happen.',
    readers: readers.everyone,
    next: 'Open one, or filter to what is above appetite or not looked at.',
  },
  'risk/enter': {
    purpose: 'Enters a risk for a post that you answer for or manage.',
    readers: 'Managers; the policy team for any post.',
    next: 'Its owner is asked to look at it again after its cycle.',
  },
  'risk/show': {
    purpose: 'A risk: what may happen and why, how it scores, what is done about it, and how it stood.',
    readers: readers.everyone,
    next: 'Its owner looks at it again; above appetite it is proposed for the corporate register.',
  },
  'risk/review': {
    purpose: 'Looks at a risk again, or confirms it.',
    readers: 'Its owner, those above them, and the policy team.',
    next: 'The next review is asked for after its cycle.',
  },
  'risk/move': {
    purpose: 'Accepts, closes or reopens a risk, or decides on the corporate register.',
    readers: 'Its owner and those above them; of the corporate register the policy team.',
    next: 'The register shows it at once, with the reason.',
  },
  'risk/matrix': {
    purpose: 'The matrix on which the council scores risks, its zones and its appetite.',
    readers: readers.policy,
    next: 'Risks are judged by it from then on.',
  },
  'recovery/list': {
    purpose: 'Every recovery plan, what is owed on it and by when; what a panel escalated first.',
    readers: readers.circle,
    next: 'Open a plan, filter to what runs, or take the list along.',
  },
  'recovery/show': {
    purpose: 'A recovery plan: trajectory, actions, months and verdicts.',
    readers: readers.asked,
    next: 'Its next step and whose it is stand on top.',
  },
  'recovery/draft': {
    purpose: 'Writes a recovery plan.',
    readers: readers.asked,
    next: 'Save as often as you like; submit when nothing is missing.',
  },
  'recovery/submission': {
    purpose: 'Submits a recovery plan.',
    readers: readers.asked,
    next: 'The director is asked to decide it.',
  },
  'recovery/decision': {
    purpose: 'Approves a recovery plan, with conditions or without, or returns it.',
    readers: 'The director, unless they contributed to it.',
    next: 'Approved, monthly updates begin and each condition is asked of its owner; returned, its author is asked again.',
  },
  'recovery/conditions': {
    purpose: 'The conditions under which a recovery plan was approved, and how each was met.',
    readers: readers.asked,
    next: 'The director and the panel see that a condition is met. Until then its owner is reminded.',
  },
  'recovery/update': {
    purpose: 'Reports a month of a recovery plan.',
    readers: 'Whoever answers for the plan.',
    next: 'The panel reads it.',
  },
  'recovery/verdict': {
    purpose: 'Records the panel’s verdict.',
    readers: 'The panel.',
    next: 'The plan goes on, is escalated, or closes and is watched for a relapse.',
  },
  'exception/list-exceptions': {
    purpose: 'Every exception of every round, and what followed from it.',
    readers: readers.circle,
    next: 'Open one for its report and its decision.',
  },
  'report/list-reports': {
    purpose: 'The half-yearly and annual reports and where they stand.',
    readers: readers.everyone,
    next: 'A published report is anybody’s to read.',
  },
  'document/show-documents': {
    purpose: 'A report, review or plan as PDF and Word, with every edition that was written.',
    readers: 'Those who may read everything in it.',
    next: 'It is written in the background, and stands here in a minute.',
  },
  'evidence/show-evidence': {
    purpose: 'The files that show what was said: working papers, photographs, letters.',
    readers: 'Those who may read the thing itself.',
    next: 'Whoever writes in the thing adds files; a withdrawn one stays in the record.',
  },
  'report/sign-off-report': {
    purpose: 'A Cabinet member signs whether they support the officer’s recommendation.',
    readers: 'Members who challenge reports; those of Cabinet sign.',
    next: 'It stands on the report, in its documents and in the record.',
  },
  'report/show-report': {
    purpose: 'A report on its way to publication.',
    readers: readers.circle,
    next: 'Composed, challenged by scrutiny and Cabinet, then published.',
  },
  'report/compose-report': {
    purpose: 'Writes the summary of a report that is made from frozen figures and decisions.',
    readers: readers.policy,
    next: 'You look at it once more before it is composed.',
  },
  'report/check-composition': {
    purpose: 'Shows a report’s summary once more before members read it.',
    readers: readers.policy,
    next: 'Composed, it is before scrutiny and Cabinet at the same moment. Until one has acted on it you can take it back.',
  },
  'report/challenge-report': {
    purpose: 'Puts a question or challenge to a report.',
    readers: 'Members who sit on the body.',
    next: 'It is answered before the report is published.',
  },
  'report/answer-challenge': {
    purpose: 'Answers a challenge.',
    readers: 'Whoever is asked.',
    next: 'The answer stands in the report.',
  },
  'report/conclude-challenge': {
    purpose: 'Says that a body has finished challenging.',
    readers: 'The chair of the body.',
    next: 'When all have, the report can be published.',
  },
  'authority/mark-exempt': {
    purpose: 'Keeps a recovery plan, a review, an exception or a clinic from the public, under a paragraph of Schedule 12A.',
    readers: readers.policy,
    next: 'It is left out of public reports and read by its circle alone, until the day after its last day.',
  },
  'authority/lift-exemption': {
    purpose: 'Ends an exemption before its last day.',
    readers: readers.policy,
    next: 'It is read as others of its kind at once, and stands in the public report again.',
  },
  'report/publish-report': {
    purpose: 'Publishes a report.',
    readers: readers.policy,
    next: 'Anybody can read it from then on, as it was challenged, but for what is exempt.',
  },
  'report/published-report': {
    purpose: 'A published report.',
    readers: readers.anybody,
    next: 'How to check that it is unchanged stands at its end.',
  },
  'report/published-reports': {
    purpose: 'What the council has published about its performance.',
    readers: readers.anybody,
    next: 'Open a report; print it or check it.',
  },
} as const satisfies Readonly<Record<string, PageHelp>>;

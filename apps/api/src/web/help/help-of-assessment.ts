import { type PageHelp, readers } from './readers';

const inTheRoom = 'Whoever takes part, and those who run assessments.';

const withAPart = 'Those who have a part in it, those who run assessments, auditors; once it is closed and made public, everybody.';

/** Frameworks, workshops and desk assessments. */
export const helpOfAssessment = {
  'assessment/list': { purpose: 'Every workshop: what is to come, what runs, what is closed.', readers: readers.everyone, next: 'Whoever runs assessments sets one up; what was said is read by all once it is closed.' },
  'assessment/frameworks': { purpose: 'What the council assesses by: installed frameworks, and those that can be.', readers: readers.everyone, next: 'A workshop is set up on an installed framework.' },
  'assessment/show-framework': { purpose: 'All that a framework says, with its source.', readers: readers.everyone, next: 'A new version leaves earlier workshops as they were.' },
  'assessment/new-framework': { purpose: 'Begins a framework of the council’s own, from the blank.', readers: 'Those who run assessments.', next: 'It is drafted part by part, then published.' },
  'assessment/framework-draft': { purpose: 'A framework that is being drafted: what it changes, and what is still wrong with it.', readers: 'Those who run assessments.', next: 'Published, it is a new version; assessments that run keep theirs.' },
  'assessment/edit-framework-about': { purpose: 'What a framework is called, what it is made from, under which terms.', readers: 'Those who run assessments.', next: 'The draft shows what it changes.' },
  'assessment/edit-framework-section': { purpose: 'A section of a framework that is being drafted.', readers: 'Those who run assessments.', next: 'The draft shows what it changes.' },
  'assessment/edit-framework-statement': { purpose: 'A statement with its tips, in a framework that is being drafted.', readers: 'Those who run assessments.', next: 'Tips are numbered through their section by themselves.' },
  'assessment/set-up': { purpose: 'Sets a workshop up: its sections, its service, its day.', readers: 'Heads of service and units, directors, the policy team.', next: 'People are invited.' },
  'assessment/show': { purpose: 'A workshop: its statements, what was said, what is to be done, what moved.', readers: `${inTheRoom} Once it is closed and made public, every employee and member.`, next: 'Actions are carried out; a follow-up shows what came of them.' },
  'assessment/results': { purpose: 'What came of each statement, to read and to take away.', readers: `${inTheRoom} Once it is closed and made public, every employee and member.`, next: 'Actions are carried out; a follow-up shows what came of them.' },
  'assessment/people': { purpose: 'Invites people of the council, and guests by a link.', readers: 'Those who run assessments.', next: 'Whoever is invited is told; a guest’s link is handed to them.' },
  'assessment/guest-link': { purpose: 'A guest’s link, shown once.', readers: 'Those who run assessments.', next: 'The guest opens it on the day; no account is needed.' },
  'assessment/room': { purpose: 'What everybody in the room has before them: the statement and their own score.', readers: inTheRoom, next: 'The facilitator shows how the scores spread; then it is talked about.' },
  'assessment/guest': { purpose: 'Takes part in one workshop by a link.', readers: 'The guest alone.', next: 'The facilitator shows how the scores spread; then it is talked about.' },
  'assessment/lead': { purpose: 'Leads from statement to statement; fit for the one screen of a room.', readers: inTheRoom, next: 'When every statement is confirmed and every action decided, the workshop is closed.' },
  'assessment/notes': { purpose: 'What was said of a statement: the agreed score, why, and what becomes of each tip.', readers: inTheRoom, next: 'Somebody else who takes part confirms it before the next statement.' },
  'assessment/actions': { purpose: 'What should be done: proposed by anybody, decided by the facilitator.', readers: inTheRoom, next: 'Each has an owner and a day, or is dropped with a reason, before the workshop closes.' },
  'assessment/decide-action': { purpose: 'Decides what becomes of one action.', readers: inTheRoom, next: 'The post that takes it on is told.' },
  'assessment/make-of-action': { purpose: 'Makes of an action the thing itself: a measure, a stage in the timetable, or a practice.', readers: inTheRoom, next: 'It stands on the page of the workshop, and the workshop on its page.' },
  'assessment/practices': { purpose: 'What services do from now on because an assessment found that they should.', readers: readers.everyone, next: 'Each is looked at again every year by its owner.' },
  'assessment/practice': { purpose: 'A practice: what is done from now on, by whom, and when it was looked at.', readers: readers.everyone, next: 'Its owner is asked to look at it again on its day.' },
  'assessment/review-practice': { purpose: 'Says whether a practice still holds, as it is worded.', readers: 'Its owner and those above, the substitute of a named role, the policy team.', next: 'It is asked for again in a year, or ends.' },
  'assessment/practice-requests': { purpose: 'What was asked for under a service level, and how it stands by its clock.', readers: readers.everyone, next: 'The owner is told of each, and says when it is given.' },
  'assessment/comments': { purpose: 'Says something that cannot be traced to anybody.', readers: 'Whoever takes part.', next: 'Comments are shown three together at the least, in no order.' },
  'assessment/desk-list': { purpose: 'Every desk assessment: what goes on, what is closed.', readers: readers.everyone, next: 'Whoever runs assessments sets one up.' },
  'assessment/desk-set-up': { purpose: 'Sets a desk assessment up: its sections, its statutory officers, its days.', readers: 'Heads of service and units, directors, the policy team.', next: 'Leads and reviewers are named.' },
  'assessment/desk': { purpose: 'A desk assessment: where it stands, and each characteristic with its score and what it rests on.', readers: withAPart, next: 'Leads propose, others review; then it is compared, agreed and taken to committee.' },
  'assessment/allocation': { purpose: 'Says who leads on each characteristic and who reviews it.', readers: 'Those who run assessments.', next: 'The leads are asked; whoever is late is reminded.' },
  'assessment/assess-characteristic': { purpose: 'One characteristic: its lead writes the narrative and proposes a score.', readers: withAPart, next: 'The reviewer agrees, or sends it back.' },
  'assessment/links': { purpose: 'Links the records that show a score, each as it stands that day.', readers: withAPart, next: 'Where one no longer holds, the score is stale and its lead is told.' },
  'assessment/review-score': { purpose: 'Reviews a proposed score.', readers: withAPart, next: 'When every score is agreed, they are compared across leads.' },
  'assessment/next-part': { purpose: 'Records the comparison across leads, the management team’s decision and the audit committee’s.', readers: 'Those who run assessments.', next: 'With the management team’s agreement, improvements stand in the register of actions.' },
  'assessment/agreement': { purpose: 'A statutory officer agrees to the assessment; one who led on some of it stands aside, so that the other two agree.', readers: withAPart, next: 'When all three have agreed or stand aside, the management team decides.' },
  'assessment/deputy': { purpose: 'Names the statutory deputy who agrees in the place of the chief finance officer or the monitoring officer.', readers: 'Those who run assessments.', next: 'The deputy is asked to agree; the paper says that it was the deputy.' },
  'assessment/desk-results': { purpose: 'Every score by its code, and the improvement plan, to read and to take away.', readers: withAPart, next: 'It goes before the audit committee.' },
  'assessment/dated-evidence': { purpose: 'Every record that scores rest on, by the five headings of an audit, as it stood on its day.', readers: withAPart, next: 'A file of it goes to the auditor.' },
  'assessment/planning-week': { purpose: 'How planning stands by the Government’s measures of speed and quality, and which cases are in danger.', readers: readers.everyone, next: 'Case officers see their own cases, a team’s manager all, others those in danger. A file feeds it each week.' },
  'assessment/planning-thresholds': { purpose: 'What planning is judged by: speed, quality and the planning guarantee, each from the day on which it began to hold.', readers: readers.everyone, next: 'The policy team says what holds from a day on; what was before keeps its own.' },
  'assessment/close': { purpose: 'Closes a workshop; says when they meet again, and who may read it.', readers: inTheRoom, next: 'Those who may read what came of it, do.' },
} as const satisfies Readonly<Record<string, PageHelp>>;

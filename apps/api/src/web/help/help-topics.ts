import { accountPaths } from '../account/paths';
import { measurePaths } from '../measure/paths';
import { planChangePaths } from '../plan-change/paths';
import { reportPaths } from '../report/paths';
import { reviewPaths } from '../review/paths';
import { taskPaths } from '../task/paths';
import { helpPaths } from './paths';

/** Something that help says: found by its words, and shown on the page of help under its own anchor. */
export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** Where it is done; null of what is only explained. */
  readonly href: string | null;
}

const explained = (group: string, topics: readonly (readonly [title: string, says: string])[]): readonly HelpTopic[] =>
  topics.map(([title, says], nth) => ({ id: `${group}-${nth + 1}`, title, says, href: null }));

/** Where each role begins. */
export const whereToBegin = explained('begin', [
  ['Everybody', '“My tasks” is the list of what waits for you. When it is empty, nothing does.'],
  ['You enter figures', 'open the sheet from your tasks, type what you have and save; check it; a second person verifies it.'],
  ['You manage a service', 'write the service plan once a year, the service review each quarter, and a report for each exception. Each can be saved half done.'],
  ['You are a director', 'sign off or return reviews and plans, and decide recovery plans that you did not contribute to. A return needs a reason.'],
  ['You are a councillor', 'read what comes before your committee, challenge half-yearly reports, and judge recovery plans on the panel.'],
  ['You are in the policy team', 'publish the year, see who is late and chase them, run the corporate review and compose the reports.'],
  ['You are in democratic services', 'arrange committees, seats and meetings. What a year’s timetable hangs on a meeting takes its day from you.'],
  ['You are an auditor', 'search everything that happened and who read what, and test a sample of the year’s figures.'],
  ['You are an administrator', 'keep people, posts and roles in step with the council, and say who reads what. Your council may ask a second person to approve what gives power.'],
  ['You are an operator', 'see which deliveries failed for good and which e-mails are in doubt, and send them again.'],
  ['You are away', 'your deputy answers for your post, and acts in your name, visibly.'],
]);

/** What each colour of a status means. */
export const statusMeanings = explained('status', [
  ['Green', 'The figure equals its target, is on the better side of it, or misses it by no more than the green allowance.'],
  ['Amber', 'The figure misses its target, but by no more than the tolerance set for the measure.'],
  ['Red', 'The figure misses its target by more than the tolerance. It is an exception, and the corporate review decides what follows.'],
  ['Grey', 'There is no judgement: the figure is missing or not due, has no target, or is kept for information. Grey never counts as green, and a missing figure is not zero.'],
]);

/** What people ask how to do, and the page where it is done. */
export const howTo: readonly HelpTopic[] = ([
  ['See what waits for you, and when it is due', '“My tasks” lists it, what is late first. Your dates can stand in your own calendar, too.', taskPaths.mine],
  ['Be away, and name a deputy', 'Say from when to when, and who answers for your post. What waits for you waits for them as well.', accountPaths.absence],
  ['Choose which notices come by e-mail', 'At once, once a day or only here, for each kind of notice that leaves you the choice.', accountPaths.notices],
  ['Have your dates in your own calendar', 'A secret address that calendar programs read. It can be renewed or ended at any time.', accountPaths.calendar],
  ['Ask for more time', 'Tell the policy team: they give a figure, a review or a return another day from the control room, with the reason.', helpPaths.contact],
  ['Have a colleague write a part', 'On your review or sheet of figures, ask them for sections or measures by a day. You submit the whole.', reviewPaths.rounds],
  ['Correct a figure that is frozen', 'On the page of the measure, beside the figure: the new figure, the reason, and a second person verifies it. Both stay.', measurePaths.register],
  ['Show what a figure or an action rests on', 'Under “Evidence” on its page: a working paper, a photograph, a letter, with what it shows.', measurePaths.register],
  ['Ask a question about a figure, an objective or an action', '“Ask or say something” on its page. Whoever you mention is told, and the answer stands beside it.', measurePaths.register],
  ['Change a plan after it was approved', 'Propose the change with its reason. Whoever its reach asks for decides it, and plans below are asked what follows.', planChangePaths.list],
  ['Take a report, a plan or a review away as PDF or Word', '“As PDF and Word” on its page. It is made in the background, and says of which figures.', reportPaths.list],
  ['Learn why you may not see or do something', 'What you may see and do by your posts, by which rule, and who may do the rest.', accountPaths.access],
] as const).map(([title, says, href], nth) => ({ id: `how-${nth + 1}`, title, says, href }));

/** Each with its address on the page of help. */
export const helpTopics: readonly (HelpTopic & { readonly address: string })[] = [...howTo, ...whereToBegin, ...statusMeanings].map((topic) => ({ ...topic, address: `${helpPaths.help}#${topic.id}` }));

import type { TokenEvent } from '@golden-thread/domain/authority/events';
import type { FailedDeliveryEvent } from '@golden-thread/domain/delivery/delivery';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { RecordEvent } from '@golden-thread/domain/record/events';
import type { TaskEvent } from '@golden-thread/domain/task/events';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { named } from './notice';

/** What follows when an operator decides about a failed delivery: nothing, as the decision itself has it carried out. */
export const failedDeliveryEvents = {
  DeliveryRetried: nothing,
  LetterSentAgain: nothing,
  LetterLeftAsSent: nothing,
} satisfies EventDescriptors<FailedDeliveryEvent>;

/** What follows from an import itself; what it brought has events of its own. */
export const importEvents = {
  ImportProposed: nothing,
  ImportDiscarded: nothing,
  ImportWritingAsked: { signals: (_, importId) => [{ errand: 'write-import', importId }] },
  ImportMappingSaved: nothing,
  // One notice a person, whatever the number of rows that concern them.
  PackImported: {
    notifies: ({ told = [] }) => (told.length === 0 ? null : named({ people: told }, () => 'An import changed your entry in the organisation', 'The administrators brought in a new list of posts and people. Look at your page in the directory.')),
  },
  RowImported: nothing,
  RowTakenBack: nothing,
  ImportUndone: {
    notifies: ({ told }) => (told.length === 0 ? null : named({ people: told }, () => 'An import that changed your entry was undone', 'Your entry in the organisation is as it was before. Look at your page in the directory.')),
  },
  FeedRulesApproved: nothing,
  FeedEnded: nothing,
  // Who comes into a post is told of that; where their e-mails go, they are told as well, in the inbox that the feed cannot move.
  FeedFollowed: {
    notifies: ({ acts }, personId) => (acts.includes('email') ? named({ people: [personId] }, () => 'Your e-mail address has changed', 'It came from the HR system. If it is wrong, tell an administrator.') : null),
  },
  FeedAsked: {
    notifies: ({ askedOf }) => named({ posts: askedOf }, () => 'The HR feed asks an administrator', 'Something in it may not be done without a person. Look at it under Administration, Import, and apply or discard it.'),
  },
} satisfies EventDescriptors<ImportEvent>;

/** Nothing follows when a text is withheld, as whoever asked for it is told by the person who did it; nor from a restore, which wakes every workflow itself. */
export const recordEvents = { WordingWithheld: nothing, PersonErased: nothing, RecordRestored: nothing } satisfies EventDescriptors<RecordEvent>;

/** What follows when an open task is near or past its date, or what somebody did about a thing is taken back. */
export const taskEvents = {
  TaskReminded: { notifies: ({ taskId }) => ({ audience: 'reminder', taskId }) },
  TaskChased: { notifies: ({ taskId }) => ({ audience: 'holders', subject: 'You are asked for this again', taskId }) },
  TaskEscalated: { notifies: ({ taskId, toPostIds }) => ({ audience: 'escalation', taskId, toPostIds }) },
  ActTakenBack: {
    signals: ({ workflow }) => (workflow === null ? [] : [signalWorkflow(workflow.kind, workflow.subjectId)]),
    notifies: ({ withdrawnFrom }) => named({ contributors: true, posts: withdrawnFrom }, (thing) => `Taken back, and as it was before: ${thing}`),
  },
} satisfies EventDescriptors<TaskEvent>;

/** Whoever a token acts as is told that it was made, also where they made it: it may not have been them. */
export const tokenEvents = {
  TokenMade: {
    notifies: ({ personId }) =>
      named({ people: [personId], ownersOf: [personId], evenWhoActed: true }, (token) => `Made: ${token}`, 'An API client can now act as you. If you did not make this token, end it on the page Tokens and tell your administrator.'),
  },
  TokenRevoked: { notifies: ({ personId }) => named({ people: [personId], ownersOf: [personId] }, (token) => `Ended: ${token}`, 'The API client that used it can no longer act.') },
} satisfies EventDescriptors<TokenEvent>;

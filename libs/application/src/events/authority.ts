import type { EventsByArea } from '@golden-thread/domain/shared/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { named } from './notice';

/**
 * What follows from acts of authority. A council's choice of who reads what is asked of the rows at every reading; a new service account can
 * do nothing until it is appointed; what is exempt is asked of the rows too. Whoever is signed out by an administrator is told.
 */
export const authorityEvents = {
  ReadingRuleChanged: nothing,
  PaperMarkedExempt: nothing,
  ExemptionLifted: nothing,
  ServiceAccountAdded: nothing,
  PowerRequested: { notifies: ({ concerns }) => named({ people: concerns }, (request) => `Asked for, and not decided: ${request}`, 'It concerns you. Nothing changes until a second person approves it.') },
  PowerRequestApproved: { notifies: ({ concerns, askedBy }) => named({ people: [...concerns, ...askedBy] }, (request) => `Approved: ${request}`, 'It holds from now on, or from the day that was asked for.') },
  PowerRequestRefused: { notifies: ({ concerns, askedBy }) => named({ people: [...concerns, ...askedBy] }, (request) => `Refused: ${request}`, 'Nothing has changed.') },
  FallbackApproverNamed: nothing,
  SignInSubjectSet: {
    notifies: (_facts, personId) =>
      named({ people: [personId], evenWhoActed: true }, () => 'How you sign in has changed', 'Two people decided that you sign in under another name of the identity provider. If you know nothing of it, tell the auditor.'),
  },
  PersonViewed: {
    notifies: ({ minutes }, personId) =>
      named({ people: [personId] }, () => 'The policy team saw the pages as you do', `For ${minutes} minutes at most, changing nothing; not your objectives, inbox or account. Why stands in your history.`),
  },
  SessionsEnded: {
    notifies: ({ personId }) =>
      named({ people: [personId] }, () => 'You were signed out everywhere', 'An administrator ended your sessions. Sign in again to go on; what you saved is kept.'),
  },
} satisfies EventDescriptors<EventsByArea['authority']>;

import type { EventsByArea } from '@golden-thread/domain/shared/events';
import { type EventDescriptors, nothing } from './event-descriptor';
import { named } from './notice';

/**
 * What follows from acts of authority. A council's choice of who reads what is asked of the rows at every reading; a new service account can
 * do nothing until it is appointed. Whoever is signed out by an administrator is told.
 */
export const authorityEvents = {
  ReadingRuleChanged: nothing,
  ServiceAccountAdded: nothing,
  SessionsEnded: {
    notifies: ({ personId }) =>
      named({ people: [personId] }, () => 'You were signed out everywhere', 'An administrator ended your sessions. Sign in again to go on; what you saved is kept.'),
  },
} satisfies EventDescriptors<EventsByArea['authority']>;

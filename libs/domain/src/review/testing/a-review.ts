import type { Actor } from '../../authority/actor';
import type { PersonId } from '../../shared/id';
import { anId } from '../../shared/testing/an-id';
import type { Round } from '../round';
import { noAnswersYet, type ServiceReview } from '../service-review';

/** Somebody acting on a page, for specs. */
export const anActor = (personId: PersonId, changes: Partial<Actor> = {}): Actor => ({
  councilId: anId('council-1'),
  personId,
  name: personId,
  roles: ['service-manager'],
  postIds: [anId('post-1')],
  via: 'page',
  ...changes,
});

/** Quarter 1 of 2026/27 with the dates of practice.md C2, for specs. */
export const aRound = (changes: Partial<Round> = {}): Round => ({
  id: anId('round-1'),
  year: '2026/27',
  quarter: 1,
  state: 'open',
  opensOn: '2026-07-01',
  reviewsDueOn: '2026-07-28',
  closesOn: '2026-08-04',
  exceptionsPickedOn: null,
  version: 1,
  ...changes,
});

/** An open review of a service, for specs. */
export const aReview = (changes: Partial<ServiceReview> = {}): ServiceReview => ({
  id: anId('review-1'),
  roundId: anId('round-1'),
  serviceId: anId('housing'),
  state: 'open',
  dueOn: '2026-07-28',
  answers: noAnswersYet,
  submittedAt: null,
  submittedBy: [],
  timeliness: null,
  returnReasons: [],
  lastReturn: null,
  version: 1,
  ...changes,
});

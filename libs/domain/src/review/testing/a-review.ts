import { noAnswersYet } from '../no-answers-yet';
import type { ServiceReview } from '../service-review';

/** An open review of a service, for specs. */
export const aReview = (changes: Partial<ServiceReview> = {}): ServiceReview => ({
  id: 'review-1',
  roundId: 'round-1',
  serviceId: 'housing',
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

import { neighbouringQuarter } from '@golden-thread/domain/calendar';
import type { CorporateIssue, Round, ServiceReview } from '@golden-thread/domain/review';
import type { Reading } from '../unit-of-work/reading';
import { listCorporateIssuesFor } from './corporate-issues';
import { findRoundOf } from './rounds';
import { listServiceActions, type ServiceAction } from './service-actions.query';

/** What a review asks its manager beyond the fixed sections. */
export interface AskedOfReview {
  readonly actions: readonly ServiceAction[];
  readonly issues: readonly CorporateIssue[];
}

/** The service's actions, and exactly the issues which the corporate review of the quarter before tagged for it. */
export async function findReviewAsked(reading: Reading, review: ServiceReview, round: Round): Promise<AskedOfReview> {
  const before = await findRoundOf(reading, neighbouringQuarter(round, -1));
  const issues = before ? await listCorporateIssuesFor(reading, before.id, review.serviceId) : [];
  return { actions: await listServiceActions(reading, { year: round.year, serviceId: review.serviceId }), issues };
}

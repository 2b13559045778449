import { CorporateIssueRow } from './corporate-issue.row';
import { RoundRow } from './round.row';
import { ServiceReviewRow } from './service-review.row';
import { SnapshotRow } from './snapshot.row';

/** The review area's rows. */
export const reviewRows = [RoundRow, ServiceReviewRow, CorporateIssueRow, SnapshotRow];

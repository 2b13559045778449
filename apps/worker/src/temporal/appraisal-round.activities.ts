import { seeToAppraisalRound } from '@golden-thread/application/plan';
import type { Database } from '@golden-thread/persistence';
import type { AppraisalRoundActivities } from '@golden-thread/workflows';
import { accepted } from './accepted';

/** The turns of an appraisal round. One use case sees to both, because the row says whether the window is open. */
export const appraisalRoundActivities = (database: Database): AppraisalRoundActivities => ({
  openAppraisalWindow: (round) => accepted(seeToAppraisalRound(database, round)),
  closeAppraisalWindow: (round) => accepted(seeToAppraisalRound(database, round)),
});

import type { AppraisalRoundPhase } from '@golden-thread/domain/plan';
import type { TurnTaker } from '../shared';

/** The turns of an appraisal round. People's own words never pass through them. */
export interface AppraisalRoundActivities {
  /** Opens the window on its day, for units whose targets are set; names the others. */
  openAppraisalWindow: TurnTaker<AppraisalRoundPhase>;
  /** Reminds people until the window's last day, then closes it and says how far it came. */
  closeAppraisalWindow: TurnTaker<AppraisalRoundPhase>;
}

import type { ReportPhase } from '@golden-thread/domain/report';
import type { TurnTaker } from '../shared';

/** The turns of a half-yearly report, by the part of its way they see to. */
export interface PerformanceReportActivities {
  /** Opens the report on its day and reminds of its composition. */
  seeToComposition: TurnTaker<ReportPhase>;
  /** Reminds scrutiny and Cabinet of their challenge, and the policy team of its answers. */
  seeToChallenge: TurnTaker<ReportPhase>;
  /** Reminds of the publication. */
  seeToPublication: TurnTaker<ReportPhase>;
}

import type { ReportState } from './performance-report';
import { type ReportAct, reportTransitions } from './report-transitions';

/** The state an act leads to from a state, or null where the table has no such move. */
export const nextReportState = (from: ReportState, act: ReportAct): ReportState | null =>
  reportTransitions.find((move) => move.from === from && move.act === act)?.to ?? null;

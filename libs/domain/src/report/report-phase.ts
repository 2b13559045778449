import type { PerformanceReport, ReportState } from './performance-report';

/** Where a report stands, in the order in which it goes; `over` ends it. */
export const reportPhases = ['composition', 'challenge', 'publication', 'over'] as const;
export type ReportPhase = (typeof reportPhases)[number];

const phaseOf: Readonly<Record<ReportState, ReportPhase>> = {
  'awaiting-composition': 'composition',
  'in-challenge': 'challenge',
  ready: 'publication',
  published: 'over',
};

export const reportPhase = (report: PerformanceReport): ReportPhase => phaseOf[report.state];

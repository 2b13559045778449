import type { ReportState } from './performance-report';

export type ReportAct = 'compose' | 'conclude-last' | 'publish';

/** Every legal move of a report. It may be composed again until the first body has finished with it. */
export const reportTransitions = [
  { from: 'awaiting-composition', act: 'compose', to: 'in-challenge' },
  { from: 'in-challenge', act: 'compose', to: 'in-challenge' },
  { from: 'in-challenge', act: 'conclude-last', to: 'ready' },
  { from: 'ready', act: 'publish', to: 'published' },
] as const satisfies readonly { from: ReportState; act: ReportAct; to: ReportState }[];

/** The state an act leads to from a state, or null where the table has no such move. */
export const nextReportState = (from: ReportState, act: ReportAct): ReportState | null =>
  reportTransitions.find((move) => move.from === from && move.act === act)?.to ?? null;

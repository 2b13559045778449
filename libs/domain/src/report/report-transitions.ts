import type { ReportState } from './performance-report';

export type ReportAct = 'compose' | 'conclude-last' | 'publish';

/** Every legal move of a report. It may be composed again until the first body has finished with it. */
export const reportTransitions = [
  { from: 'awaiting-composition', act: 'compose', to: 'in-challenge' },
  { from: 'in-challenge', act: 'compose', to: 'in-challenge' },
  { from: 'in-challenge', act: 'conclude-last', to: 'ready' },
  { from: 'ready', act: 'publish', to: 'published' },
] as const satisfies readonly { from: ReportState; act: ReportAct; to: ReportState }[];

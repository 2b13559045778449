import type { YearState } from './year';

/** What may be done to a year in each state, and where it leads. The whole of it. */
export const yearTransitions: Readonly<Record<YearState, Readonly<Partial<Record<YearStep, YearState>>>>> = {
  draft: { redraft: 'draft', change: 'draft', publish: 'running' },
  running: { change: 'running', openStage: 'running', end: 'ended' },
  ended: {},
};

export type YearStep = 'redraft' | 'publish' | 'change' | 'openStage' | 'end';

/** Which way is better: more, less, nearest to the plan, or neither (a figure kept to inform, never judged). */
export const polarities = ['maximise', 'minimise', 'plan-is-best', 'data-only'] as const;
export type Polarity = (typeof polarities)[number];

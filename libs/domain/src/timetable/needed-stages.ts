import type { StageKey } from './stage-key';

/** Keys that rounds, reports, plans and people's windows are dated by: a year without them could not run, so they are never taken out. */
const needed = [
  /^year\.opens$/,
  /^q[1-4]\.(round-opens|entry-closes|reviews-due|corporate-review)$/,
  /^h[12]\.(compose|scrutiny|cabinet|publish)$/,
  /^(appraisal|check-in)\.(opens|closes)$/,
  /^cascade\.(service-plans|unit-plans)$/,
];

/** Whether the product itself works by this stage. */
export const isNeededStage = (key: StageKey): boolean => needed.some((pattern) => pattern.test(key));

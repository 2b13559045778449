/** Stable names of stages: what a key says of quarter and half, and which keys a year needs. */

import type { Quarter } from '../calendar/financial-year';

/** The stable name of a stage within its year, such as 'q1.reviews-due' or 'h1.publish'. Titles may change, keys never do. */
export type StageKey = string;

/** What a key is written with. */
export const stageKeyPattern = /^[a-z0-9.-]{1,60}$/;

/** The half-yearly report a stage belongs to, by its key: 'h1.scrutiny' is the half-year report's, h2 the annual one's. */
export const halfOfStage = (key: StageKey): 1 | 2 | null => (key.startsWith('h1.') ? 1 : key.startsWith('h2.') ? 2 : null);

/** The quarter whose round a stage belongs to, by its key: 'q2.reviews-due' is quarter 2's. Null for stages of no quarter. */
export const quarterOfStage = (key: StageKey): Quarter | null => {
  const found = /^q([1-4])\./.exec(key)?.[1];
  return found === undefined ? null : (Number(found) as Quarter);
};

/** So long that a key of 60 holds 'own.', these words, and behind them the longest step of a paper's way, '.forward-plan'. */
const longestWords = 43;

/** The key of a stage that a council adds itself: 'own.' and its title, as far as it makes a key. '' for a title without a letter or a figure. */
export const ownStageKey = (title: string): StageKey => {
  const words = title
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-')
    .slice(0, longestWords);
  return words === '' ? '' : `own.${words}`;
};

/** Keys that rounds, reports, plans and people's windows are dated by: a year without them could not run, so they are never taken out. */
const needed = [
  /^q[1-4]\.(round-opens|entry-closes|verified|reviews-due|corporate-review)$/,
  /^h[12]\.(compose|scrutiny|cabinet|publish)$/,
  /^appraisal\.(opens|closes)$/,
  /^check-in\.closes$/,
  /^cascade\.(service-plans|unit-plans)$/,
];

/** Whether the product itself works by this stage. */
export const isNeededStage = (key: StageKey): boolean => needed.some((pattern) => pattern.test(key));

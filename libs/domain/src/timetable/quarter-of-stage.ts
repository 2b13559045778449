import type { Quarter } from '../calendar';
import type { StageKey } from './stage-key';

/** The quarter whose round a stage belongs to, by its key: 'q2.reviews-due' is quarter 2's. Null for stages of no quarter. */
export const quarterOfStage = (key: StageKey): Quarter | null => {
  const found = /^q([1-4])\./.exec(key)?.[1];
  return found === undefined ? null : (Number(found) as Quarter);
};

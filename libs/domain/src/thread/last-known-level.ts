import type { Level } from '../measure';
import type { ThreadLevelOfStatus } from './thread-status';

const isJudged = (level: Level): level is 'red' | 'amber' | 'green' => level === 'red' || level === 'amber' || level === 'green';

/**
 * What a measure says of an objective: the latest of these quarters in which it was judged, else that an ended one lacks its figure. What
 * is missing of a quarter that still runs is missing to nobody; null where there is nothing to say. Quarters in order of time.
 */
export const lastKnownLevel = (quarters: readonly { readonly level: Level; readonly ended: boolean }[]): ThreadLevelOfStatus | null => {
  const judged = quarters.map(({ level }) => level).filter(isJudged).at(-1);
  if (judged !== undefined) return judged;
  return quarters.some(({ level, ended }) => ended && level === 'no-data') ? 'no-data' : null;
};

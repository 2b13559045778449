import { judgedBy } from './judgement';

/** Whether a change of these fields would give a figure another status or sentence than it had. */
export const changesJudgement = (changed: readonly string[]): boolean => judgedBy.some((field) => changed.includes(field));

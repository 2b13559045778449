import type { Judgement } from './judgement';

const judging: readonly (keyof Judgement)[] = ['polarity', 'tolerance', 'zeroTarget', 'unit', 'decimals'];

/** Whether a change of these fields would give a figure another status or sentence than it had. */
export const changesJudgement = (changed: readonly string[]): boolean => judging.some((field) => changed.includes(field));

import type { Measure } from './measure';

/** What a status and its sentence are made of: the part of a definition by which a figure is judged. */
export const judgedBy = ['polarity', 'tolerance', 'zeroTarget', 'unit', 'decimals'] as const satisfies readonly (keyof Measure)[];
export type Judgement = Pick<Measure, (typeof judgedBy)[number]>;

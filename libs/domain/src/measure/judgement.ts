import type { Measure } from './measure';

/** What a status and its sentence are made of: the part of a definition by which a figure is judged. */
export type Judgement = Pick<Measure, 'polarity' | 'tolerance' | 'zeroTarget' | 'unit' | 'decimals'>;

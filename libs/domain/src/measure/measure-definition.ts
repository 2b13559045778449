import type { Measure } from './measure';

/** What a council registers: a measure before it has an identity and a version. */
export type MeasureDefinition = Omit<Measure, 'id' | 'version' | 'retiredOn'>;

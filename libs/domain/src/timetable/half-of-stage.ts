import type { StageKey } from './stage-key';

/** The half-yearly report a stage belongs to, by its key: 'h1.scrutiny' is the half-year report's, h2 the annual one's. */
export const halfOfStage = (key: StageKey): 1 | 2 | null => (key.startsWith('h1.') ? 1 : key.startsWith('h2.') ? 2 : null);

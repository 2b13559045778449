import type { Act } from '../act';
import { quarterOne } from './quarter-one';
import { yearBegins } from './year-begins';

/** The story of the year, act by act. What is not built yet, it leaves out. */
export const story: readonly Act[] = [...yearBegins, ...quarterOne];

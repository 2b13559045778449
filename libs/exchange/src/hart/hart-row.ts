import type { PublishedLevel } from './published-level';

/** One measure as the file has it, empty cells as empty text. */
export interface HartRow {
  readonly row: number;
  readonly code: string;
  readonly description: string;
  readonly service: string;
  readonly unit: string;
  readonly lastQuarter: string;
  readonly thisQuarter: string;
  readonly target: string;
  readonly published: PublishedLevel;
  readonly note: string;
}

import { join } from 'node:path';

/** Where the example council's facts lie: its pack, and the figures that its people enter in the story. */
export const exampleCouncil = {
  slug: 'larkmere',
  year: '2026/27',
  pack: join(__dirname, '../../example-council'),
  figures: join(__dirname, '../../example-council/story/figures-2026-27.csv'),
} as const;

import { levels, type Level } from './level';

/** How many of each level; a dimension is shown as counts, never as an average (Chesterfield framework 5.1). */
export const levelCounts = (all: readonly Level[]): Readonly<Record<Level, number>> =>
  Object.fromEntries((Object.keys(levels) as Level[]).map((level) => [level, all.filter((each) => each === level).length])) as Record<Level, number>;

import { type Track, tracks } from '@golden-thread/domain/timetable';

const groupings = ['month', 'phase', 'track'] as const;

/** What stands in the year's address: how its stages are grouped, and one track alone. */
export interface YearQuery {
  readonly by: (typeof groupings)[number];
  readonly track: Track | null;
}

/** The address as far as it makes sense; what does not is left out. */
export const yearQueryOf = (asked: Readonly<Record<string, string>>): YearQuery => ({
  by: groupings.find((grouping) => grouping === asked['by']) ?? 'month',
  track: tracks.find((track) => track === asked['track']) ?? null,
});

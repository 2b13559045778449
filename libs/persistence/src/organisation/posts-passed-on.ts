import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Responsibility } from '@golden-thread/domain/organisation';

/** A post that other people answer for from a day on. */
export interface PostPassedOn {
  readonly postId: string;
  readonly on: CalendarDate;
  /** Who no longer answers for it. */
  readonly fromPersonIds: readonly string[];
  /** Who now does and did not. */
  readonly toPersonIds: readonly string[];
}

/** Which posts other people answer for on a day, comparing the rows before a change with those after it. */
export function postsPassedOn(before: readonly Responsibility[], after: readonly Responsibility[], on: CalendarDate): readonly PostPassedOn[] {
  const were = answeringOn(before, on);
  const are = answeringOn(after, on);
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((postId) => {
    const [old, now] = [were.get(postId) ?? new Set<string>(), are.get(postId) ?? new Set<string>()];
    const fromPersonIds = [...old].filter((person) => !now.has(person));
    const toPersonIds = [...now].filter((person) => !old.has(person));
    return fromPersonIds.length + toPersonIds.length === 0 ? [] : [{ postId, on, fromPersonIds, toPersonIds }];
  });
}

function answeringOn(rows: readonly Responsibility[], on: CalendarDate): ReadonlyMap<string, ReadonlySet<string>> {
  const people = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.startsOn > on || (row.endsOn !== null && row.endsOn < on)) continue;
    people.set(row.postId, (people.get(row.postId) ?? new Set()).add(row.personId));
  }
  return people;
}

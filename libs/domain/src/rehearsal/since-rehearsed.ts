/** What differs in a year from what was rehearsed of it: its publisher sees on which days the findings no longer rest. */

import type { CalendarDate } from '../calendar/dates';
import type { StageKey } from '../timetable/stage-key';

/** A stage as a rehearsal took it; null: it had no day. */
export interface StageRehearsed {
  readonly key: StageKey;
  readonly title: string;
  readonly date: CalendarDate | null;
}

/** One stage with its day then and now; 'absent': there was, or is, no such stage. */
export interface SinceRehearsed {
  readonly title: string;
  readonly then: CalendarDate | null | 'absent';
  readonly now: CalendarDate | null | 'absent';
}

/** The stages that have another day than was rehearsed, were added since, or were taken out; in the order of the days as they are now, those taken out last. */
export function sinceRehearsed(rehearsed: readonly StageRehearsed[], stages: readonly StageRehearsed[]): readonly SinceRehearsed[] {
  const before = new Map(rehearsed.map((stage) => [stage.key, stage]));
  const there = new Set(stages.map(({ key }) => key));
  const dayOf = ({ date }: StageRehearsed): string => date ?? '9999';
  const changed = [...stages]
    .sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0))
    .flatMap(({ key, title, date }): SinceRehearsed[] => {
      const was = before.get(key);
      const then = was === undefined ? 'absent' : was.date;
      return then === date ? [] : [{ title, then, now: date }];
    });
  return [...changed, ...rehearsed.filter(({ key }) => !there.has(key)).map(({ title, date }): SinceRehearsed => ({ title, then: date, now: 'absent' }))];
}

/** What a person has to see in a compiled timetable, and what stops it from being published. */

import type { CalendarDate } from '../calendar/dates';
import { knownUntil, type WorkingCalendar } from '../calendar/working-calendar';
import { isWorkingDay } from '../calendar/working-days';
import { calendarOf } from './calendars';
import { type DateGround, DateResolver } from './date-resolver';
import type { DatedStage } from './stage';
import type { ClosedPeriod, Track } from './stage-definition';
import type { StageKey } from './stage-key';

/**
 * Something about a compiled timetable that a person has to see. `blocks`: the year cannot be published, nor the change applied,
 * while it stands. The rest are seen and may be lived with.
 */
export interface Clash {
  readonly code: ClashCode;
  readonly stage: StageKey;
  readonly blocks: boolean;
  readonly date?: CalendarDate;
  /** The other stage, or the date, that it clashes with. */
  readonly other?: StageKey;
  readonly limit?: CalendarDate;
}

export type ClashCode =
  | 'NoSuchDay'
  | 'NoMeeting'
  | 'MeetingNotYetArranged'
  | 'BeforeWhatItNeeds'
  | 'AfterLatestDay'
  | 'NotAWorkingDay'
  | 'BankHolidaysNotKnown'
  | 'InPreElectionPeriod'
  | 'InRecess'
  | 'InSchoolHoliday'
  | 'OnPollingDay';

/** A clash as people are told of it: by the titles of the stages; `other` and `limit` null where it is about one stage or no day. */
export interface ClashByTitle {
  readonly code: ClashCode;
  readonly stage: string;
  readonly other: string | null;
  readonly limit: CalendarDate | null;
}

/** Clashes by the titles of their stages. */
export const clashesByTitle = (clashes: readonly Clash[], stages: readonly { readonly key: StageKey; readonly title: string }[]): readonly ClashByTitle[] => {
  const titles = new Map(stages.map(({ key, title }) => [key, title]));
  const titleOf = (key: StageKey): string => titles.get(key) ?? key;
  return clashes.map(({ code, stage, other, limit }) => ({ code, stage: titleOf(stage), other: other === undefined ? null : titleOf(other), limit: limit ?? null }));
};

/** Which clashes stop a year from being published or a change from being applied. */
const blocking: readonly ClashCode[] = ['NoSuchDay', 'BeforeWhatItNeeds', 'AfterLatestDay'];

type Found = Omit<Clash, 'blocks' | 'stage'>;

/** Every clash of dated stages, in the order of the stages. A stage that has happened clashes with nothing any more. */
export function clashesIn(
  stages: readonly DatedStage[],
  ground: DateGround & { readonly held?: ReadonlyMap<string, CalendarDate> },
): Clash[] {
  const dates = new Map(stages.map((stage) => [stage.key, stage.date]));
  const resolver = new DateResolver(ground, (key) => ({ date: dates.get(key) ?? null, provisional: false, meetingId: null }));
  const periods = closedPeriodsOf(stages);
  return stages
    .filter((stage) => ground.held?.has(stage.key) !== true)
    .flatMap((stage) => {
      const found =
        stage.date === null
          ? withoutDate(stage)
          : [
              ...(stage.provisional && stage.rule.from.on === 'first-meeting'
                ? [{ code: 'MeetingNotYetArranged', date: stage.date } as const]
                : []),
              ...beforeNeeds(stage, stage.date, dates),
              ...afterLatest(stage, stage.date, { resolver, calendar: calendarOf(stage, ground) }),
              ...(stage.needsWorkingDay === true && !isWorkingDay(stage.date, calendarOf(stage, ground))
                ? [{ code: 'NotAWorkingDay', date: stage.date } as const]
                : []),
              ...(stage.date > knownUntil(calendarOf(stage, ground))
                ? [{ code: 'BankHolidaysNotKnown', date: stage.date, limit: knownUntil(calendarOf(stage, ground)) } as const]
                : []),
              ...inClosedPeriod(stage, stage.date, periods),
            ];
      return found.map((clash): Clash => ({ ...clash, stage: stage.key, blocks: blocking.includes(clash.code) }));
    });
}

const withoutDate = (stage: DatedStage): Found[] => [{ code: stage.absence ?? 'NoMeeting' }];

const beforeNeeds = (stage: DatedStage, date: CalendarDate, dates: ReadonlyMap<string, CalendarDate | null>): Found[] =>
  (stage.needs ?? [])
    .filter((key) => (dates.get(key) ?? '') > date)
    .map((key) => ({ code: 'BeforeWhatItNeeds', date, other: key, limit: dates.get(key) ?? date }));

const afterLatest = (stage: DatedStage, date: CalendarDate, { resolver, calendar }: { readonly resolver: DateResolver; readonly calendar: WorkingCalendar }): Found[] => {
  const limit = stage.latest === undefined ? null : resolver.resolve(stage.latest, calendar).date;
  return limit !== null && date > limit ? [{ code: 'AfterLatestDay', date, limit }] : [];
};

const periodCodes = { 'pre-election': 'InPreElectionPeriod', recess: 'InRecess', 'school-holiday': 'InSchoolHoliday' } as const;

const inClosedPeriod = (stage: DatedStage, date: CalendarDate, periods: readonly DatedPeriod[]): Found[] => {
  if (stage.edgeOf !== undefined) return [];
  return periods.flatMap(({ period, startsOn, endsOn, endStage }): Found[] => {
    if (period === 'pre-election' && date === endsOn && stage.needsWorkingDay === true) return [{ code: 'OnPollingDay', date, other: endStage }];
    const within = startsOn <= date && date <= endsOn;
    return within && stage.notIn?.includes(period) === true ? [{ code: periodCodes[period], date, other: endStage, limit: endsOn }] : [];
  });
};

interface DatedPeriod {
  readonly period: ClosedPeriod;
  readonly named: string;
  readonly track: Track;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly endStage: StageKey;
}

/** The dated periods among the stages: before an election normal business goes on, and publication on political matter waits; in school holidays many are away. */
export const closedPeriodsOf = (stages: readonly DatedStage[]): readonly DatedPeriod[] =>
  stages.flatMap((end) => {
    if (end.edgeOf?.edge !== 'ends' || end.date === null) return [];
    const { period, named } = end.edgeOf;
    const start = stages.find(({ edgeOf }) => edgeOf?.edge === 'starts' && edgeOf.period === period && edgeOf.named === named);
    return start?.date == null ? [] : [{ period, named, track: start.track, startsOn: start.date, endsOn: end.date, endStage: end.key }];
  });

import { type CalendarDate, isWorkingDay } from '../calendar';
import type { Clash, ClashCode } from './clash';
import { type DateGround, DateResolver } from './date-resolver';
import type { DatedStage } from './dated-stage';
import { preElectionPeriods } from './pre-election-periods';

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
  const periods = preElectionPeriods(stages);
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
              ...afterLatest(stage, stage.date, resolver),
              ...(stage.needsWorkingDay === true && !isWorkingDay(stage.date, ground.holidays)
                ? [{ code: 'NotAWorkingDay', date: stage.date } as const]
                : []),
              ...nearPoll(stage, stage.date, periods),
            ];
      return found.map((clash): Clash => ({ ...clash, stage: stage.key, blocks: blocking.includes(clash.code) }));
    });
}

const withoutDate = (stage: DatedStage): Found[] => [{ code: stage.absence ?? 'NoMeeting' }];

const beforeNeeds = (stage: DatedStage, date: CalendarDate, dates: ReadonlyMap<string, CalendarDate | null>): Found[] =>
  (stage.needs ?? [])
    .filter((key) => (dates.get(key) ?? '') > date)
    .map((key) => ({ code: 'BeforeWhatItNeeds', date, other: key, limit: dates.get(key) ?? date }));

const afterLatest = (stage: DatedStage, date: CalendarDate, resolver: DateResolver): Found[] => {
  const limit = stage.latest === undefined ? null : resolver.resolve(stage.latest).date;
  return limit !== null && date > limit ? [{ code: 'AfterLatestDay', date, limit }] : [];
};

const nearPoll = (stage: DatedStage, date: CalendarDate, periods: ReturnType<typeof preElectionPeriods>): Found[] => {
  if (stage.preElection !== undefined) return [];
  return periods.flatMap(({ startsOn, pollOn, pollStage }): Found[] => {
    if (date === pollOn && stage.needsWorkingDay === true) return [{ code: 'OnPollingDay', date, other: pollStage }];
    const within = startsOn <= date && date <= pollOn;
    return within && stage.avoidsPreElection === true ? [{ code: 'InPreElectionPeriod', date, other: pollStage, limit: pollOn }] : [];
  });
};

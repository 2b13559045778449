import type { Nation } from '@golden-thread/domain/calendar/bank-holidays';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearDates } from '@golden-thread/domain/calendar/financial-year';
import type { Clash, ClashCode } from '@golden-thread/domain/timetable/clash';
import type { StageState } from '@golden-thread/domain/timetable/transitions';
import type { Phase, Track } from '@golden-thread/domain/timetable/stage-definition';
import type { YearState } from '@golden-thread/domain/timetable/year';

export const phaseLabels: Readonly<Record<Phase, string>> = { analyse: 'Analyse', plan: 'Plan', do: 'Do', review: 'Review' };

export const trackLabels: Readonly<Record<Track, string>> = {
  performance: 'Performance',
  planning: 'Planning',
  budget: 'Budget',
  people: 'People',
  reporting: 'Reporting',
};

export const nationLabels: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

const yearStateLabels: Readonly<Record<YearState, string>> = { draft: 'Draft', running: 'Running', ended: 'Ended' };

/** How a year is on a day: one that is published and has not begun says when it begins. */
export function formatYearState({ year, state }: { readonly year: FinancialYear; readonly state: YearState }, today: CalendarDate): string {
  const begins = financialYearDates(year).startsOn;
  return state === 'running' && today < begins ? `Published, begins ${longDate(begins)}` : yearStateLabels[state];
}

export const stageStateLabels: Readonly<Record<StageState, string>> = {
  upcoming: 'To come',
  opened: 'Opened',
  passed: 'Before the year was published',
};

/** What a clash is, after the name of its stage. `limit` and `other` are worded dates and titles. */
const clashLabels: Readonly<Record<ClashCode, (of: { date: string; other: string; limit: string }) => string>> = {
  NoSuchDay: () => 'has no date: its rule names a day that this year does not have. Change the rule.',
  NoMeeting: () => 'has no date: no meeting that its rule could mean is arranged. Arrange one, or change the rule.',
  MeetingNotYetArranged: ({ date }) => `stands on ${date} for the time being: the meeting it goes to is not arranged yet.`,
  BeforeWhatItNeeds: ({ date, other, limit }) => `is on ${date}, before what it needs: “${other}” is on ${limit}.`,
  AfterLatestDay: ({ date, limit }) => `is on ${date}, after the last day allowed, ${limit}.`,
  NotAWorkingDay: ({ date }) => `is on ${date}, a day on which the council does not work.`,
  BankHolidaysNotKnown: ({ date, limit }) =>
    `is on ${date}, counted over weekends alone: bank holidays are known up to ${limit}. Enter the next ones on the council’s calendar.`,
  InPreElectionPeriod: ({ date, limit }) => `is on ${date}, in the pre-election period before the poll of ${limit}.`,
  OnPollingDay: ({ date }) => `is on ${date}, polling day.`,
};

/** Clashes as people read them, those that block first. */
export const formatClashes = (clashes: readonly Clash[], titles: (stage: string) => string): readonly { text: string; blocks: boolean }[] =>
  clashes
    .map(({ code, stage, blocks, date, other, limit }) => ({
      blocks,
      text: `“${titles(stage)}” ${clashLabels[code]({
        date: date === undefined ? '' : longDate(date),
        other: other === undefined ? '' : titles(other),
        limit: limit === undefined ? '' : longDate(limit),
      })}`,
    }))
    .sort((a, b) => Number(b.blocks) - Number(a.blocks));

/** The titles of a year's stages by key, for rules and clashes that name other stages. */
export const titlesOf = (stages: readonly { readonly key: string; readonly title: string }[]): ((key: string) => string) => {
  const titles = new Map(stages.map(({ key, title }) => [key, title]));
  return (key) => titles.get(key) ?? key;
};

import type { ClashCode, Phase, StageState, Track, YearState } from '@golden-thread/domain/timetable';

export const phaseWords: Readonly<Record<Phase, string>> = { analyse: 'Analyse', plan: 'Plan', do: 'Do', review: 'Review' };

export const trackWords: Readonly<Record<Track, string>> = {
  performance: 'Performance',
  planning: 'Planning',
  budget: 'Budget',
  people: 'People',
  reporting: 'Reporting',
};

export const yearStateWords: Readonly<Record<YearState, string>> = { draft: 'Draft', running: 'Running', ended: 'Ended' };

export const stageStateWords: Readonly<Record<StageState, string>> = {
  upcoming: 'To come',
  opened: 'Opened',
  passed: 'Before the year was published',
};

/** What a clash is, after the name of its stage. `limit` and `other` are worded dates and titles. */
export const clashWords: Readonly<Record<ClashCode, (of: { date: string; other: string; limit: string }) => string>> = {
  NoSuchDay: () => 'has no date: its rule names a day that this year does not have. Change the rule.',
  NoMeeting: () => 'has no date: no meeting that its rule could mean is arranged. Arrange one, or change the rule.',
  MeetingNotYetArranged: ({ date }) => `stands on ${date} for the time being: the meeting it goes to is not arranged yet.`,
  BeforeWhatItNeeds: ({ date, other, limit }) => `is on ${date}, before what it needs: “${other}” is on ${limit}.`,
  AfterLatestDay: ({ date, limit }) => `is on ${date}, after the last day allowed, ${limit}.`,
  NotAWorkingDay: ({ date }) => `is on ${date}, a weekend or bank holiday.`,
  InPreElectionPeriod: ({ date, limit }) => `is on ${date}, in the pre-election period before the poll of ${limit}.`,
  OnPollingDay: ({ date }) => `is on ${date}, polling day.`,
};

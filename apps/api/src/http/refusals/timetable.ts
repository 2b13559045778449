import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { ClashByTitle, ClashCode } from '@golden-thread/domain/timetable/clash';
import type { TimetableRefusals } from '@golden-thread/domain/timetable/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about the timetable. */
export const timetableRefusals = {
  StageWithoutPhase: {
    status: 422,
    message: ({ stages }) => `Every stage needs one of the four phases. Without one: ${stages.join(', ')}. Give each a phase.`,
  },
  StageTwice: { status: 422, message: ({ stages }) => `These stages are there twice: ${stages.join(', ')}. Keep one of each.` },
  UnknownStage: {
    status: 422,
    message: ({ stages }) => `The rule counts from a stage that this year does not have: ${stages.join(', ')}. Choose one from the list.`,
  },
  StagesInCircle: {
    status: 422,
    message: ({ stages }) => `These stages count from each other, so none can be dated: ${stages.join(', ')}. Let one count from a date.`,
  },
  RuleNotUnderstood: {
    status: 422,
    message: ({ part }) => `The rule does not say enough to find a day: look at ${formatPart(part)}.`,
  },
  TimetableClashes: {
    status: 409,
    message: ({ clashes }) => `This cannot stand: ${clashes.map(formatClash).join('; ')}. Change the rule of one of these stages.`,
  },
  YearExists: { status: 409, message: ({ year }) => `The year ${year} is already published. Change its stages one by one.` },
  NotAFinancialYear: { status: 404, message: ({ year }) => `“${year}” is not a financial year such as 2026/27.` },
  NoSuchYear: { status: 404, message: ({ year }) => `This council has no timetable for ${year}.` },
  YearNotDraft: { status: 409, message: ({ year }) => `The year ${year} is already published.` },
  YearEnded: { status: 409, message: ({ year }) => `The year ${year} has ended. Its timetable stays as it was.` },
  StageAlreadyOpened: {
    status: 409,
    message: ({ title, date }) =>
      `“${title}” has happened${date ? `, on ${longDateOf(date)}` : ''}, so its date stays. Change what counts from it.`,
  },
  StageIsNeeded: {
    status: 409,
    message: ({ title }) => `“${title}” cannot be taken out: rounds, reports or windows are dated by it. Change its rule.`,
  },
  StageHasOpenTasks: {
    status: 409,
    message: ({ title, tasks }) =>
      `“${title}” cannot be taken out: ${tasks} open ${tasks === 1 ? 'task hangs' : 'tasks hang'} on it. Move it instead.`,
  },
  OthersCountFromStage: {
    status: 409,
    message: ({ title, stages }) =>
      `“${title}” cannot be taken out: others count from it or need it (${stages.join(', ')}). Give them another rule first.`,
  },
  StageTitleMissing: {
    status: 422,
    message: () => 'Say what happens: a stage needs a title with letters or figures in it.',
    field: 'title',
  },
  NoSuchMeeting: { status: 404, message: () => 'There is no such meeting in this year. It may have been cancelled.' },
  WouldMoveIntoThePast: {
    status: 409,
    message: ({ stages, today }) => `This would land before today, ${longDateOf(today)}: ${stages.join(', ')}. Choose a later day.`,
  },
  NothingWouldMove: { status: 409, message: () => 'Nothing would move: every date is already as this would make it.' },
  NoSuchPreview: { status: 404, message: () => 'There is no such preview in this council. Start again from the year.' },
  PreviewOutOfDate: {
    status: 412,
    message: () =>
      'Something has changed since you looked. What became different is listed below; what you typed is kept. Look again before you apply.',
  },
  CouncilDayTitleMissing: { status: 422, message: () => 'Say what the day is, such as “Christmas closure”.', field: 'title' },
  CouncilDaysNotInOrder: {
    status: 422,
    message: ({ startsOn, most }) => `The last day lies before ${longDateOf(startsOn)}, or more than ${most} days after it. Enter longer closures in parts.`,
    field: 'endsOn',
  },
  CouncilDayTooFar: {
    status: 422,
    message: ({ earliest, latest }) => `Choose days between ${longDateOf(earliest)} and ${longDateOf(latest)}.`,
    field: 'startsOn',
  },
  CouncilDayEntered: {
    status: 409,
    message: ({ day, title }) => `${longDateOf(day)} is entered already: “${title}”. Take it out first, or choose other days.`,
    field: 'startsOn',
  },
  CouncilDayNotThere: { status: 404, message: ({ day }) => `${longDateOf(day)} is not among the council’s own days. It may have been taken out.` },
  NoDayToEnter: {
    status: 422,
    message: ({ startsOn, closedBecause }) =>
      closedBecause === null
        ? `The council works on ${longDateOf(startsOn)} anyway. Enter a bank holiday on which it works, or a closure.`
        : `The council is closed on ${longDateOf(startsOn)} anyway (${closedBecause}), so nothing need be entered.`,
    field: 'startsOn',
  },
  BankHolidaysConfirmed: { status: 409, message: ({ until }) => `Bank holidays are known up to ${longDateOf(until)} already. Choose a later year.`, field: 'until' },
  PreviewAlreadyApplied: { status: 409, message: () => 'This change was already applied. Nothing was done twice.' },
} satisfies RefusalWordings<TimetableRefusals>;

const clashLimits: Partial<Readonly<Record<ClashCode, (limit: string, other: string) => string>>> = {
  NoSuchDay: () => 'would have no date',
  BeforeWhatItNeeds: (limit, other) => `would come before “${other}” (${limit}), which it needs`,
  AfterLatestDay: (limit) => `would come after the last day allowed, ${limit}`,
};

const formatClash = ({ code, stage, other, limit }: ClashByTitle): string =>
  `“${stage}” ${clashLimits[code]?.(limit === null ? 'no day' : longDateOf(limit), other ?? 'the stage before it') ?? 'clashes'}`;

const partLabels: Readonly<Record<string, string>> = {
  month: 'the month',
  day: 'the day',
  weekday: 'the weekday',
  nth: 'which one of the month',
  period: 'the quarter',
  stage: 'the stage',
  body: 'the committee',
  days: 'the number of days (up to 250)',
  count: 'which days are counted',
  to: 'the new day',
};
const formatPart = (part: string): string => partLabels[part] ?? 'what the date is counted from';

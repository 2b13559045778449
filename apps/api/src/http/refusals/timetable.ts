import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { ClashByTitle, ClashCode } from '@golden-thread/domain/timetable/clash';
import { type PhaseFault, phaseLimits } from '@golden-thread/domain/timetable/phase';
import type { TimetableRefusals } from '@golden-thread/domain/timetable/refusals';
import { stageWorkLimits } from '@golden-thread/domain/timetable/stage-work';
import type { RefusalWordings } from './refusal-wording';

const phaseFaults: Readonly<Record<PhaseFault, string>> = {
  none: 'A cycle has at least one phase.', many: 'These are too many phases.', code: 'A code has up to 20 small letters, figures and hyphens, and begins with a letter.',
  name: `A phase needs a name of at most ${phaseLimits.name} characters.`, twice: 'Two phases have the same code or name.',
};

/** Refusals about the timetable. */
export const timetableRefusals = {
  PhasesNotUnderstood: {
    status: 422,
    message: ({ part }) => `${phaseFaults[part]} Write each phase as its code and its name, such as "plan: Plan", at most ${phaseLimits.most} of them.`,
  },
  StageWithoutPhase: {
    status: 422,
    message: ({ stages }) => `Every stage needs one of the phases of its year. Without one: ${stages.join(', ')}. Give each a phase, or say where the stages of a phase that is taken out go.`,
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
  NoSuchRehearsal: { status: 404, message: () => 'There is no such rehearsal.' },
  RehearsalNameMissing: { status: 422, message: () => 'Enter a name by which the rehearsal is told from others.' },
  AbsenceNotInOrder: { status: 422, message: () => 'The last day of an absence cannot come before its first. Change one of the two days.' },
  RehearsalOver: { status: 409, message: () => 'This rehearsal is over already, so there is nothing to stop.' },
  RehearsalNotDone: { status: 409, message: () => 'This rehearsal is not done, so it says nothing yet. Wait until it is.' },
  ApprovalNotRecorded: { status: 422, message: () => 'Name the minute in which the management team approved the year, or say why there is none.' },
  YearEnded: { status: 409, message: ({ year }) => `The year ${year} has ended. Its timetable stays as it was.` },
  StageAlreadyOpened: {
    status: 409,
    message: ({ title, date }) =>
      `“${title}” has happened${date ? `, on ${longDateOf(date)}` : ''}, so its date stays. Change what counts from it.`,
  },
  NoPaperWayYet: {
    status: 409,
    message: () => 'No paper of this year has its way to a meeting yet, so nobody knows who clears it. Arrange the meeting without the paper; the policy team adds the first paper’s way in the timetable.',
    field: 'paper',
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
  StageRepeats: { status: 409, message: ({ title }) => `“${title}” is one time of a stage that recurs. Change the first of them: its rule is the rule of all.` },
  NotAtAMeeting: { status: 409, message: ({ title }) => `“${title}” is held at no meeting, so that no paper can be counted from it. Choose a stage whose date is a meeting.` },
  StageTitleMissing: {
    status: 422,
    message: () => 'Say what happens: a stage needs a title with letters or figures in it.',
    field: 'title',
  },
  StageWorkNotUnderstood: { status: 422, message: ({ part }) => workParts[part.replace(/\.\d+$/, '')] ?? 'Look at this part again: it does not say enough.' },
  StageAskedAlready: { status: 409, message: ({ title }) => `“${title}” has asked people already. The words and questions of a form may still be changed; whom it asks, from when and who signs it off may not, nor what is no form. Change these for next year.` },
  AudienceUnknown: {
    status: 422,
    message: ({ names }) => `Nothing in this council has the code ${names.map((name) => `“${name}”`).join(', ')}. Choose from the list, or correct the code.`,
    field: 'audience',
  },
  TimetableTextFaulty: { status: 422, message: ({ faults }) => faults.map(({ line, message }) => `Line ${line}: ${message}`).join(' '), field: 'text' },
  TimetableTextTooLong: { status: 422, message: ({ most }) => `The text is longer than ${most.toLocaleString('en-GB')} characters: no year needs so many.`, field: 'text' },
  NoSuchTimetablePack: { status: 422, message: ({ packs }) => `No timetable of that name comes with the product: ${packs.join(', ')}. Choose from the list.`, field: 'from' },
  NoSuchMeeting: { status: 404, message: () => 'There is no such meeting in this year. It may have been cancelled.' },
  WouldMoveIntoThePast: {
    status: 409,
    message: ({ stages, today }) => `This would land before today, ${longDateOf(today)}: ${stages.join(', ')}. Choose a later day.`,
  },
  NothingWouldMove: { status: 409, message: () => 'Nothing would move: every date is already as this would make it.' },
  PreviewAwaitsApproval: { status: 409, message: () => 'This change is waiting for its approval already.' },
  ChangeNotProposed: { status: 409, message: () => 'This change is not waiting for an approval. It may have been decided meanwhile.' },
  ChangeDecidedByProposer: { status: 403, message: () => 'You proposed this change yourself, so somebody else approves it.' },
  NoReviewToPostpone: {
    status: 409,
    message: ({ services }) =>
      services.length === 0
        ? 'The round of this quarter has not opened yet. Put off all its reviews, which moves their stage, or wait until it opens.'
        : `${services.join(', ')}: no review in this round. Take it out of those you chose.`,
    field: 'services',
  },
  RuleNotInWorkingDays: { status: 409, message: ({ title }) => `“${title}” is not counted in working days. Change its rule on its own page instead.` },
  NotDecidingChange: { status: 403, message: () => 'This change is for somebody else to approve.' },
  NothingToUndo: { status: 409, message: () => 'There is no one change that leads back from this. Change what is in the way: move a meeting back, or take stages out.' },
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
  UnknownCalendar: { status: 422, message: ({ stage, calendar }) => `“${stage}” counts by the calendar “${calendar}”, which this council does not keep. Keep it under the council’s calendar first, or take the line out.`, field: 'calendar' },
  CalendarNotUnderstood: {
    status: 422,
    message: ({ part }) =>
      ({ code: 'The code has small letters, figures and hyphens, such as schools; council is the council’s own.', name: 'Give the calendar a name.', days: 'A stretch ends before it begins, is longer than seventy days, or there are more than 400 closed days.', bodies: 'Name committees by their code or kind, with commas between them.' })[part],
  },
  CalendarInUse: { status: 409, message: ({ stages }) => `Stages count by this calendar: ${stages.map((title) => `“${title}”`).join(', ')}. Have them count by another first.` },
  TooManyCalendars: { status: 409, message: ({ most }) => `There are ${most} calendars already. Drop one first.` },
  NoSuchCalendar: { status: 404, message: () => 'There is no such calendar in this council. It may have been dropped.' },
  PeriodNotRead: { status: 422, message: ({ line }) => (line === 0 ? 'This is no calendar file of up to 2,000 entries. Give one that a calendar program has saved (.ics), or a list.' : `Line ${line} says no days. Write first day, last day, name: 26 October 2026, 30 October 2026, Half term.`), field: 'days' },
  NoPeriodOfYear: { status: 422, message: ({ year }) => `None of these days lies in what is to come of ${year}.`, field: 'days' },
  BankHolidaysConfirmed: { status: 409, message: ({ until }) => `Bank holidays are known up to ${longDateOf(until)} already. Choose a later year.`, field: 'until' },
  PreviewAlreadyApplied: { status: 409, message: () => 'This change was already applied. Nothing was done twice.' },
} satisfies RefusalWordings<TimetableRefusals>;

const workParts: Readonly<Record<string, string>> = {
  kind: 'Choose what the stage does.',
  audience: 'Say who is asked: at least one role, post or committee, each by its code and once.',
  owner: 'Say who owns it: a role, or the code of a post.',
  guidance: `The guidance is longer than ${stageWorkLimits.guidance.toLocaleString('en-GB')} characters. Shorten it.`,
  link: 'The link must begin with https:// or http:// and have no spaces.',
  window: `People are asked up to ${stageWorkLimits.window} working days before. Give a whole number from 0.`,
  grace: `There are up to ${stageWorkLimits.grace} working days of grace. Give a whole number from 0.`,
  reminders: 'Choose how people are reminded.',
  signOff: 'Choose who signs it off.',
  measures: 'Say which question of which earlier stage, and ask at least one question for each measure.',
  questions: 'Word each question, and give a choice at least two answers, each once. Only a form has questions.',
};

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
  bound: 'the days it must not lie before or after',
  repeats: 'how often it comes again: months need a rule that names one, and the last must lie within the year',
  stage: 'the stage',
  body: 'the committee',
  days: 'the number of days (up to 250)',
  count: 'which days are counted',
  to: 'the new day',
};
const formatPart = (part: string): string => partLabels[part] ?? 'what the date is counted from';

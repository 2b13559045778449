import type { Role } from '@golden-thread/domain/authority/actor';
import type { Nation } from '@golden-thread/domain/calendar/bank-holidays';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearDates } from '@golden-thread/domain/calendar/financial-year';
import type { RehearsalState } from '@golden-thread/domain/rehearsal/rehearsal-record';
import type { ReminderPattern } from '@golden-thread/domain/task/reminder-policy';
import type { Clash, ClashCode } from '@golden-thread/domain/timetable/clash';
import type { PaperParts } from '@golden-thread/domain/timetable/paper-chain';
import type { StageState } from '@golden-thread/domain/timetable/transitions';
import { type Phase, phaseName } from '@golden-thread/domain/timetable/phase';
import type { ClosedPeriod, StageDefinition, Track } from '@golden-thread/domain/timetable/stage-definition';
import type { QuestionType } from '@golden-thread/domain/timetable/stage-question';
import { asksSomebody, type AudienceKind, type MeasureScope, type SignOff, type StageAudience, type StageKind, type StageOwner, type StageWork } from '@golden-thread/domain/timetable/stage-work';
import type { YearState } from '@golden-thread/domain/timetable/year';
import { roleLabels } from '../organisation/labels';

export const trackLabels: Readonly<Record<Track, string>> = {
  performance: 'Performance',
  planning: 'Planning',
  budget: 'Budget',
  people: 'People',
  reporting: 'Reporting',
};

/** Where a stage belongs, above its title: "Budget track, phase Plan". */
export const stageCaption = ({ track, phase }: Pick<StageDefinition, 'track' | 'phase'>, phases: readonly Phase[]): string => `${trackLabels[track]} track, phase “${phaseName(phases, phase)}”`;

/** Who has which part in a paper. */
export const paperPartLabels: Readonly<Record<keyof PaperParts, string>> = {
  author: 'Who writes the paper', finance: 'Who clears it for finance', legal: 'Who clears it for legal services', leadMember: 'The lead member', clerk: 'Who publishes agendas and decisions',
};

/** The periods in which a stage may be told not to fall. */
export const closedPeriodLabels: Readonly<Record<ClosedPeriod, string>> = { 'pre-election': 'A pre-election period', recess: 'Members’ recess', 'school-holiday': 'School holidays' };

/** What a stage does, in words, and what that means for whoever plans it. */
export const stageKindLabels: Readonly<Record<StageKind, { readonly text: string; readonly hint: string }>> = {
  opens: { text: 'Opens a round, a report or a window', hint: 'The product works by it.' },
  form: { text: 'Form', hint: 'Each of those asked answers your questions.' },
  task: { text: 'Task', hint: 'Each of those asked does something, and says what was done.' },
  document: { text: 'Document to write', hint: 'Each of those asked writes a document, and says where it is.' },
  meeting: { text: 'Meeting to prepare', hint: 'Each of those asked makes a paper ready for a meeting.' },
  assessment: { text: 'Assessment to hold', hint: 'Each of those asked holds a workshop or a desk assessment on a framework, and says which.' },
  checkpoint: { text: 'Checkpoint', hint: 'Each of those asked says whether it is so.' },
  information: { text: 'Information', hint: 'It stands in the calendar, and nobody is asked for anything.' },
};

export const audienceLabels: Readonly<Record<AudienceKind, string>> = {
  owner: 'The owner of the stage',
  services: 'Heads of services',
  directorates: 'Heads of directorates',
  roles: 'Whoever holds a role',
  posts: 'Some posts',
  committees: 'Chairs of committees',
  measures: 'Posts responsible for measures',
};

/** Whom a stage asks: "Heads of all services", "Chairs of committees: scrutiny". */
export function formatAudience({ of, named, inTurnOf }: StageAudience): string {
  if (inTurnOf !== undefined) return `Heads of one service in ${inTurnOf}, in turn${named.length === 0 ? '' : `: ${named.join(', ')}`}`;
  if (named.length === 0) return of === 'services' ? 'Heads of all services' : audienceLabels[of];
  return `${audienceLabels[of]}: ${(of === 'roles' ? named.map((role) => roleLabels[role as Role]) : named).join(', ')}`;
}

/** About which measures a form asks: "measures answered Amend or Retire to “outcome” of “Measures reviewed”". */
export const formatScope = ({ stage, question, answers }: MeasureScope, titleOf: (key: string) => string): string =>
  `Measures answered ${answers.length === 0 ? 'anything' : answers.join(' or ')} to the question “${question}” of “${titleOf(stage)}”`;

/** What a stage does, in a line: "Form, asks heads of all services". */
export const formatWork = (work: StageWork): string =>
  asksSomebody(work) ? `${stageKindLabels[work.kind].text}, asks ${lowerFirst(formatAudience(work.audience))}` : stageKindLabels[work.kind].text;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const formatOwner = ({ of, named }: StageOwner): string => (of === 'role' ? roleLabels[named as Role] : `Post ${named}`);

export const reminderPatternLabels: Readonly<Record<ReminderPattern, { readonly text: string; readonly hint: string }>> = {
  usual: { text: 'As usual', hint: 'Five days and one day before, on the day, then on the council’s late days, going up to those above.' },
  sparing: { text: 'Sparingly', hint: 'Ten days before and on the day, then once to the line manager: for what very many are asked.' },
  close: { text: 'Closely', hint: 'As usual, and ten days before too.' },
};

export const signOffLabels: Readonly<Record<SignOff, string>> = { nobody: 'Nobody: it is complete once given', director: 'The director above whoever gives it', owner: 'The owner of the stage' };

export const questionTypeLabels: Readonly<Record<QuestionType, string>> = {
  text: 'One line of text',
  'long-text': 'Longer text',
  choice: 'A choice',
  'yes-no': 'Yes or no',
  number: 'A number',
  date: 'A date',
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

/** What a clash is, after the name of its stage, and the way out of it. `limit` and `other` are worded dates and titles. */
const clashLabels: Readonly<Record<ClashCode, (of: { date: string; other: string; limit: string }) => string>> = {
  NoSuchDay: () => 'has no date: its rule names a day that this year does not have. Change the rule.',
  NoMeeting: () => 'has no date: no meeting that its rule could mean is arranged. Ask democratic services to arrange one, or change the rule.',
  MeetingNotYetArranged: ({ date }) => `stands on ${date} for the time being: the meeting it goes to is not arranged yet. Once democratic services has arranged it, it takes the meeting’s day.`,
  BeforeWhatItNeeds: ({ date, other, limit }) => `is on ${date}, before what it needs: “${other}” is on ${limit}. Count it from “${other}”, or move that to an earlier day.`,
  AfterLatestDay: ({ date, limit }) => `is on ${date}, after the last day allowed, ${limit}. Choose an earlier meeting, or move what it counts from.`,
  NotAWorkingDay: ({ date }) => `is on ${date}, a day on which the council does not work. Count it in working days.`,
  BankHolidaysNotKnown: ({ date, limit }) =>
    `is on ${date}, counted over weekends alone: bank holidays are known up to ${limit}. Enter the next ones on the council’s calendar.`,
  InPreElectionPeriod: ({ date, limit }) => `is on ${date}, in the pre-election period before the poll of ${limit}. Count it from the poll, or move its meeting to a day before the period begins.`,
  InRecess: ({ date, limit }) => `is on ${date}, in the members’ recess, which ends on ${limit}. Move its meeting to a day after the recess.`,
  InSchoolHoliday: ({ date, limit }) => `is on ${date}, in the school holidays, which end on ${limit}: many of those it asks are away. Move it to a day after them.`,
  OnPollingDay: ({ date }) => `is on ${date}, polling day. Count it one working day earlier or later.`,
};

/** What a stage waits for and keeps out of, a sentence each; none where nothing is said of it. An empty list says that it no longer does. */
export const formatConditions = ({ needs, notIn }: Pick<StageDefinition, 'needs' | 'notIn'>, titleOf: (key: string) => string): readonly string[] => [
  ...(needs === undefined ? [] : [needs.length === 0 ? 'It waits for no other stage.' : `It comes no earlier than ${needs.map((key) => `“${titleOf(key)}”`).join(', ')}.`]),
  ...(notIn === undefined ? [] : [notIn.length === 0 ? 'It may fall into any period.' : `It may not fall into: ${notIn.map((period) => lowerFirst(closedPeriodLabels[period])).join(', ')}.`]),
];

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

/** Where a rehearsal stands. */
export const rehearsalStateNames: Readonly<Record<RehearsalState, string>> = {
  asked: 'Waiting',
  running: 'Being rehearsed',
  done: 'Done',
  failed: 'Failed',
  stopped: 'Stopped',
};

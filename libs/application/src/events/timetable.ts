import type { ClockEvent } from '@golden-thread/domain/clock/events';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { StageOpened, TimetableChanged, TimetableEvent } from '@golden-thread/domain/timetable/events';
import { halfOfStage, quarterOfStage } from '@golden-thread/domain/timetable/stage-key';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { reportIdIn } from '@golden-thread/persistence/report/performance-reports';
import { roundIdIn } from '@golden-thread/persistence/review/rounds';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, named } from './notice';

const signalRoundOfQuarter = (yearId: YearId, quarter: StageOpened['quarter']): readonly OutboxMessage[] =>
  quarter === null ? [] : [signalWorkflow('review-round', roundIdIn(yearId, quarter))];

const signalReportOfHalf = (yearId: YearId, half: StageOpened['half']): readonly OutboxMessage[] =>
  half === null ? [] : [signalWorkflow('performance-report', reportIdIn(yearId, `h${half}`))];

/** What an opened stage begins: the round of its quarter, with 'qN.round-opens', or the report of its half. */
const signalsOfStage = ({ yearId, quarter, half }: StageOpened): readonly OutboxMessage[] => [
  ...signalRoundOfQuarter(yearId, quarter),
  ...signalReportOfHalf(yearId, half),
];

/** Whose dates moved: the year itself, and the rounds, reports, service years and appraisal rounds of the stages concerned. */
function signalsOfChange({ running, moves, cascade }: TimetableChanged, yearId: YearId): readonly OutboxMessage[] {
  if (!running) return [];
  const quarters = new Set(moves.map(({ stage }) => quarterOfStage(stage)));
  const halves = new Set(moves.map(({ stage }) => halfOfStage(stage)));
  return [
    signalWorkflow('annual-cycle', yearId),
    ...[...quarters].flatMap((quarter) => signalRoundOfQuarter(yearId, quarter)),
    ...[...halves].flatMap((half) => signalReportOfHalf(yearId, half)),
    ...cascade.map(({ kind, id }) => signalWorkflow(kind, id)),
  ];
}

/** What follows when something happens to a performance year. A draft's change concerns nobody yet. */
export const timetableEvents = {
  YearDrafted: nothing,
  YearPublished: { signals: 'annual-cycle', notifies: ({ posts = [] }, yearId) => ({ audience: 'year-published', yearId, posts }) },
  StageOpened: { signals: signalsOfStage },
  StageReturnsAsked: { notifies: asked },
  StageWorkChanged: { signals: ({ running }, yearId) => (running ? [signalWorkflow('annual-cycle', yearId)] : []) },
  PhasesChanged: nothing,
  TimetableChanged: { signals: signalsOfChange, notifies: (change, yearId) => (change.running ? { audience: 'dates-moved', yearId, change } : null) },
  TimetableChangeProposed: { signals: 'annual-cycle', notifies: asked },
  TimetableChangeRefused: { notifies: ({ proposedBy }) => (proposedBy === null ? null : named({ people: [proposedBy] }, (year) => `Your change of the timetable was not approved: ${year}`)) },
  DatesToRecalculate: { signals: ({ running }, yearId) => (running === true ? [signalWorkflow('annual-cycle', yearId)] : []), notifies: asked },
  AnnualReportNoted: { signals: 'annual-cycle' },
  CouncilDaysEntered: nothing,
  CouncilDayRemoved: nothing,
  NationChosen: nothing,
  BankHolidaysEntered: nothing,
  CalendarKept: nothing,
  CalendarDropped: nothing,
  RehearsalAsked: { signals: (_, rehearsalId) => [{ errand: 'rehearse-year', rehearsalId }] },
  RehearsalStopped: nothing,
  YearEnded: { signals: ({ year }, yearId) => [signalWorkflow('annual-cycle', yearId), { errand: 'signal-service-years', year }] },
} satisfies EventDescriptors<TimetableEvent>;

/** Nothing follows from asking for a move of the clock: whoever moves it looks for what was asked. */
export const clockEvents = { ClockMoveRequested: nothing } satisfies EventDescriptors<ClockEvent>;

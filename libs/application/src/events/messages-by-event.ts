import type { TokenEvent } from '@golden-thread/domain/authority/events';
import type { Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { ClockEvent } from '@golden-thread/domain/clock/events';
import type { FailedDeliveryEvent } from '@golden-thread/domain/delivery/delivery';
import type { ExceptionEvent } from '@golden-thread/domain/exception/events';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import type { RecoveryEvent } from '@golden-thread/domain/recovery/events';
import type { ReportEvent } from '@golden-thread/domain/report/events';
import type { ReviewEvent } from '@golden-thread/domain/review/events';
import type { DomainEvent } from '@golden-thread/domain/shared/domain-event';
import type { TaskEvent } from '@golden-thread/domain/task/events';
import type { WorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import type { StageOpened, TimetableChanged, TimetableEvent } from '@golden-thread/domain/timetable/events';
import { halfOfStage, quarterOfStage } from '@golden-thread/domain/timetable/stage-key';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { reportIdIn } from '@golden-thread/persistence/report/performance-reports';
import { roundIdIn } from '@golden-thread/persistence/review/rounds';

const signalRoundOfQuarter = (yearId: string, quarter: Quarter | null): readonly OutboxMessage[] =>
  quarter === null ? [] : [{ errand: 'nudge-workflow', kind: 'review-round', subjectId: roundIdIn(yearId, quarter) }];

const signalReportOfHalf = (yearId: string, half: 1 | 2 | null): readonly OutboxMessage[] =>
  half === null ? [] : [{ errand: 'nudge-workflow', kind: 'performance-report', subjectId: reportIdIn(yearId, `h${half}`) }];

/** Whom an opened stage sets to work: the round of its quarter, which begins with 'qN.round-opens', or the report of its half. */
const messagesOfStage = ({ payload }: { readonly payload: StageOpened }): readonly OutboxMessage[] => [
  ...signalRoundOfQuarter(payload.yearId, payload.quarter),
  ...signalReportOfHalf(payload.yearId, payload.half),
];

/** Who must look again because stages moved: the year itself, the rounds, reports, service years and appraisal rounds concerned; and those concerned are told why. */
const messagesOfTimetableChange = (event: {
  readonly stream: { readonly id: string };
  readonly payload: TimetableChanged;
}): readonly OutboxMessage[] => {
  if (!event.payload.running) return [];
  const quarters = new Set(event.payload.moves.map(({ stage }) => quarterOfStage(stage)));
  const halves = new Set(event.payload.moves.map(({ stage }) => halfOfStage(stage)));
  return [
    { errand: 'nudge-workflow', kind: 'annual-cycle', subjectId: event.stream.id },
    ...[...quarters].flatMap((quarter) => signalRoundOfQuarter(event.stream.id, quarter)),
    ...[...halves].flatMap((half) => signalReportOfHalf(event.stream.id, half)),
    ...event.payload.cascade.map(({ kind, id }) => ({ errand: 'nudge-workflow', kind, subjectId: id }) as const),
    { errand: 'raise-notices' },
  ];
};

/** A unit plan's acts are told, and looked at by the workflow of the service's year that it belongs to. */
const messagesOfUnitPlan = ({ payload }: { readonly payload: { readonly servicePlanId: string } }): readonly OutboxMessage[] => [
  { errand: 'nudge-workflow', kind: 'service-year', subjectId: payload.servicePlanId },
  { errand: 'raise-notices' },
];

/** Every event there is. An area adds its union here, and this file does not compile until each of its events has an entry. */
export type GoldenThreadEvent = FailedDeliveryEvent | ExceptionEvent | ReportEvent | ReviewEvent | ClockEvent | ImportEvent | OrganisationEvent | PlanEvent | RecoveryEvent | TaskEvent | TimetableEvent | MeasureEvent | TokenEvent;

type EventNamed<Name extends GoldenThreadEvent['name']> = Extract<GoldenThreadEvent, { name: Name }>;
type MessageTable = { readonly [Name in GoldenThreadEvent['name']]: (event: EventNamed<Name>) => readonly OutboxMessage[] };

const signal =
  (kind: WorkflowKind) =>
  (event: DomainEvent<string, object>): readonly OutboxMessage[] => [{ errand: 'nudge-workflow', kind, subjectId: event.stream.id }];
const notify = (): readonly OutboxMessage[] => [{ errand: 'raise-notices' }];
const signalAndNotify =
  (kind: WorkflowKind) =>
  (event: DomainEvent<string, object>): readonly OutboxMessage[] => [...signal(kind)(event), ...notify()];
/** For what happens to a thing that a round looks after: its reviews, exceptions and clinics. */
const signalRound = ({ payload }: { readonly payload: { readonly roundId: string } }): readonly OutboxMessage[] => [
  { errand: 'nudge-workflow', kind: 'review-round', subjectId: payload.roundId },
];
const signalRoundAndNotify = (event: { readonly payload: { readonly roundId: string } }): readonly OutboxMessage[] => [...signalRound(event), ...notify()];
/** For what changes who there is in a service: its years look who has yet to be asked for plans or objectives. */
const signalYearsOfPost = (event: DomainEvent<string, object>): readonly OutboxMessage[] => [{ errand: 'signal-service-years', postId: event.stream.id }];
const signalYears = (): readonly OutboxMessage[] => [{ errand: 'signal-service-years' }];
const nothing = (): readonly OutboxMessage[] => [];

/** What must be done outside the database because something happened: which workflow is signalled, and whether people are told. */
const messagesByEvent: MessageTable = {
  YearDrafted: nothing,
  YearPublished: signal('annual-cycle'),
  StageOpened: messagesOfStage,
  TimetableChanged: messagesOfTimetableChange,
  AnnualReportNoted: signal('annual-cycle'),
  YearEnded: ({ payload: { year } }) => [{ errand: 'signal-service-years', year }],
  ClockMoveRequested: nothing,

  DeliveryRetried: nothing,
  LetterSentAgain: nothing,
  LetterLeftAsSent: nothing,

  TaskReminded: notify,
  TaskEscalated: notify,

  RecoveryPlanOpened: signalAndNotify('recovery-plan'),
  RecoveryPlanDrafted: nothing,
  RecoveryPlanSubmitted: signalAndNotify('recovery-plan'),
  RecoveryPlanReturned: signalAndNotify('recovery-plan'),
  RecoveryPlanApproved: signalAndNotify('recovery-plan'),
  RecoveryUpdateRequested: notify,
  RecoveryUpdateMissed: nothing,
  RecoveryUpdateSubmitted: signalAndNotify('recovery-plan'),
  RecoveryVerdictRecorded: signalAndNotify('recovery-plan'),
  RecoveryPlanClosed: signalAndNotify('recovery-plan'),
  RecoveryPlanRelapsed: signalAndNotify('recovery-plan'),
  RecoveryRelapseWatchEnded: nothing,

  RoundOpened: signalAndNotify('review-round'),
  RoundRetimed: nothing,
  ExceptionsPicked: nothing,
  RoundClosed: signalAndNotify('review-round'),
  SnapshotRestated: notify,
  CorporateIssueRaised: notify,
  CorporateReviewConcluded: signalAndNotify('review-round'),
  ServiceReviewSubmitted: signalRoundAndNotify,
  ServiceReviewKept: signalRoundAndNotify,
  ServiceReviewSignedOff: signalRoundAndNotify,
  ServiceReviewReturned: signalRoundAndNotify,
  ServiceReviewChased: notify,
  ServiceReviewExtended: signalRoundAndNotify,
  ServiceReviewMissed: notify,

  ExceptionRaised: signalRoundAndNotify,
  ExceptionWithdrawn: signalRound,
  ExceptionReported: signalRoundAndNotify,
  ExceptionDecided: signalRoundAndNotify,
  ClinicCalled: signalRoundAndNotify,
  ClinicRescheduled: signalRoundAndNotify,
  ClinicHeld: signalRoundAndNotify,
  RecoveryPlanRequested: nothing,

  ReportOpened: signalAndNotify('performance-report'),
  ReportRetimed: nothing,
  ReportComposed: signalAndNotify('performance-report'),
  ReportChallenged: signalAndNotify('performance-report'),
  ChallengeAnswered: signalAndNotify('performance-report'),
  ReportChallengeConcluded: signalAndNotify('performance-report'),
  ReportPublished: signalAndNotify('performance-report'),

  DirectorateAdded: nothing,
  DirectorateRenamed: nothing,
  DirectorateClosed: nothing,
  ServiceAdded: nothing,
  ServiceRenamed: nothing,
  ServiceClosed: nothing,
  UnitAdded: ({ payload: { parentId } }) => [{ errand: 'signal-service-years', ...(parentId !== null && { serviceId: parentId }) }],
  UnitRenamed: nothing,
  UnitClosed: signalYears,
  HeadNamed: signalYears,
  PostAdded: nothing,
  PostRenamed: nothing,
  PostClosed: nothing,
  LineManagerChanged: nothing,
  PersonAdded: nothing,
  PersonAppointed: (event) => [...signalYearsOfPost(event), ...notify()],
  HoldingEnded: nothing,
  PersonLeft: nothing,
  DeputyNamed: notify,
  AbsenceEnded: notify,
  WorkPassedOn: notify,
  CommitteeAdded: nothing,
  CommitteeChairNamed: nothing,
  CommitteeMemberSeated: nothing,
  CommitteeMemberStoodDown: nothing,
  MeetingArranged: nothing,
  MeetingMoved: nothing,
  MeetingCancelled: nothing,
  OrganisationImported: signalYears,

  PackImported: nothing,
  RowImported: nothing,

  TokenMade: nothing,
  TokenRevoked: nothing,

  MeasureRegistered: nothing,
  MeasureDefinitionChanged: nothing,
  MeasureObjectivesChosen: nothing,
  MeasureRetired: nothing,
  TargetSet: nothing,
  TargetChanged: nothing,
  FiguresOpened: notify,
  FiguresAdded: notify,
  FiguresEntered: notify,
  FiguresVerified: nothing,
  FiguresReturned: notify,
  FigureCorrected: notify,
  FiguresFrozen: nothing,

  CouncilPlanDrafted: nothing,
  CouncilPlanObjectiveAdded: nothing,
  CouncilPlanObjectiveChanged: nothing,
  CouncilPlanObjectiveRemoved: nothing,
  AimAdded: nothing,
  AimRenamed: nothing,
  PriorityAdded: nothing,
  PriorityChanged: nothing,
  DeliverableAllocated: notify,
  DeliverableReallocated: notify,
  CouncilPlanPublished: nothing,
  ServicePlanOpened: signalAndNotify('service-year'),
  ServicePlanDrafted: nothing,
  ServicePlanSubmitted: signalAndNotify('service-year'),
  ServicePlanReturned: signalAndNotify('service-year'),
  ServicePlanApproved: signalAndNotify('service-year'),
  UnitPlanOpened: notify,
  UnitPlanDrafted: nothing,
  UnitPlanSubmitted: messagesOfUnitPlan,
  UnitPlanReturned: messagesOfUnitPlan,
  UnitPlanApproved: messagesOfUnitPlan,
  IndividualObjectivesOpened: signalAndNotify('service-year'),
  IndividualObjectivesSubmitted: notify,
  IndividualObjectivesReturned: notify,
  IndividualObjectivesAgreed: nothing,
  ObjectiveLinked: nothing,
  ObjectiveUnlinked: nothing,
  ThreadBreakExplained: nothing,
  SoThatChainWritten: nothing,
  AppraisalRoundPlanned: signal('appraisal-round'),
  AppraisalWindowOpened: notify,
  AppraisalWindowClosed: nothing,
};

/** The outbox messages of one event, for the transaction that records it. An event without an entry is a fault of ours, and stops it. */
export function outboxMessagesOf(event: DomainEvent<string, object>): readonly OutboxMessage[] {
  const entry = (messagesByEvent as Record<string, unknown>)[event.name] as ((event: DomainEvent<string, object>) => readonly OutboxMessage[]) | undefined;
  if (!entry) throw new Error(`messages-by-event.ts has no entry for the event ${event.name}.`);
  return entry(event);
}

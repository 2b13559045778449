import type { TokenEvent } from '@golden-thread/domain/authority/events';
import type { Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { ClockEvent } from '@golden-thread/domain/clock/events';
import type { DeliveryEvent } from '@golden-thread/domain/delivery/delivery';
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
import type { Errand } from '@golden-thread/persistence/outbox/outbox-messages';
import { reportIdIn } from '@golden-thread/persistence/report/performance-reports';
import { roundIdIn } from '@golden-thread/persistence/review/rounds';

const lookAtRound = (yearId: string, quarter: Quarter | null): readonly Errand[] =>
  quarter === null ? [] : [{ errand: 'nudge-workflow', kind: 'review-round', subjectId: roundIdIn(yearId, quarter) }];

const lookAtReport = (yearId: string, half: 1 | 2 | null): readonly Errand[] =>
  half === null ? [] : [{ errand: 'nudge-workflow', kind: 'performance-report', subjectId: reportIdIn(yearId, `h${half}`) }];

/** Whom an opened stage sets to work: the round of its quarter, which begins with 'qN.round-opens', or the report of its half. */
const errandsOfStage = ({ payload }: { readonly payload: StageOpened }): readonly Errand[] => [
  ...lookAtRound(payload.yearId, payload.quarter),
  ...lookAtReport(payload.yearId, payload.half),
];

/** Who must look again because stages moved: the year itself, the rounds, reports, service years and appraisal rounds concerned; and those concerned are told why. */
const errandsOfChange = (event: {
  readonly stream: { readonly id: string };
  readonly payload: TimetableChanged;
}): readonly Errand[] => {
  if (!event.payload.running) return [];
  const quarters = new Set(event.payload.moves.map(({ stage }) => quarterOfStage(stage)));
  const halves = new Set(event.payload.moves.map(({ stage }) => halfOfStage(stage)));
  return [
    { errand: 'nudge-workflow', kind: 'annual-cycle', subjectId: event.stream.id },
    ...[...quarters].flatMap((quarter) => lookAtRound(event.stream.id, quarter)),
    ...[...halves].flatMap((half) => lookAtReport(event.stream.id, half)),
    ...event.payload.cascade.map(({ kind, id }) => ({ errand: 'nudge-workflow', kind, subjectId: id }) as const),
    { errand: 'raise-notices' },
  ];
};

/** A unit plan's acts are told, and looked at by the workflow of the service's year that it belongs to. */
const errandsOfUnitPlan = ({ payload }: { readonly payload: { readonly servicePlanId: string } }): readonly Errand[] => [
  { errand: 'nudge-workflow', kind: 'service-year', subjectId: payload.servicePlanId },
  { errand: 'raise-notices' },
];

/** Every event there is. An area adds its union here, and this file does not compile until each of its events has an entry. */
export type GoldenThreadEvent = DeliveryEvent | ExceptionEvent | ReportEvent | ReviewEvent | ClockEvent | ImportEvent | OrganisationEvent | PlanEvent | RecoveryEvent | TaskEvent | TimetableEvent | MeasureEvent | TokenEvent;

type EventNamed<Name extends GoldenThreadEvent['name']> = Extract<GoldenThreadEvent, { name: Name }>;
type ErrandTable = { readonly [Name in GoldenThreadEvent['name']]: (event: EventNamed<Name>) => readonly Errand[] };

const nudge =
  (kind: WorkflowKind) =>
  (event: DomainEvent<string, object>): readonly Errand[] => [{ errand: 'nudge-workflow', kind, subjectId: event.stream.id }];
const tell = (): readonly Errand[] => [{ errand: 'raise-notices' }];
const nudgeAndTell =
  (kind: WorkflowKind) =>
  (event: DomainEvent<string, object>): readonly Errand[] => [...nudge(kind)(event), ...tell()];
/** For what happens to a thing that a round looks after: its reviews, exceptions and clinics. */
const nudgeRound = ({ payload }: { readonly payload: { readonly roundId: string } }): readonly Errand[] => [
  { errand: 'nudge-workflow', kind: 'review-round', subjectId: payload.roundId },
];
const nudgeRoundAndTell = (event: { readonly payload: { readonly roundId: string } }): readonly Errand[] => [...nudgeRound(event), ...tell()];
/** For what changes who there is in a service: its years look who has yet to be asked for plans or objectives. */
const signalYearsOfPost = (event: DomainEvent<string, object>): readonly Errand[] => [{ errand: 'signal-service-years', postId: event.stream.id }];
const signalYears = (): readonly Errand[] => [{ errand: 'signal-service-years' }];
const nothing = (): readonly Errand[] => [];

/** What must be done outside the database because something happened: which workflow is nudged, and whether people are told. */
const errands: ErrandTable = {
  YearDrafted: nothing,
  YearPublished: nudge('annual-cycle'),
  StageOpened: errandsOfStage,
  TimetableChanged: errandsOfChange,
  AnnualReportNoted: nudge('annual-cycle'),
  YearEnded: ({ payload: { year } }) => [{ errand: 'signal-service-years', year }],
  ClockMoveRequested: nothing,

  DeliveryRetried: nothing,
  LetterSentAgain: nothing,
  LetterLeftAsSent: nothing,

  TaskReminded: tell,
  TaskEscalated: tell,

  RecoveryPlanOpened: nudgeAndTell('recovery-plan'),
  RecoveryPlanDrafted: nothing,
  RecoveryPlanSubmitted: nudgeAndTell('recovery-plan'),
  RecoveryPlanReturned: nudgeAndTell('recovery-plan'),
  RecoveryPlanApproved: nudgeAndTell('recovery-plan'),
  RecoveryUpdateRequested: tell,
  RecoveryUpdateMissed: nothing,
  RecoveryUpdateSubmitted: nudgeAndTell('recovery-plan'),
  RecoveryVerdictRecorded: nudgeAndTell('recovery-plan'),
  RecoveryPlanClosed: nudgeAndTell('recovery-plan'),
  RecoveryPlanRelapsed: nudgeAndTell('recovery-plan'),
  RecoveryRelapseWatchEnded: nothing,

  RoundOpened: nudgeAndTell('review-round'),
  RoundRetimed: nothing,
  ExceptionsPicked: nothing,
  RoundClosed: nudgeAndTell('review-round'),
  SnapshotRestated: tell,
  CorporateIssueRaised: tell,
  CorporateReviewConcluded: nudgeAndTell('review-round'),
  ServiceReviewSubmitted: nudgeRoundAndTell,
  ServiceReviewKept: nudgeRoundAndTell,
  ServiceReviewSignedOff: nudgeRoundAndTell,
  ServiceReviewReturned: nudgeRoundAndTell,
  ServiceReviewChased: tell,
  ServiceReviewExtended: nudgeRoundAndTell,
  ServiceReviewMissed: tell,

  ExceptionRaised: nudgeRoundAndTell,
  ExceptionWithdrawn: nudgeRound,
  ExceptionReported: nudgeRoundAndTell,
  ExceptionDecided: nudgeRoundAndTell,
  ClinicCalled: nudgeRoundAndTell,
  ClinicRescheduled: nudgeRoundAndTell,
  ClinicHeld: nudgeRoundAndTell,
  RecoveryPlanRequested: nothing,

  ReportOpened: nudgeAndTell('performance-report'),
  ReportRetimed: nothing,
  ReportComposed: nudgeAndTell('performance-report'),
  ReportChallenged: nudgeAndTell('performance-report'),
  ChallengeAnswered: nudgeAndTell('performance-report'),
  ReportChallengeConcluded: nudgeAndTell('performance-report'),
  ReportPublished: nudgeAndTell('performance-report'),

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
  PersonAppointed: (event) => [...signalYearsOfPost(event), ...tell()],
  HoldingEnded: nothing,
  PersonLeft: nothing,
  DeputyNamed: tell,
  AbsenceEnded: tell,
  WorkPassedOn: tell,
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
  FiguresOpened: tell,
  FiguresAdded: tell,
  FiguresEntered: tell,
  FiguresVerified: nothing,
  FiguresReturned: tell,
  FigureCorrected: tell,
  FiguresFrozen: nothing,

  CouncilPlanDrafted: nothing,
  CouncilPlanObjectiveAdded: nothing,
  CouncilPlanObjectiveChanged: nothing,
  CouncilPlanObjectiveRemoved: nothing,
  AimAdded: nothing,
  AimRenamed: nothing,
  PriorityAdded: nothing,
  PriorityChanged: nothing,
  DeliverableAllocated: tell,
  DeliverableReallocated: tell,
  CouncilPlanPublished: nothing,
  ServicePlanOpened: nudgeAndTell('service-year'),
  ServicePlanDrafted: nothing,
  ServicePlanSubmitted: nudgeAndTell('service-year'),
  ServicePlanReturned: nudgeAndTell('service-year'),
  ServicePlanApproved: nudgeAndTell('service-year'),
  UnitPlanOpened: tell,
  UnitPlanDrafted: nothing,
  UnitPlanSubmitted: errandsOfUnitPlan,
  UnitPlanReturned: errandsOfUnitPlan,
  UnitPlanApproved: errandsOfUnitPlan,
  IndividualObjectivesOpened: nudgeAndTell('service-year'),
  IndividualObjectivesSubmitted: tell,
  IndividualObjectivesReturned: tell,
  IndividualObjectivesAgreed: nothing,
  ObjectiveLinked: nothing,
  ObjectiveUnlinked: nothing,
  ThreadBreakExplained: nothing,
  SoThatChainWritten: nothing,
  AppraisalRoundPlanned: nudge('appraisal-round'),
  AppraisalWindowOpened: tell,
  AppraisalWindowClosed: nothing,
};

/** The errands of one event, for the transaction that records it. An event without an entry is a fault of ours, and stops it. */
export function errandsOf(event: DomainEvent<string, object>): readonly Errand[] {
  const entry = (errands as Record<string, unknown>)[event.name] as ((event: DomainEvent<string, object>) => readonly Errand[]) | undefined;
  if (!entry) throw new Error(`The errands table has no entry for the event ${event.name}.`);
  return entry(event);
}

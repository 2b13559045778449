import type { DomainEvent } from '@golden-thread/domain';
import type { ClockEvent } from '@golden-thread/domain/clock';
import type { DeliveryEvent } from '@golden-thread/domain/delivery';
import type { ImportEvent } from '@golden-thread/domain/import';
import type { MeasureEvent } from '@golden-thread/domain/measure';
import type { ExceptionEvent } from '@golden-thread/domain/exception';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import type { PlanEvent } from '@golden-thread/domain/plan';
import type { RecoveryEvent } from '@golden-thread/domain/recovery';
import type { ReportEvent } from '@golden-thread/domain/report';
import type { ReviewEvent } from '@golden-thread/domain/review';
import type { TaskEvent, WorkflowKind } from '@golden-thread/domain/task';
import type { TimetableEvent } from '@golden-thread/domain/timetable';
import type { TokenEvent } from '@golden-thread/domain/authority';
import type { Errand } from '@golden-thread/persistence';
import { errandsOfUnitPlan } from './plan/errands-of-unit-plan';
import { errandsOfChange, errandsOfStage } from './timetable/errands-of-stages';

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

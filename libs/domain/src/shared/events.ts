import type { ActionEvent } from '../action/events';
import type { AssessmentEvent } from '../assessment/events';
import type { AuditSampleEvent } from '../audit-sample/audit-sample';
import type { ExemptionEvent, FallbackNamed, PowerRequestEvent, ReadingRuleEvent, ServiceAccountEvent, SessionsEnded, SubjectSet, TokenEvent } from '../authority/events';
import type { PersonViewed } from '../authority/viewing';
import type { BasketKept } from '../basket/basket';
import type { ClockEvent } from '../clock/events';
import type { Commented } from '../comment/comment';
import type { ConsultationEvent } from '../consultation/events';
import type { LessonEvent } from '../lesson/events';
import type { ContributionEvent } from '../contribution/contribution';
import type { DocumentEvent } from '../document/document';
import type { FailedDeliveryEvent } from '../delivery/delivery';
import type { EvidenceEvent } from '../evidence/evidence';
import type { ExceptionEvent } from '../exception/events';
import type { ExternalChallengeEvent } from '../external-challenge/events';
import type { FigureSheetEvent } from '../figure-sheet/events';
import type { ImportEvent } from '../import/events';
import type { KeyPlanEvent } from '../key-plan/events';
import type { MeasureEvent } from '../measure/events';
import type { MoneyEvent } from '../money/events';
import type { OrganisationEvent } from '../organisation/events';
import type { PlanEvent } from '../plan/events';
import type { PlanChangeEvent } from '../plan-change/plan-change';
import type { PlanTypeEvent } from '../plan-type/events';
import type { RecordEvent } from '../record/events';
import type { RecognitionEvent } from '../recognition/events';
import type { RecoveryEvent } from '../recovery/events';
import type { ReportEvent } from '../report/events';
import type { ReviewEvent } from '../review/events';
import type { RiskEvent } from '../risk/events';
import type { StageReturnEvent } from '../stage-return/events';
import type { TargetEvent } from '../target/events';
import type { TaskEvent } from '../task/events';
import type { TimetableEvent } from '../timetable/events';
import type { Stream } from './domain-event';
import type { Area } from './areas';

/** What can happen in each area. */
export interface EventsByArea {
  readonly action: ActionEvent;
  readonly assessment: AssessmentEvent;
  readonly 'audit-sample': AuditSampleEvent;
  readonly authority: ExemptionEvent | FallbackNamed | PowerRequestEvent | ReadingRuleEvent | ServiceAccountEvent | PersonViewed | SessionsEnded | SubjectSet;
  readonly basket: BasketKept;
  readonly clock: ClockEvent;
  readonly comment: Commented;
  readonly consultation: ConsultationEvent;
  readonly lesson: LessonEvent;
  readonly contribution: ContributionEvent;
  readonly delivery: FailedDeliveryEvent;
  readonly document: DocumentEvent;
  readonly evidence: EvidenceEvent;
  readonly exception: ExceptionEvent;
  readonly 'external-challenge': ExternalChallengeEvent;
  readonly 'figure-sheet': FigureSheetEvent;
  readonly import: ImportEvent;
  readonly 'key-plan': KeyPlanEvent;
  /** What people keep for themselves. */
  readonly list: never;
  readonly measure: MeasureEvent;
  /** What is done to many is among what happens to each measure and its targets. */
  readonly 'measure-set-up': never;
  readonly money: MoneyEvent;
  readonly organisation: OrganisationEvent;
  readonly plan: PlanEvent;
  readonly 'plan-change': PlanChangeEvent;
  readonly 'plan-type': PlanTypeEvent;
  readonly record: RecordEvent;
  readonly recognition: RecognitionEvent;
  readonly recovery: RecoveryEvent;
  readonly report: ReportEvent;
  readonly review: ReviewEvent;
  readonly risk: RiskEvent;
  readonly 'stage-return': StageReturnEvent;
  readonly target: TargetEvent;
  readonly task: TaskEvent;
  /** What serves what is written with plans, measures and objectives, and is among what happens to them. */
  readonly thread: never;
  readonly timetable: TimetableEvent;
  readonly token: TokenEvent;
}

/**
 * Everything that can happen. Nothing else is ever recorded, and no event compiles before it is said what follows from it, who is told,
 * and how people read it.
 */
export type GoldenThreadEvent = EventsByArea[Area];

/** Whose id the stream of each event has, by the event's name. */
export type StreamIdByEvent<Event extends { readonly name: string; readonly stream: Stream } = GoldenThreadEvent> = {
  readonly [One in Event as One['name']]: One['stream']['id'];
};

/** The facts of each event, by its name. */
export type FactsByEvent<Event extends { readonly name: string; readonly payload: object } = GoldenThreadEvent> = {
  readonly [One in Event as One['name']]: One['payload'];
};

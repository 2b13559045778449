import type { ExemptionEvent, FallbackNamed, PowerRequestEvent, ReadingRuleEvent, ServiceAccountEvent, SessionsEnded, SubjectSet, TokenEvent } from '../authority/events';
import type { ClockEvent } from '../clock/events';
import type { DocumentEvent } from '../document/document';
import type { FailedDeliveryEvent } from '../delivery/delivery';
import type { EvidenceEvent } from '../evidence/evidence';
import type { ExceptionEvent } from '../exception/events';
import type { ImportEvent } from '../import/events';
import type { MeasureEvent } from '../measure/events';
import type { OrganisationEvent } from '../organisation/events';
import type { PlanEvent } from '../plan/events';
import type { RecordEvent } from '../record/events';
import type { RecoveryEvent } from '../recovery/events';
import type { ReportEvent } from '../report/events';
import type { ReviewEvent } from '../review/events';
import type { TaskEvent } from '../task/events';
import type { TimetableEvent } from '../timetable/events';
import type { Stream } from './domain-event';
import type { Area } from './areas';

/** What can happen in each area. */
export interface EventsByArea {
  readonly authority: ExemptionEvent | FallbackNamed | PowerRequestEvent | ReadingRuleEvent | ServiceAccountEvent | SessionsEnded | SubjectSet;
  readonly clock: ClockEvent;
  readonly delivery: FailedDeliveryEvent;
  readonly document: DocumentEvent;
  readonly evidence: EvidenceEvent;
  readonly exception: ExceptionEvent;
  readonly import: ImportEvent;
  readonly measure: MeasureEvent;
  readonly organisation: OrganisationEvent;
  readonly plan: PlanEvent;
  readonly record: RecordEvent;
  readonly recovery: RecoveryEvent;
  readonly report: ReportEvent;
  readonly review: ReviewEvent;
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

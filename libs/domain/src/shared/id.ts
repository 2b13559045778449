/**
 * The id of a thing, as a type of its own for each kind of thing: a person's id handed where a post's is wanted does not compile, nor does
 * text that nobody has read. `Id` alone is the id of a thing whose kind is said beside it (a stream, a task's subject).
 *
 * A typed id comes from three places only: `newId` and `idFor` make one, a row of the database holds one, and what comes in from outside is
 * read by `isId`, where the one who asks says what kind of thing it asks for. The form is all that can be checked there; whether there is
 * such a thing is for the rows to say.
 */
declare const kind: unique symbol;
export type Id<Thing extends string = string> = string & { readonly [kind]: Thing };

export type CouncilId = Id<'council'>;

/** The organisation: who works where, and who sits on what. */
export type PersonId = Id<'person'>;
export type PostId = Id<'post'>;
export type HoldingId = Id<'holding'>;
export type DeputyId = Id<'deputy'>;
export type DirectorateId = Id<'directorate'>;
export type ServiceId = Id<'service'>;
export type UnitId = Id<'unit'>;
export type OrganisationPartId = DirectorateId | ServiceId | UnitId;
export type CommitteeId = Id<'committee'>;
/** A member's place on a committee, from a first day to a last. */
export type SeatId = Id<'seat'>;
export type MeetingId = Id<'meeting'>;
export type PowerRequestId = Id<'power-request'>;

/** The year and its clock. */
export type YearId = Id<'year'>;
export type StageId = Id<'stage'>;
export type PreviewId = Id<'preview'>;
export type ClockMoveId = Id<'clock-move'>;

/** Plans, from the council's to a person's own. */
export type AimId = Id<'aim'>;
export type PriorityId = Id<'priority'>;
export type CouncilPlanId = Id<'council-plan'>;
/** The plan of a service, of a unit or of a person. */
export type PlanId = Id<'plan'>;
export type ObjectiveId = Id<'objective'>;
export type AppraisalRoundId = Id<'appraisal-round'>;

/** Measures, and what is made of their figures. */
export type MeasureId = Id<'measure'>;
export type FigureSheetId = Id<'figure-sheet'>;
export type RoundId = Id<'round'>;
export type ReviewId = Id<'service-review'>;
export type SnapshotId = Id<'snapshot'>;
export type IssueId = Id<'corporate-issue'>;
export type ExceptionId = Id<'exception'>;
export type ClinicId = Id<'clinic'>;
export type RecoveryPlanId = Id<'recovery-plan'>;
export type ReportId = Id<'performance-report'>;
export type CompositionId = Id<'composition'>;
export type ChallengeId = Id<'challenge'>;
/** A document that the product writes, as PDF and Word. */
export type DocumentId = Id<'document'>;
/** A file that shows what somebody said. */
export type EvidenceId = Id<'evidence'>;

/** What asks for work, and what tells of it. */
export type TaskId = Id<'task'>;
export type NoticeId = Id<'notice'>;
export type EmailId = Id<'e-mail'>;
export type OutboxMessageId = Id<'outbox-message'>;
export type TokenId = Id<'token'>;

/** The record of what was done. */
export type EventId = Id<'event'>;
export type SealId = Id<'seal'>;
/** A request as the access log keeps it. */
export type AccessId = Id<'access'>;
/** Ties together what one request, or one run of a workflow's step, did. */
export type CorrelationId = Id<'correlation'>;
/** The id of a form or a request, made by whoever sends it. */
export type SubmissionId = Id<'submission'>;

/** The kinds of things whose history is kept, and whose id each has: what a stream of events, a task and a notice are about. Its area is said in `areas.ts`. */
export interface IdByThing {
  readonly 'recovery-plan': RecoveryPlanId;
  readonly measure: MeasureId;
  readonly 'figure-sheet': FigureSheetId;
  /** The figures of a quarter: of all services together. */
  readonly figures: Id;
  readonly round: RoundId;
  readonly 'service-review': ReviewId;
  readonly exception: ExceptionId;
  readonly clinic: ClinicId;
  readonly 'performance-report': ReportId;
  readonly 'report-challenge': Id;
  readonly challenge: ChallengeId;
  readonly year: YearId;
  readonly calendar: CouncilId;
  readonly clock: CouncilId;
  readonly 'council-plan': CouncilPlanId;
  readonly 'plan-framework': CouncilId;
  readonly 'service-plan': PlanId;
  readonly 'unit-plan': PlanId;
  readonly 'individual-plan': PlanId;
  readonly 'appraisal-round': AppraisalRoundId;
  readonly directorate: DirectorateId;
  readonly service: ServiceId;
  readonly unit: UnitId;
  readonly post: PostId;
  readonly committee: CommitteeId;
  readonly meeting: MeetingId;
  readonly person: PersonId;
  readonly council: CouncilId;
  readonly token: TokenId;
  readonly delivery: OutboxMessageId;
  readonly letter: EmailId;
  readonly 'power-request': PowerRequestId;
  readonly document: DocumentId;
  readonly evidence: EvidenceId;
}
export type ThingType = keyof IdByThing;

const eightFourFourFourTwelve = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Whether a text has the form of an id: 32 hexadecimal digits, written 8-4-4-4-12. That is all an id is asked for, wherever one comes in
 * (an address, a form, a body, a header): which version of UUID it says it is matters to nobody, and rows whose ids say none must open.
 */
export const isId = <Asked extends Id>(value: unknown): value is Asked => typeof value === 'string' && eightFourFourFourTwelve.test(value);

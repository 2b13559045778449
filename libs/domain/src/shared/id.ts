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
/** Services that merge or split on a day. */
export type ReorganisationId = Id<'reorganisation'>;
export type CommitteeId = Id<'committee'>;
/** A member's place on a committee, from a first day to a last. */
export type SeatId = Id<'seat'>;
export type MeetingId = Id<'meeting'>;
/** What members were trained in on a day. */
export type MemberTrainingId = Id<'member-training'>;
export type PowerRequestId = Id<'power-request'>;
/** A council pack that was handed in, from its preview on. */
export type ImportId = Id<'import'>;
/** How a council's own file is read as a pack. */
export type ImportMappingId = Id<'import-mapping'>;

/** The year and its clock. */
export type YearId = Id<'year'>;
export type StageId = Id<'stage'>;
/** What one of those asked gives back for a stage. */
export type StageReturnId = Id<'stage-return'>;
export type PreviewId = Id<'preview'>;
export type LedgerPreviewId = Id<'ledger-preview'>;
export type RehearsalId = Id<'rehearsal'>;
export type ClockMoveId = Id<'clock-move'>;

/** Plans, from the council's to a person's own. */
export type AimId = Id<'aim'>;
export type PriorityId = Id<'priority'>;
export type CouncilPlanId = Id<'council-plan'>;
/** The plan of a service, of a unit or of a person. */
export type PlanId = Id<'plan'>;
export type ObjectiveId = Id<'objective'>;
export type AppraisalRoundId = Id<'appraisal-round'>;
/** A change of a plan that is in force. */
export type PlanChangeId = Id<'plan-change'>;
/** The plan types of a council, drafted and approved together. */
export type PlanTypeSetId = Id<'plan-type-set'>;
/** A plan of the whole council with an owner: its community strategy, a statutory plan. */
export type KeyPlanId = Id<'key-plan'>;
export type RiskId = Id<'risk'>;
/** Who was asked, and what they said. */
export type ConsultationId = Id<'consultation'>;
/** What was learnt in a cycle, and what is changed because of it. */
export type LessonId = Id<'lesson'>;
/** What followed for somebody from a result. */
export type RecognitionId = Id<'recognition'>;
/** A peer challenge, an inspection, an accreditation. */
export type ExternalChallengeId = Id<'external-challenge'>;

/** What plans cost. */
export type BudgetLineId = Id<'budget-line'>;
export type VirementId = Id<'virement'>;
export type CarryForwardId = Id<'carry-forward'>;

/** An application for planning permission, as the council's planning system tells of it. */
export type PlanningApplicationId = Id<'planning-application'>;

/** A step that somebody has promised. */
export type ActionId = Id<'action'>;

/** Measures, and what is made of their figures. */
export type MeasureId = Id<'measure'>;
export type FigureSheetId = Id<'figure-sheet'>;
/** Internal Audit's sample of a year's figures. */
export type AuditSampleId = Id<'audit-sample'>;
export type RoundId = Id<'round'>;
export type ReviewId = Id<'service-review'>;
/** Parts of a review or of a sheet of figures that a colleague is asked to write. */
export type ContributionId = Id<'contribution'>;
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

/** Assessments: a framework, a workshop on it, who takes part and what they found should be done. */
export type FrameworkId = Id<'framework'>;
export type WorkshopId = Id<'workshop'>;
export type ParticipantId = Id<'participant'>;
export type WorkshopActionId = Id<'workshop-action'>;
/** What a service does from now on, and what was asked for under a service level. */
export type PracticeId = Id<'practice'>;
export type PracticeRequestId = Id<'practice-request'>;
/** An assessment at the desk, over weeks. */
export type DeskAssessmentId = Id<'desk-assessment'>;

/** What asks for work, and what tells of it. */
export type TaskId = Id<'task'>;
export type NoticeId = Id<'notice'>;
export type EmailId = Id<'e-mail'>;
export type OutboxMessageId = Id<'outbox-message'>;
/** A list as somebody wants to see it again. */
export type SavedViewId = Id<'saved-view'>;
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
  readonly action: ActionId;
  readonly risk: RiskId;
  readonly consultation: ConsultationId;
  readonly lesson: LessonId;
  readonly 'external-challenge': ExternalChallengeId;
  readonly recognition: RecognitionId;
  readonly 'budget-line': BudgetLineId;
  readonly virement: VirementId;
  readonly 'carry-forward': CarryForwardId;
  readonly 'planning-application': PlanningApplicationId;
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
  readonly 'stage-return': StageReturnId;
  readonly calendar: CouncilId;
  readonly rehearsal: RehearsalId;
  readonly clock: CouncilId;
  readonly 'council-plan': CouncilPlanId;
  readonly 'plan-framework': CouncilId;
  readonly 'service-plan': PlanId;
  readonly 'unit-plan': PlanId;
  readonly 'individual-plan': PlanId;
  readonly 'appraisal-round': AppraisalRoundId;
  readonly 'plan-change': PlanChangeId;
  readonly 'plan-type-set': PlanTypeSetId;
  readonly 'key-plan': KeyPlanId;
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
  readonly import: ImportId;
  readonly 'power-request': PowerRequestId;
  readonly document: DocumentId;
  readonly evidence: EvidenceId;
  readonly framework: FrameworkId;
  readonly workshop: WorkshopId;
  readonly 'desk-assessment': DeskAssessmentId;
  readonly practice: PracticeId;
}
export type ThingType = keyof IdByThing;

const eightFourFourFourTwelve = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Whether a text has the form of an id: 32 hexadecimal digits, written 8-4-4-4-12. That is all an id is asked for, wherever one comes in
 * (an address, a form, a body, a header): which version of UUID it says it is matters to nobody, and rows whose ids say none must open.
 */
export const isId = <Asked extends Id>(value: unknown): value is Asked => typeof value === 'string' && eightFourFourFourTwelve.test(value);

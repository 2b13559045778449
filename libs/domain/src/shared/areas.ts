import type { ActionRefusals } from '../action/refusals';
import type { AssessmentRefusals } from '../assessment/refusals';
import type { ExemptionRefusals, PowerRequestRefusals, ReadingRuleRefusals, TokenRefusals } from '../authority/refusals';
import type { ViewingRefusals } from '../authority/viewing';
import type { AuditSampleRefusals } from '../audit-sample/audit-sample';
import type { Permission } from '../authority/permission';
import type { Instant } from '../calendar/instants';
import type { BasketRefusals } from '../basket/basket';
import type { DayRefusals } from '../calendar/refusals';
import type { ClockRefusals } from '../clock/refusals';
import type { CommentRefusals } from '../comment/comment';
import type { ConsultationRefusals } from '../consultation/refusals';
import type { LessonRefusals } from '../lesson/refusals';
import type { ContributionRefusals } from '../contribution/contribution';
import type { DocumentRefusals } from '../document/document';
import type { EvidenceRefusals } from '../evidence/evidence';
import type { ExceptionRefusals } from '../exception/refusals';
import type { ExternalChallengeRefusals } from '../external-challenge/refusals';
import type { FigureSheetRefusals } from '../figure-sheet/refusals';
import type { SavedViewRefusals } from '../list/saved-view';
import type { HrFeedRefusals } from '../hr-feed/hr-feed';
import type { ImportRefusals } from '../import/import-proposal';
import type { KeyPlanRefusals } from '../key-plan/refusals';
import type { MeasureRefusals } from '../measure/refusals';
import type { MeasureSetUpRefusals } from '../measure-set-up/refusals';
import type { MoneyRefusals } from '../money/refusals';
import type { OrganisationRefusals } from '../organisation/refusals';
import type { PlanChangeRefusals } from '../plan-change/refusals';
import type { PlanRefusals } from '../plan/refusals';
import type { PlanTypeRefusals } from '../plan-type/refusals';
import type { RecognitionRefusals } from '../recognition/refusals';
import type { RecoveryRefusals } from '../recovery/refusals';
import type { ReportRefusals } from '../report/refusals';
import type { ReviewRefusals } from '../review/refusals';
import type { RiskRefusals } from '../risk/refusals';
import type { StageReturnRefusals } from '../stage-return/refusals';
import type { TargetRefusals } from '../target/refusals';
import type { ThreadRefusals } from '../thread/thread';
import type { TimetableRefusals } from '../timetable/refusals';
import type { Payload, Stream } from './domain-event';
import type { CouncilId, SubmissionId, ThingType } from './id';
import type { TaskKind } from '../task/task';

/**
 * Every area with the facts that can stand in the way of its acts, each code once with what it tells (null: the code says all): one that two
 * areas give belongs to the area whose thing it is about. An area is added here, with its things below and its events in `events.ts`; every
 * layer's table of areas is typed by these, and does not compile while it lacks one.
 */
export interface RefusalsByArea {
  readonly action: ActionRefusals;
  readonly assessment: AssessmentRefusals;
  readonly 'audit-sample': AuditSampleRefusals;
  readonly authority: ExemptionRefusals & PowerRequestRefusals & ReadingRuleRefusals & ViewingRefusals;
  readonly basket: BasketRefusals;
  readonly clock: ClockRefusals;
  readonly comment: CommentRefusals;
  readonly consultation: ConsultationRefusals;
  readonly lesson: LessonRefusals;
  readonly contribution: ContributionRefusals;
  readonly delivery: { readonly NoSuchDelivery: null; readonly DeliveryNotParked: null; readonly NoSuchLetter: null; readonly LetterNotInDoubt: null };
  readonly document: DocumentRefusals;
  readonly evidence: EvidenceRefusals;
  readonly exception: ExceptionRefusals;
  readonly 'external-challenge': ExternalChallengeRefusals;
  readonly 'figure-sheet': FigureSheetRefusals;
  readonly import: ImportRefusals & HrFeedRefusals;
  readonly 'key-plan': KeyPlanRefusals;
  readonly list: SavedViewRefusals;
  readonly measure: MeasureRefusals;
  readonly 'measure-set-up': MeasureSetUpRefusals;
  readonly money: MoneyRefusals;
  readonly organisation: OrganisationRefusals;
  readonly plan: PlanRefusals;
  readonly 'plan-change': PlanChangeRefusals;
  readonly 'plan-type': PlanTypeRefusals;
  readonly record: { readonly NoSuchText: null; readonly PersonStillHere: null; readonly TextWithheldAlready: null };
  readonly recognition: RecognitionRefusals;
  readonly recovery: RecoveryRefusals;
  readonly report: ReportRefusals;
  readonly review: ReviewRefusals;
  readonly risk: RiskRefusals;
  readonly 'stage-return': StageReturnRefusals;
  readonly target: TargetRefusals;
  readonly task: { readonly NoSuchTaskKind: { readonly kind: string }; readonly NoTaskToChase: null; readonly TaskHasNoExtension: { readonly kind: TaskKind }; readonly NothingToTakeBack: null; readonly NotYourAct: null; readonly ActedOnSince: null };
  readonly thread: ThreadRefusals;
  readonly timetable: TimetableRefusals;
  readonly token: TokenRefusals;
}
export type Area = keyof RefusalsByArea;

/** What any area may refuse: it is not there for this person, is not theirs, was changed meanwhile, or has no reason given. */
export interface SharedRefusals extends DayRefusals {
  readonly NotFound: null;
  readonly NoSuchCouncil: { readonly council: CouncilId };
  /** `permission`: the one that was lacking; null where only a person may, whatever they hold. */
  readonly NotPermitted: { readonly permission: Permission | null };
  readonly ReasonMissing: null;
  /** The version that was shown, and the one that stands now, of which thing. */
  readonly Stale: { readonly shown: number; readonly stands: number; readonly thing: Stream; readonly last: ChangeMeanwhile | null };
  readonly SubmissionIdUsedForSomethingElse: { readonly submission: SubmissionId };
}

/** What was done to a thing after it was shown: by whom, when by the council's clock, and the texts written with it. */
export interface ChangeMeanwhile {
  readonly by: string;
  readonly at: Instant;
  readonly name: string;
  readonly payload: Payload;
  readonly texts: readonly string[];
}

/** Every refusal there is, by its code. One that nobody worded for people does not compile. */
export type GoldenThreadRefusal = keyof SharedRefusals | { readonly [One in Area]: keyof RefusalsByArea[One] }[Area];

/** What a refusal tells its reader; null: its code says all. */
export type DetailsOf<Code extends GoldenThreadRefusal> = Code extends keyof SharedRefusals
  ? SharedRefusals[Code]
  : { readonly [One in Area]: Code extends keyof RefusalsByArea[One] ? RefusalsByArea[One][Code] : never }[Area];

/**
 * Every kind of thing whose history is kept, by area.
 *
 * Beside each, who may see its history: whoever may see the thing may see what became of it. A person's own objectives belong to their
 * circle, and what happened to people, e-mails, outbox messages and tokens to those who look after them. Null: the auditor's alone, and
 * of whoever acted on it.
 */
const thingsByArea = {
  action: { action: 'actions.see' },
  risk: { risk: 'risks.see' },
  consultation: { consultation: 'plans.see' },
  lesson: { lesson: 'plans.see' },
  'external-challenge': { 'external-challenge': 'plans.see' },
  money: { 'budget-line': 'plans.see', virement: 'plans.see', 'carry-forward': 'plans.see' },
  assessment: { framework: 'assessments.see', workshop: 'assessments.run', 'desk-assessment': 'assessments.run', practice: 'assessments.see', 'planning-application': 'assessments.run' },
  recognition: { recognition: null },
  recovery: { 'recovery-plan': 'recovery.see' },
  measure: { measure: 'measures.see', figures: 'measures.see' },
  'figure-sheet': { 'figure-sheet': 'measures.see' },
  review: { round: 'reviews.see', 'service-review': 'reviews.see' },
  exception: { exception: 'reviews.see', clinic: 'reviews.see' },
  report: { 'performance-report': 'reports.see', 'report-challenge': 'reports.see', challenge: 'reports.see' },
  timetable: { year: 'timetable.see', calendar: 'timetable.see', rehearsal: 'timetable.rehearse' },
  'stage-return': { 'stage-return': 'timetable.see' },
  clock: { clock: 'timetable.see' },
  plan: {
    'council-plan': 'plans.see',
    'plan-framework': 'plans.see',
    'service-plan': 'plans.see',
    'unit-plan': 'plans.see',
    'individual-plan': null,
    'appraisal-round': 'plans.see',
  },
  'plan-change': { 'plan-change': 'plans.see' },
  'key-plan': { 'key-plan': 'plans.see' },
  'plan-type': { 'plan-type-set': 'plans.see' },
  organisation: {
    directorate: 'organisation.see',
    service: 'organisation.see',
    unit: 'organisation.see',
    post: 'organisation.see',
    committee: 'organisation.see',
    meeting: 'organisation.see',
    person: 'organisation.change',
  },
  import: { council: 'organisation.change', import: 'imports.run' },
  list: {},
  token: { token: 'tokens.manage' },
  delivery: { delivery: 'deliveries.see', letter: 'deliveries.see' },
  'audit-sample': {},
  basket: {},
  comment: {},
  contribution: {},
  document: { document: null },
  evidence: { evidence: null },
  authority: { 'power-request': 'organisation.change' },
  'measure-set-up': {},
  record: {},
  target: {},
  task: {},
  thread: {},
} as const satisfies { readonly [One in Area]: Readonly<Record<string, Permission | null>> };

/** The kinds of things of one area. */
export type ThingTypeOf<One extends Area> = keyof (typeof thingsByArea)[One];

const permissionForHistory: Readonly<Record<ThingType, Permission | null>> = Object.assign({}, ...Object.values(thingsByArea));

export const thingTypes = Object.keys(permissionForHistory) as readonly ThingType[];

/** Whether a word from outside (an address, a filter) names a kind of thing. */
export const isThingType = (word: unknown): word is ThingType => typeof word === 'string' && Object.hasOwn(permissionForHistory, word);

/** What somebody's posts must give to see the history of things of a kind. */
export const permissionForHistoryOf = (type: ThingType): Permission | null => permissionForHistory[type];

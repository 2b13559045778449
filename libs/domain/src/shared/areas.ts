import type { Permission } from '../authority/permission';
import type { PowerRequestRefusal, ReadingRuleRefusal } from '../authority/refusals';
import type { DayRefusal } from '../calendar/refusals';
import type { ClockRefusal } from '../clock/refusals';
import type { DocumentRefusal } from '../document/document';
import type { EvidenceRefusal } from '../evidence/evidence';
import type { ExceptionRefusal } from '../exception/refusals';
import type { MeasureRefusal } from '../measure/refusals';
import type { OrganisationRefusal } from '../organisation/refusals';
import type { PlanRefusal } from '../plan/refusals';
import type { RecoveryRefusal } from '../recovery/refusals';
import type { ReportRefusal } from '../report/refusals';
import type { ReviewRefusal } from '../review/refusals';
import type { ThreadRefusal } from '../thread/thread';
import type { TimetableRefusal } from '../timetable/refusals';

/**
 * Every area, and the facts that can stand in the way of its acts, each code once: one that two areas give belongs to the area whose
 * thing it is about. An area is added here, with its things below and its events in `events.ts`; every layer's table of areas is typed
 * by these, and does not compile while it lacks one.
 */
export interface RefusalsByArea {
  readonly authority: PowerRequestRefusal | ReadingRuleRefusal;
  readonly clock: ClockRefusal;
  readonly delivery: 'NoSuchDelivery' | 'DeliveryNotParked' | 'NoSuchLetter' | 'LetterNotInDoubt';
  readonly document: DocumentRefusal;
  readonly evidence: EvidenceRefusal;
  readonly exception: Exclude<ExceptionRefusal, ReviewRefusal>;
  /** What is wrong inside a council pack is listed, not refused. */
  readonly import: 'PackOfAnotherCouncil';
  readonly measure: MeasureRefusal;
  readonly organisation: OrganisationRefusal;
  readonly plan: PlanRefusal;
  readonly record: 'NoSuchText' | 'PersonStillHere' | 'TextWithheldAlready';
  readonly recovery: RecoveryRefusal;
  readonly report: ReportRefusal;
  readonly review: ReviewRefusal;
  readonly task: 'NoSuchTaskKind' | 'NothingToTakeBack' | 'NotYourAct' | 'ActedOnSince';
  readonly thread: ThreadRefusal;
  readonly timetable: Exclude<TimetableRefusal, OrganisationRefusal>;
  readonly token: 'NoSuchPerson' | 'TokenOfSomebodyElse' | 'TokenScopesMissing' | 'NoSuchToken' | 'TokenEndedAlready' | 'TokenLabelMissing' | 'TokenLifetimeOutOfRange';
}
export type Area = keyof RefusalsByArea;

/** What any area may refuse: it is not there for this person, is not theirs, was changed meanwhile, or has no reason given. */
export type SharedRefusal = DayRefusal | 'NotFound' | 'NoSuchCouncil' | 'NotPermitted' | 'ReasonMissing' | 'Stale' | 'SubmissionIdUsedForSomethingElse';

/** Every refusal there is, by its code. One that nobody worded for people does not compile. */
export type GoldenThreadRefusal = SharedRefusal | RefusalsByArea[Area];

/**
 * Every kind of thing whose history is kept, by area: what a stream of events, a task and a notice are about.
 *
 * Beside each, who may see its history: whoever may see the thing may see what became of it. A person's own objectives belong to their
 * circle, and what happened to people, e-mails, outbox messages and tokens to those who look after them. Null: the auditor's alone, and
 * of whoever acted on it.
 */
const thingsByArea = {
  recovery: { 'recovery-plan': 'recovery.see' },
  measure: { measure: 'measures.see', 'figure-sheet': 'measures.see', figures: 'measures.see' },
  review: { round: 'reviews.see', 'service-review': 'reviews.see' },
  exception: { exception: 'reviews.see', clinic: 'reviews.see' },
  report: { 'performance-report': 'reports.see', 'report-challenge': 'reports.see', challenge: 'reports.see' },
  timetable: { year: 'timetable.see', calendar: 'timetable.see' },
  clock: { clock: 'timetable.see' },
  plan: {
    'council-plan': 'plans.see',
    'plan-framework': 'plans.see',
    'service-plan': 'plans.see',
    'unit-plan': 'plans.see',
    'individual-plan': null,
    'appraisal-round': 'plans.see',
  },
  organisation: {
    directorate: 'organisation.see',
    service: 'organisation.see',
    unit: 'organisation.see',
    post: 'organisation.see',
    committee: 'organisation.see',
    meeting: 'organisation.see',
    person: 'organisation.change',
  },
  import: { council: 'organisation.change' },
  token: { token: 'tokens.manage' },
  delivery: { delivery: 'deliveries.see', letter: 'deliveries.see' },
  document: { document: null },
  evidence: { evidence: null },
  authority: { 'power-request': 'organisation.change' },
  record: {},
  task: {},
  thread: {},
} as const satisfies { readonly [One in Area]: Readonly<Record<string, Permission | null>> };

/** The kinds of things of one area. */
export type ThingTypeOf<One extends Area> = keyof (typeof thingsByArea)[One];
export type ThingType = { readonly [One in Area]: ThingTypeOf<One> }[Area];

const permissionForHistory = Object.assign({}, ...Object.values(thingsByArea)) as Readonly<Record<ThingType, Permission | null>>;

export const thingTypes = Object.keys(permissionForHistory) as readonly ThingType[];

/** Whether a word from outside (an address, a filter) names a kind of thing. */
export const isThingType = (word: unknown): word is ThingType => typeof word === 'string' && Object.hasOwn(permissionForHistory, word);

/** What somebody's posts must give to see the history of things of a kind. */
export const permissionForHistoryOf = (type: ThingType): Permission | null => permissionForHistory[type];

/** A desk assessment: over weeks, whoever leads on a characteristic proposes its score with a narrative and evidence, and others look at it before it stands. */

import type { CalendarDate } from '../calendar/dates';
import type { CommitteeId, DeskAssessmentId, PersonId, PostId, ServiceId } from '../shared/id';
import type { Framework } from './framework';
import type { LinkedRecord, StaleScore } from './linked-record';

export const deskStates = ['allocating', 'assessing', 'comparing', 'management-team', 'audit-committee', 'closed'] as const;
export type DeskState = (typeof deskStates)[number];

/** Where a desk assessment stands, in words. */
export const deskStateNames: Readonly<Record<DeskState, string>> = {
  allocating: 'Being allocated', assessing: 'Being assessed', comparing: 'Being compared across leads', 'management-team': 'With the management team',
  'audit-committee': 'With the audit committee', closed: 'Closed',
};

export const characteristicStates = ['asked', 'proposed', 'returned', 'agreed'] as const;
export type CharacteristicState = (typeof characteristicStates)[number];

/** The three officers whom a council must have by law, and who agree to an assessment each for themselves. Source: Local Government and Housing Act 1989, ss. 4 and 5; Local Government Act 1972, s. 151. */
export const statutoryOfficers = {
  'head-of-paid-service': 'Head of Paid Service', 'chief-finance-officer': 'Chief Finance Officer (section 151)', 'monitoring-officer': 'Monitoring Officer',
} as const;
export type StatutoryOfficer = keyof typeof statutoryOfficers;
export const statutoryOfficerKeys = Object.keys(statutoryOfficers) as readonly StatutoryOfficer[];

/** Those whose deputy the law has them nominate. Source: Local Government and Housing Act 1989, s. 5(7); Local Government Finance Act 1988, s. 114(6). */
export const statutoryOfficersWithDeputy: readonly StatutoryOfficer[] = ['chief-finance-officer', 'monitoring-officer'];

/** By when each part of the work is due, in the order in which they follow each other. */
export const deskDeadlines = {
  proposals: 'Scores proposed', reviews: 'Scores reviewed', comparison: 'Compared across leads', 'management-team': 'Agreed by the management team', 'audit-committee': 'Before the audit committee',
} as const;
export type DeskDeadline = keyof typeof deskDeadlines;
export const deskDeadlineKeys = Object.keys(deskDeadlines) as readonly DeskDeadline[];

/** What is done where a score is below the one they would like to get to: into the register of actions once the management team has agreed. */
export interface Improvement {
  readonly title: string;
  readonly ownerPostId: PostId;
  readonly dueOn: CalendarDate;
}

/** What a lead proposes. Scores are of the framework's scale. */
export interface ProposedScore {
  readonly narrative: string;
  readonly score: number;
  /** The score they would like to get to, and why that is not the highest. */
  readonly wanted: number;
  readonly whyLower: string | null;
  /** Null where there is no gap. */
  readonly improvement: Improvement | null;
}

/** One statement of the framework on its way through the assessment. */
export interface Characteristic {
  /** Of the statement, in the framework: 'ci001'. */
  readonly key: string;
  readonly state: CharacteristicState;
  /** Counted up with each change, so that two who write on one notice each other. */
  readonly version: number;
  readonly leadPostId: PostId | null;
  readonly reviewerPostId: PostId | null;
  readonly proposal: ProposedScore | null;
  /** Who contributed to the proposal or its evidence: none of them reviews it. */
  readonly writers: readonly PersonId[];
  /** Why it came back, from the reviewer, the comparison or the management team. */
  readonly returnedBecause: string | null;
  readonly evidence: readonly LinkedRecord[];
  readonly stale: StaleScore | null;
}

/** What an audit committee can decide of an assessment. */
export const auditDecisions = { noted: 'Noted', approved: 'Approved', 'referred-back': 'Referred back to the management team' } as const;
export type AuditDecision = keyof typeof auditDecisions;

/** The decision of the audit committee, with its minute. */
export interface AuditRecord {
  readonly decision: AuditDecision;
  readonly committeeId: CommitteeId;
  readonly heldOn: CalendarDate;
  readonly minute: string;
}

export interface DeskAssessment {
  readonly id: DeskAssessmentId;
  readonly reference: string;
  readonly title: string;
  readonly state: DeskState;
  readonly version: number;
  readonly serviceId: ServiceId | null;
  /** The post that runs it: whoever set it up. */
  readonly postId: PostId;
  /** The chosen sections as they stood when it was set up: a later version of the framework changes nothing here. */
  readonly framework: Framework;
  readonly officers: Readonly<Record<StatutoryOfficer, PostId>>;
  readonly deadlines: Readonly<Record<DeskDeadline, CalendarDate>>;
  readonly characteristics: readonly Characteristic[];
  /** What the comparison across leads found. */
  readonly findings: string | null;
  readonly agreedBy: readonly StatutoryOfficer[];
  /** Led on some of it, so that the other two agree: one at most. */
  readonly stoodAside: readonly StatutoryOfficer[];
  /** Of these the post named in `officers` is their statutory deputy's. */
  readonly deputies: readonly StatutoryOfficer[];
  readonly managementMinute: string | null;
  readonly audit: AuditRecord | null;
  /** Whether everybody may read it once it is closed, or only those who take part and run assessments. */
  readonly isPublic: boolean;
  readonly followsId: DeskAssessmentId | null;
  readonly closedOn: CalendarDate | null;
  /** The deadlines of whose lateness its post has been told. */
  readonly latenessTold: readonly DeskDeadline[];
  /** When the linked records were looked at last. */
  readonly evidenceSeenOn: CalendarDate | null;
}

/** How much a desk assessment holds: characters, or how many. */
export const deskLimits = { title: 200, narrative: 6000, text: 2000, action: 300, named: 120 } as const;

export const deskStream = ({ id }: Pick<DeskAssessment, 'id'>) => ({ type: 'desk-assessment' as const, id });

/** The characteristic of a key; undefined where the assessment has none. */
export const characteristicOf = ({ characteristics }: Pick<DeskAssessment, 'characteristics'>, key: string): Characteristic | undefined => characteristics.find((one) => one.key === key);

/** Whether a lead has still to say something of it. */
export const isWithLead = ({ state }: Pick<Characteristic, 'state'>): boolean => state === 'asked' || state === 'returned';

/** The assessment with some characteristics changed. */
export const withCharacteristics = <Assessment extends Pick<DeskAssessment, 'characteristics'>>(assessment: Assessment, keys: readonly string[], change: (one: Characteristic) => Partial<Characteristic>): Assessment => ({
  ...assessment, characteristics: assessment.characteristics.map((one) => (keys.includes(one.key) ? { ...one, ...change(one), version: one.version + 1 } : one)),
});

/** Those who look after an assessment beside its leads and reviewers: whoever runs it and the statutory officers. */
export const postsOf = ({ postId, officers, characteristics }: Pick<DeskAssessment, 'postId' | 'officers' | 'characteristics'>): readonly PostId[] => [
  ...new Set([postId, ...Object.values(officers), ...characteristics.flatMap(({ leadPostId, reviewerPostId }) => [leadPostId, reviewerPostId]).filter((post) => post !== null)]),
];

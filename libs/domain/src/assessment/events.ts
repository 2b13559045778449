import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { CommitteeId, DeskAssessmentId, FrameworkId, Id, PersonId, PostId, PracticeRequestId, WorkshopActionId, WorkshopId, YearId } from '../shared/id';
import type { AuditDecision, DeskDeadline, DeskState, StatutoryOfficer } from './desk-assessment';
import type { ApplicationFact } from './application-changes';
import type { LinkedKind } from './linked-record';
import type { ParticipantRole } from './participant';
import type { PlanningThresholds } from './planning-performance';
import type { PracticeKind } from './practice';
import type { Spread } from './spread';
import type { ActionSize, BecomingKind } from './workshop';

/** What each event of a practice says of it. `remindedBy`: the performance year whose workflow reminds of its next review; null while none runs. */
export interface PracticeFacts {
  readonly reference: string;
  readonly version: number;
  readonly nextReviewOn: CalendarDate;
  readonly remindedBy: YearId | null;
}

/**
 * What people wrote stands in `wording`. Nothing is recorded of a single score and of an anonymous comment: whose they are is to be found nowhere.
 */
export type AssessmentEvent =
  | DomainEvent<'FrameworkInstalled', { key: string; version: string; title: string }, 'framework'>
  /** Drafted from an installed version (`fromId`), or from the blank; published, it is installed. */
  | DomainEvent<'FrameworkDrafted', { key: string; version: string; fromId: FrameworkId | null }, 'framework'>
  | DomainEvent<'FrameworkDraftChanged', { key: string; version: string; part: string | null }, 'framework'>
  | DomainEvent<'FrameworkDraftDiscarded', { key: string; version: string }, 'framework'>
  /** On the council's stream: that a file was taken in. What it changed is told application by application. */
  | DomainEvent<'PlanningApplicationsTakenIn', { applications: number; open: number }, 'council'>
  /** New, or given otherwise than before: which of its facts, each with what it was and is in `wording`, for they name people. */
  | DomainEvent<'PlanningApplicationTold', { reference: string; added: boolean; facts: readonly ApplicationFact[] }, 'planning-application'>
  /** More time agreed here; why is beside the event. `from`: the day that stood. */
  | DomainEvent<'PlanningExtensionAgreed', { reference: string; from: CalendarDate; to: CalendarDate }, 'planning-application'>
  /** What planning is judged by from the day of `to` on; `from`: what held on that day before. Why is beside the event. */
  | DomainEvent<'PlanningThresholdsSet', { from: PlanningThresholds; to: PlanningThresholds }, 'council'>
  | DomainEvent<'WorkshopSetUp', { reference: string; title: string; meetsOn: CalendarDate; framework: string; version: string; sections: readonly string[]; followsId: WorkshopId | null }, 'workshop'>
  | DomainEvent<'WorkshopPersonInvited', { reference: string; personId: PersonId; as: ParticipantRole }, 'workshop'>
  /** A guest without an account; their name is beside the event. */
  | DomainEvent<'WorkshopGuestInvited', { reference: string; as: ParticipantRole }, 'workshop'>
  | DomainEvent<'WorkshopStatementOpened', { reference: string; statement: string }, 'workshop'>
  | DomainEvent<'WorkshopStatementSkipped', { reference: string; statement: string }, 'workshop'>
  | DomainEvent<'WorkshopScoresRevealed', { reference: string; statement: string; counts: Spread['counts'] }, 'workshop'>
  | DomainEvent<'WorkshopStatementWritten', { reference: string; statement: string; score: number | null; wanted: number | null }, 'workshop'>
  | DomainEvent<'WorkshopStatementConfirmed', { reference: string; statement: string; score: number | null }, 'workshop'>
  | DomainEvent<'WorkshopRested', { reference: string; minutes: number }, 'workshop'>
  | DomainEvent<'WorkshopResumed', { reference: string }, 'workshop'>
  | DomainEvent<'WorkshopActionProposed', { reference: string; statement: string; action: WorkshopActionId; tip: number | null; size: ActionSize }, 'workshop'>
  | DomainEvent<'WorkshopActionTakenOn', { reference: string; action: WorkshopActionId; ownerPostId: PostId; dueOn: CalendarDate }, 'workshop'>
  | DomainEvent<'WorkshopActionDropped', { reference: string; action: WorkshopActionId }, 'workshop'>
  | DomainEvent<'WorkshopActionBecame', { reference: string; action: WorkshopActionId; kind: BecomingKind; thing: Id; named: string }, 'workshop'>
  | DomainEvent<'WorkshopRecordLinked', { reference: string; statement: string; kind: LinkedKind; thing: Id; state: string }, 'workshop'>
  | DomainEvent<'WorkshopRecordUnlinked', { reference: string; statement: string; kind: LinkedKind; thing: Id }, 'workshop'>
  /** Told to the post that answers for the workshop; why is beside the event. */
  | DomainEvent<'WorkshopScoreStale', { reference: string; statement: string; kind: LinkedKind; thing: Id; postId: PostId }, 'workshop'>
  | DomainEvent<'WorkshopLateScoresJoined', { reference: string; statements: readonly string[] }, 'workshop'>
  /** `isPublic` missing: closed when there was no choice, and everybody may read it. `followUpStage`: year and key of the stage with which the follow-up is held. */
  | DomainEvent<'WorkshopClosed', { reference: string; followUpOn: CalendarDate | null; followUpStage?: string; isPublic?: boolean }, 'workshop'>
  | DomainEvent<'WorkshopFollowUpDue', { reference: string; followUpOn: CalendarDate; people: readonly PersonId[] }, 'workshop'>
  /** What a practice says, and why it ends, is beside its events. */
  | DomainEvent<'PracticeAgreed', PracticeFacts & { kind: PracticeKind; ownerPostId: PostId; substitutePostId: PostId | null; withinDays: number | null; workshopId: WorkshopId }, 'practice'>
  | DomainEvent<'PracticeReviewed', PracticeFacts & { changed: boolean }, 'practice'>
  | DomainEvent<'PracticeEnded', PracticeFacts, 'practice'>
  /** Told to its owner, whose clock runs. */
  | DomainEvent<'PracticeRequested', { reference: string; request: PracticeRequestId; dueOn: CalendarDate; ownerPostId: PostId; remindedBy: YearId | null }, 'practice'>
  | DomainEvent<'PracticeRequestMet', { reference: string; request: PracticeRequestId; inTime: boolean }, 'practice'>
  | DomainEvent<'DeskAssessmentSetUp', { reference: string; title: string; framework: string; version: string; sections: readonly string[]; followsId: DeskAssessmentId | null }, 'desk-assessment'>
  | DomainEvent<'CharacteristicsAllocated', { reference: string; statements: readonly string[]; leadPostId: PostId; reviewerPostId: PostId }, 'desk-assessment'>
  | DomainEvent<'DeskAssessmentBegun', { reference: string }, 'desk-assessment'>
  /** The narrative, and why they aim for less than the best, are beside the event. */
  | DomainEvent<'ScoreProposed', { reference: string; statement: string; score: number; wanted: number; reviewerPostId: PostId }, 'desk-assessment'>
  | DomainEvent<'RecordLinked', { reference: string; statement: string; kind: LinkedKind; thing: Id; state: string }, 'desk-assessment'>
  | DomainEvent<'RecordUnlinked', { reference: string; statement: string; kind: LinkedKind; thing: Id }, 'desk-assessment'>
  | DomainEvent<'ScoreAgreed', { reference: string; statement: string; score: number }, 'desk-assessment'>
  /** `by`: in which part of the work it was sent back. */
  | DomainEvent<'ScoresSentBack', { reference: string; statements: readonly string[]; by: DeskState }, 'desk-assessment'>
  | DomainEvent<'ScoresCompared', { reference: string }, 'desk-assessment'>
  | DomainEvent<'AssessmentAgreedByOfficer', { reference: string; officer: StatutoryOfficer }, 'desk-assessment'>
  /** They led on some of it, so that the other two agree. */
  | DomainEvent<'AssessmentOfficerStoodAside', { reference: string; officer: StatutoryOfficer; statements: readonly string[] }, 'desk-assessment'>
  | DomainEvent<'AssessmentDeputyNamed', { reference: string; officer: StatutoryOfficer; postId: PostId }, 'desk-assessment'>
  | DomainEvent<'AssessmentAgreedByManagement', { reference: string; improvements: number }, 'desk-assessment'>
  | DomainEvent<'AssessmentDecidedByCommittee', { reference: string; decision: AuditDecision; committeeId: CommitteeId; heldOn: CalendarDate; isPublic: boolean }, 'desk-assessment'>
  /** Told to the post that runs it: what is late, and with which posts. */
  | DomainEvent<'DeskAssessmentLate', { reference: string; deadline: DeskDeadline; statements: readonly string[]; postId: PostId }, 'desk-assessment'>
  /** Told to whoever leads on it; why is beside the event. */
  | DomainEvent<'ScoreStale', { reference: string; statement: string; kind: LinkedKind; thing: Id; leadPostId: PostId }, 'desk-assessment'>;

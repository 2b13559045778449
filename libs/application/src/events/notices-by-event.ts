import type { Role } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { type DecisionKind, decisionKinds } from '@golden-thread/domain/exception/exception-case';
import type { Payload } from '@golden-thread/domain/shared/domain-event';
import type { GoldenThreadEvent } from './messages-by-event';

/** People and posts that an event's facts name. */
export interface NamedRecipients {
  readonly people?: readonly string[];
  readonly headsOfServices?: readonly string[];
  /** The heads of these units, and of the services they belong to. */
  readonly headsOfUnits?: readonly string[];
  readonly roles?: readonly Role[];
  /** Those who sit in a clinic about these services: the committee's chair, the director, the manager. */
  readonly clinicSeatsOf?: readonly string[];
  /** Whoever is accountable for a recovery plan; with `above`, its director and whoever asked for it too. */
  readonly recoveryPlan?: { readonly id: string; readonly above: boolean };
  /** Also everybody who acted on the thing before. */
  readonly tookPart?: boolean;
}

/** The subject of a notice, from the event's facts and what the thing is called: "recovery plan RP-1: Repairs done in time". */
export type NoticeSubject = (facts: Payload, thing: string) => string;

/**
 * Who hears of an event, beside those it asks for something.
 *
 * - `asked-only`: whoever answers for the tasks that the event opened; nobody, where it opened none. `gathered`: such events come to
 *   one person by the dozen, so the day's digest carries them instead of a letter each.
 * - `took-part`: also everybody who acted on the thing before, but for whoever caused the event; `says` is what they read.
 * - `named`: also those whom the event's facts name; `adds` is what they read before what was written beside the event.
 * - `holders`: also whoever answers for an open task about the thing; `says` stands before the task's own words.
 * - `dates-moved`: whoever answers for an open task that moved with the timetable, and the chair of a moved meeting.
 * - `reminder`, `escalation`: of an open task, as the event's payload names it.
 * - `none`: nobody, whatever it opens. Said outright, so that silence is a choice.
 */
export type NoticeRule =
  | { readonly tells: 'asked-only'; readonly gathered?: true }
  | { readonly tells: 'took-part'; readonly says: NoticeSubject }
  | { readonly tells: 'named'; readonly whom: (facts: Payload, about: { readonly id: string }) => NamedRecipients; readonly says: NoticeSubject; readonly adds?: (facts: Payload) => string }
  | { readonly tells: 'holders'; readonly says: string }
  | { readonly tells: 'dates-moved' }
  | { readonly tells: 'reminder' }
  | { readonly tells: 'escalation' }
  | { readonly tells: 'none' };

const day = (date: unknown): string => (typeof date === 'string' && isCalendarDate(date) ? shortDate(date) : String(date));

const verdictLabels: Readonly<Record<string, string>> = {
  satisfied: 'The panel is satisfied',
  'not-yet': 'The panel is not yet satisfied',
  escalate: 'The panel has escalated this',
};

const asked: NoticeRule = { tells: 'asked-only' };
const askedByTheDay: NoticeRule = { tells: 'asked-only', gathered: true };
const nobody: NoticeRule = { tells: 'none' };
const contributors = (says: NoticeSubject): NoticeRule => ({ tells: 'took-part', says });
const holders = (says: string): NoticeRule => ({ tells: 'holders', says });
const named = (whom: Extract<NoticeRule, { tells: 'named' }>['whom'], says: NoticeSubject, adds?: (facts: Payload) => string): NoticeRule => ({ tells: 'named', whom, says, ...(adds && { adds }) });
const list = (ids: unknown): string[] => [ids].flat() as string[];

const people = (...fields: readonly string[]) => (facts: Payload): NamedRecipients => ({ people: fields.flatMap((field) => facts[field] as string | string[]) });
const headOf = (field: string) => (facts: Payload): NamedRecipients => ({ headsOfServices: [facts[field]].flat() as string[] });

const clinicSeats = (also: NamedRecipients = {}) => (facts: Payload): NamedRecipients => ({ clinicSeatsOf: list(facts['serviceId']), ...also });

/**
 * Who is told what, event by event; a new event does not compile until it has an entry. What an event asks of people is told to them
 * in every case but `nobody`; the rule says who else hears of it, and in which words. It matters only for events whose errands
 * include `raise-notices`.
 */
export const noticeRules: Readonly<Record<GoldenThreadEvent['name'], NoticeRule>> = {
  TaskReminded: { tells: 'reminder' },
  TaskEscalated: { tells: 'escalation' },

  YearDrafted: nobody,
  YearPublished: nobody,
  StageOpened: nobody,
  TimetableChanged: { tells: 'dates-moved' },
  AnnualReportNoted: nobody,
  YearEnded: nobody,
  ClockMoveRequested: nobody,

  RecoveryPlanOpened: asked,
  RecoveryPlanDrafted: nobody,
  RecoveryPlanSubmitted: asked,
  RecoveryPlanReturned: contributors((_facts, thing) => `Returned with a reason: ${thing}`),
  RecoveryPlanApproved: contributors((_facts, thing) => `Approved: ${thing}`),
  RecoveryUpdateRequested: asked,
  RecoveryUpdateMissed: nobody,
  RecoveryUpdateSubmitted: asked,
  RecoveryVerdictRecorded: named(
    (facts, { id }) => ({ tookPart: true, recoveryPlan: { id, above: facts['verdict'] === 'escalate' } }),
    (facts, thing) => `${verdictLabels[String(facts['verdict'])]}: ${thing}`,
  ),
  RecoveryPlanRelapsed: contributors((facts, thing) => `The measure fell back to red, and ${facts['newReference']} carries on: ${thing}`),
  RecoveryPlanClosed: contributors((_facts, thing) => `Closed, because the panel is satisfied: ${thing}`),
  RecoveryRelapseWatchEnded: nobody,

  RoundOpened: asked,
  RoundRetimed: nobody,
  ExceptionsPicked: nobody,
  RoundClosed: asked,
  SnapshotRestated: named(
    () => ({ roles: ['policy-officer', 'committee-chair', 'scrutiny-member'] }),
    (facts, thing) => `Frozen figures were corrected, version ${facts['number']} of the snapshot: ${thing}`,
  ),
  CorporateIssueRaised: named(headOf('serviceIds'), (_facts, thing) => `The corporate review raised an issue for your service: ${thing}`, () => 'Take it back to your teams; it stands on your next service review.'),
  CorporateReviewConcluded: named(
    () => ({ roles: ['director'] }),
    (_facts, thing) => `Every exception is decided: ${thing}`,
    (facts) => `The corporate review is over; ${facts['decided']} ${facts['decided'] === 1 ? 'exception was' : 'exceptions were'} decided.`,
  ),
  ServiceReviewSubmitted: asked,
  ServiceReviewKept: contributors((_facts, thing) => `Came after the close, and is kept for the next round: ${thing}`),
  ServiceReviewSignedOff: contributors((_facts, thing) => `Signed off: ${thing}`),
  ServiceReviewReturned: contributors((_facts, thing) => `Returned with reasons: ${thing}`),
  ServiceReviewChased: holders('You are asked for this again'),
  ServiceReviewExtended: holders('There is a new date for this'),
  ServiceReviewMissed: named(
    headOf('serviceId'),
    (_facts, thing) => `The round closed without it: ${thing}`,
    () => 'The missing review is an exception, and the corporate review decides what follows. You can still submit it: it is kept for the next round.',
  ),

  ExceptionRaised: asked,
  ExceptionWithdrawn: nobody,
  ExceptionReported: asked,
  ExceptionDecided: named(headOf('serviceId'), (facts, thing) => `The corporate review decided (${decisionKinds[facts['decision'] as DecisionKind].says.toLowerCase()}): ${thing}`),
  ClinicCalled: named(
    clinicSeats(),
    (facts, thing) => `You are to come to a clinic on ${day(facts['meetsOn'])}: ${thing}`,
    () => 'It cannot be held without the committee’s chair, the director and the manager, each in person or by a named substitute. The five questions to prepare for stand on its page.',
  ),
  ClinicRescheduled: named(clinicSeats(), (facts, thing) => `The clinic meets on another day, ${day(facts['to'])}: ${thing}`),
  ClinicHeld: named(clinicSeats({ tookPart: true }), (_facts, thing) => `Held: ${thing}`),
  RecoveryPlanRequested: nobody,

  ReportOpened: asked,
  ReportRetimed: nobody,
  ReportComposed: asked,
  ReportChallenged: asked,
  ChallengeAnswered: contributors((facts, thing) => `Challenge ${facts['number']} was answered: ${thing}`),
  ReportChallengeConcluded: asked,
  ReportPublished: contributors((_facts, thing) => `Published: ${thing}`),

  PersonAppointed: named(people('personId'), (_facts, thing) => `You are appointed: ${thing}`, () => 'What waits for the post waits for you from the first day.'),
  DeputyNamed: named(people('personId', 'holderId'), (facts) => `A deputy is named from ${day(facts['startsOn'])} to ${day(facts['endsOn'])}`),
  AbsenceEnded: named(people('personId', 'holderId'), () => 'An absence is over, and with it the deputy'),
  WorkPassedOn: named(
    people('toPersonIds'),
    (facts, thing) => `${list(facts['taskIds']).length === 1 ? '1 open task passes' : `${list(facts['taskIds']).length} open tasks pass`} to you: ${thing}`,
    () => 'You answer for the post now. What waits for it stands among your tasks.',
  ),
  DirectorateAdded: nobody,
  DirectorateRenamed: nobody,
  DirectorateClosed: nobody,
  ServiceAdded: nobody,
  ServiceRenamed: nobody,
  ServiceClosed: nobody,
  UnitAdded: nobody,
  UnitRenamed: nobody,
  UnitClosed: nobody,
  HeadNamed: nobody,
  PostAdded: nobody,
  PostRenamed: nobody,
  PostClosed: nobody,
  LineManagerChanged: nobody,
  PersonAdded: nobody,
  HoldingEnded: nobody,
  PersonLeft: nobody,
  CommitteeAdded: nobody,
  CommitteeChairNamed: nobody,
  CommitteeMemberSeated: nobody,
  CommitteeMemberStoodDown: nobody,
  MeetingArranged: nobody,
  MeetingMoved: nobody,
  MeetingCancelled: nobody,
  OrganisationImported: nobody,
  PackImported: nobody,
  RowImported: nobody,
  TokenMade: nobody,
  TokenRevoked: nobody,

  MeasureRegistered: nobody,
  MeasureDefinitionChanged: nobody,
  MeasureObjectivesChosen: nobody,
  MeasureRetired: nobody,
  TargetSet: nobody,
  TargetChanged: nobody,
  FiguresOpened: asked,
  FiguresAdded: asked,
  FiguresEntered: asked,
  FiguresVerified: nobody,
  FiguresReturned: asked,
  FigureCorrected: contributors((facts) => `A figure of ${facts['ref']} for ${facts['period']} was corrected`),
  FiguresFrozen: nobody,

  CouncilPlanDrafted: nobody,
  CouncilPlanObjectiveAdded: nobody,
  CouncilPlanObjectiveChanged: nobody,
  CouncilPlanObjectiveRemoved: nobody,
  AimAdded: nobody,
  AimRenamed: nobody,
  PriorityAdded: nobody,
  PriorityChanged: nobody,
  DeliverableAllocated: named(headOf('serviceId'), (facts) => `Deliverable ${facts['reference']} is given to your service`, () => 'Your service leads on it; it belongs in the service plan, linked to the council plan.'),
  DeliverableReallocated: named(
    (facts) => ({ headsOfServices: [String(facts['fromServiceId']), String(facts['toServiceId'])] }),
    (facts) => `Deliverable ${facts['reference']} passes from one service to another`,
  ),
  CouncilPlanPublished: nobody,
  ServicePlanOpened: asked,
  ServicePlanDrafted: nobody,
  ServicePlanSubmitted: asked,
  ServicePlanReturned: asked,
  ServicePlanApproved: contributors((_facts, thing) => `Approved: ${thing}`),
  UnitPlanOpened: asked,
  UnitPlanDrafted: nobody,
  UnitPlanSubmitted: asked,
  UnitPlanReturned: asked,
  UnitPlanApproved: contributors((_facts, thing) => `Approved: ${thing}`),
  IndividualObjectivesOpened: asked,
  IndividualObjectivesSubmitted: askedByTheDay,
  IndividualObjectivesReturned: asked,
  IndividualObjectivesAgreed: nobody,
  ObjectiveLinked: nobody,
  ObjectiveUnlinked: nobody,
  ThreadBreakExplained: nobody,
  SoThatChainWritten: nobody,
  AppraisalRoundPlanned: nobody,
  AppraisalWindowOpened: named(
    (facts) => ({ headsOfUnits: list(facts['lateUnitIds']) }),
    (facts) => `Appraisals opened while unit objectives are late: ${list(facts['lateUnits']).join(', ')}`,
    () => 'The people of a late unit cannot link their objectives to its own until these are approved.',
  ),
  AppraisalWindowClosed: nobody,

  DeliveryRetried: nobody,
  LetterSentAgain: nobody,
  LetterLeftAsSent: nobody,
};

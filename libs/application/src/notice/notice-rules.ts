import type { Payload } from '@golden-thread/domain';
import { shortDate } from '@golden-thread/domain/calendar';
import type { GoldenThreadEvent } from '../errands';
import type { Named, NoticeRule } from './notice-rule';

type Says = (facts: Payload) => string;

const day = (date: unknown): string => shortDate(String(date));

const asked: NoticeRule = { tells: 'asked-only' };
const nobody: NoticeRule = { tells: 'none' };
const tookPart = (says: Says): NoticeRule => ({ tells: 'took-part', says });
const holders = (says: string): NoticeRule => ({ tells: 'holders', says });
const named = (whom: (facts: Payload) => Named, says: Says): NoticeRule => ({ tells: 'named', whom, says });

const people = (...fields: readonly string[]) => (facts: Payload): Named => ({ people: fields.flatMap((field) => facts[field] as string | string[]) });
const headOf = (field: string) => (facts: Payload): Named => ({ headsOfServices: [facts[field]].flat() as string[] });

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
  RecoveryPlanReturned: tookPart((facts) => `Recovery plan ${facts['reference']} was returned with a reason`),
  RecoveryPlanApproved: tookPart((facts) => `Recovery plan ${facts['reference']} was approved`),
  RecoveryUpdateRequested: asked,
  RecoveryUpdateMissed: nobody,
  RecoveryUpdateSubmitted: asked,
  RecoveryVerdictRecorded: tookPart((facts) => `The panel gave its verdict on recovery plan ${facts['reference']}`),
  RecoveryPlanRelapsed: tookPart((facts) => `${facts['reference']}'s measure fell back to red: recovery plan ${facts['newReference']} carries on`),
  RecoveryPlanClosed: tookPart((facts) => `Recovery plan ${facts['reference']} was closed: the panel is satisfied`),
  RecoveryRelapseWatchEnded: nobody,

  RoundOpened: asked,
  RoundRetimed: nobody,
  ExceptionsPicked: nobody,
  RoundClosed: asked,
  SnapshotRestated: named(
    () => ({ roles: ['policy-officer', 'committee-chair', 'scrutiny-member'] }),
    (facts) => `Frozen figures were corrected: version ${facts['number']} of the snapshot`,
  ),
  CorporateIssueRaised: named(headOf('serviceIds'), () => 'The corporate review raised an issue for your service'),
  CorporateReviewConcluded: named(() => ({ roles: ['director'] }), () => 'The corporate review is closed: each exception is decided'),
  ServiceReviewSubmitted: asked,
  ServiceReviewKept: tookPart(() => 'Your service review came after the close and is kept for the next round'),
  ServiceReviewSignedOff: tookPart(() => 'A service review that you took part in was signed off'),
  ServiceReviewReturned: tookPart(() => 'A service review that you took part in was returned with reasons'),
  ServiceReviewChased: holders('You are asked for this again'),
  ServiceReviewExtended: holders('There is a new date for this'),
  ServiceReviewMissed: named(headOf('serviceId'), () => "The round closed without your service's review"),

  ExceptionRaised: asked,
  ExceptionWithdrawn: nobody,
  ExceptionReported: asked,
  ExceptionDecided: named(headOf('serviceId'), () => 'The corporate review decided an exception of your service'),
  ClinicCalled: asked,
  ClinicRescheduled: holders('The clinic has a new date'),
  ClinicHeld: named(headOf('serviceId'), () => 'The clinic about a measure of your service was held'),
  RecoveryPlanRequested: nobody,

  ReportOpened: asked,
  ReportRetimed: nobody,
  ReportComposed: asked,
  ReportChallenged: asked,
  ChallengeAnswered: tookPart((facts) => `Challenge ${facts['number']} to the half-yearly report was answered`),
  ReportChallengeConcluded: asked,
  ReportPublished: tookPart((facts) => `The half-yearly report of ${facts['year']} was published`),

  PersonAppointed: named(people('personId'), () => 'You are appointed to a post'),
  DeputyNamed: named(people('personId', 'holderId'), (facts) => `A deputy is named from ${day(facts['startsOn'])} to ${day(facts['endsOn'])}`),
  AbsenceEnded: named(people('personId', 'holderId'), () => 'An absence is over, and with it the deputy'),
  WorkPassedOn: named(people('toPersonIds'), (facts) => `${(facts['taskIds'] as string[]).length} open tasks pass to you`),
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
  TokenMade: nobody,
  TokenRevoked: nobody,

  MeasureRegistered: nobody,
  MeasureDefinitionChanged: nobody,
  MeasureRetired: nobody,
  TargetSet: nobody,
  TargetChanged: nobody,
  FiguresOpened: asked,
  FiguresEntered: asked,
  FiguresVerified: nobody,
  FiguresReturned: asked,
  FigureCorrected: tookPart((facts) => `A figure of ${facts['ref']} for ${facts['period']} was corrected`),
  FiguresFrozen: nobody,

  CouncilPlanDrafted: nobody,
  CouncilPlanObjectiveAdded: nobody,
  DeliverableAllocated: named(headOf('serviceId'), (facts) => `Deliverable ${facts['reference']} is given to your service`),
  DeliverableReallocated: named(
    (facts) => ({ headsOfServices: [String(facts['fromServiceId']), String(facts['toServiceId'])] }),
    (facts) => `Deliverable ${facts['reference']} passes from one service to another`,
  ),
  CouncilPlanPublished: nobody,
  ServicePlanOpened: asked,
  ServicePlanDrafted: nobody,
  ServicePlanSubmitted: asked,
  ServicePlanReturned: asked,
  ServicePlanApproved: tookPart((facts) => `The service plan for ${facts['year']} was approved`),
  UnitPlanOpened: asked,
  UnitPlanDrafted: nobody,
  UnitPlanSubmitted: asked,
  UnitPlanReturned: asked,
  UnitPlanApproved: tookPart((facts) => `The unit plan for ${facts['year']} was approved`),
  IndividualObjectivesOpened: asked,
  IndividualObjectivesSubmitted: asked,
  IndividualObjectivesReturned: asked,
  IndividualObjectivesAgreed: nobody,
  ObjectiveLinked: nobody,
  ObjectiveUnlinked: nobody,
  ThreadBreakExplained: nobody,
  SoThatChainWritten: nobody,
  AppraisalRoundPlanned: nobody,
  AppraisalWindowOpened: asked,
  AppraisalWindowClosed: nobody,

  DeliveryRetried: nobody,
  LetterSentAgain: nobody,
  LetterLeftAsSent: nobody,
};

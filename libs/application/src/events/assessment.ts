import type { AssessmentEvent } from '@golden-thread/domain/assessment/events';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, askedByTheDay, contributors, named } from './notice';

/** The year of its next review reminds of a practice, so that it reads its rows again. */
const year = ({ remindedBy }: { readonly remindedBy: YearId | null }): readonly OutboxMessage[] => (remindedBy === null ? [] : [signalWorkflow('annual-cycle', remindedBy)]);

/** What follows when something happens in an assessment. Whoever is invited or asked is told; nobody is told what was scored. */
export const assessmentEvents = {
  FrameworkInstalled: nothing,
  FrameworkDrafted: nothing,
  FrameworkDraftChanged: nothing,
  FrameworkDraftDiscarded: nothing,
  PlanningApplicationsTakenIn: nothing,
  PlanningApplicationTold: nothing,
  PlanningExtensionAgreed: nothing,
  PlanningThresholdsSet: nothing,
  WorkshopSetUp: { signals: 'workshop' },
  WorkshopPersonInvited: { notifies: ({ personId }) => named({ people: [personId] }, (workshop) => `You are invited to take part: ${workshop}`) },
  WorkshopGuestInvited: nothing,
  WorkshopStatementOpened: nothing,
  WorkshopStatementSkipped: nothing,
  WorkshopScoresRevealed: nothing,
  WorkshopStatementWritten: nothing,
  WorkshopStatementConfirmed: nothing,
  WorkshopRested: nothing,
  WorkshopResumed: nothing,
  WorkshopActionProposed: nothing,
  // The register asks whoever answers for the post, by the action's own event.
  WorkshopActionTakenOn: nothing,
  WorkshopActionDropped: nothing,
  // A practice asks whoever answers for its post, by its own event.
  WorkshopActionBecame: nothing,
  WorkshopRecordLinked: { signals: 'workshop' },
  WorkshopRecordUnlinked: { signals: 'workshop' },
  WorkshopScoreStale: { notifies: ({ postId }) => named({ posts: [postId] }, (workshop) => `A score no longer rests on what it rested on: ${workshop}`) },
  WorkshopLateScoresJoined: nothing,
  WorkshopClosed: { signals: 'workshop', notifies: asked },
  DeskAssessmentSetUp: { signals: 'desk-assessment' },
  CharacteristicsAllocated: { signals: 'desk-assessment', notifies: asked },
  DeskAssessmentBegun: { signals: 'desk-assessment', notifies: asked },
  ScoreProposed: { signals: 'desk-assessment', notifies: askedByTheDay },
  RecordLinked: { signals: 'desk-assessment' },
  RecordUnlinked: nothing,
  ScoreAgreed: { signals: 'desk-assessment', notifies: asked },
  ScoresSentBack: { signals: 'desk-assessment', notifies: asked },
  ScoresCompared: { signals: 'desk-assessment', notifies: asked },
  AssessmentAgreedByOfficer: { signals: 'desk-assessment', notifies: asked },
  AssessmentOfficerStoodAside: { signals: 'desk-assessment', notifies: asked },
  AssessmentDeputyNamed: { signals: 'desk-assessment', notifies: asked },
  AssessmentAgreedByManagement: { signals: 'desk-assessment', notifies: asked },
  AssessmentDecidedByCommittee: { signals: 'desk-assessment', notifies: contributors((assessment) => `Decided by the audit committee: ${assessment}`) },
  DeskAssessmentLate: { notifies: ({ postId }) => named({ posts: [postId] }, (assessment) => `Late: ${assessment}`) },
  ScoreStale: { notifies: ({ leadPostId }) => named({ posts: [leadPostId] }, (assessment) => `A score no longer rests on what it rested on: ${assessment}`) },
  PracticeAgreed: { signals: year, notifies: asked },
  PracticeReviewed: { signals: year },
  PracticeEnded: { signals: year },
  PracticeRequested: { signals: year, notifies: ({ ownerPostId }) => named({ posts: [ownerPostId] }, (practice) => `Something was asked for, and the clock runs: ${practice}`) },
  PracticeRequestMet: nothing,
  WorkshopFollowUpDue: { notifies: ({ people }) => named({ people }, (workshop) => `The follow-up is due: ${workshop}`) },
} satisfies EventDescriptors<AssessmentEvent>;

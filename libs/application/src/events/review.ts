import type { ReviewEvent } from '@golden-thread/domain/review/events';
import type { RoundId } from '@golden-thread/domain/shared/id';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, contributors, holders, named } from './notice';

/** What happens to a thing that a round looks after, such as its reviews, exceptions and clinics, is for the round's workflow. */
export const signalRound = ({ roundId }: { readonly roundId: RoundId }) => [signalWorkflow('review-round', roundId)];

/** What follows when something happens to a round, or to a service review in it. */
export const reviewEvents = {
  RoundOpened: { signals: 'review-round', notifies: asked },
  RoundRetimed: nothing,
  ReviewAttended: nothing,
  FeedbackLoaded: nothing,
  FeedbackOfServiceChanged: nothing,
  ExceptionsPicked: nothing,
  RoundClosed: { signals: 'review-round', notifies: asked },
  SnapshotRestated: {
    notifies: ({ number }) =>
      named({ roles: ['policy-officer', 'committee-chair', 'scrutiny-member'] }, (round) => `Frozen figures were corrected, version ${number} of the snapshot: ${round}`),
  },
  CorporateIssueRaised: {
    notifies: ({ serviceIds }) =>
      named(
        { headsOfServices: serviceIds },
        (round) => `The corporate review raised an issue for your service: ${round}`,
        'Take it back to your teams; it stands on your next service review.',
      ),
  },
  CorporateReviewConcluded: {
    signals: 'review-round',
    notifies: ({ decided }) =>
      named(
        { roles: ['director'] },
        (round) => `Every exception is decided: ${round}`,
        `The corporate review is over; ${decided} ${decided === 1 ? 'exception was' : 'exceptions were'} decided.`,
      ),
  },
  ServiceReviewSubmitted: { signals: signalRound, notifies: asked },
  ServiceReviewKept: { signals: signalRound, notifies: contributors((review) => `Came after the close, and is kept for the next round: ${review}`) },
  ServiceReviewSignedOff: { signals: signalRound, notifies: contributors((review) => `Signed off: ${review}`) },
  ServiceReviewReturned: { signals: signalRound, notifies: contributors((review) => `Returned with reasons: ${review}`) },
  ServiceReviewChased: { notifies: holders('You are asked for this again') },
  ServiceReviewExtended: { signals: signalRound, notifies: holders('There is a new date for this') },
  ServiceReviewNoted: {
    notifies: ({ followedUpById }) => named({ people: followedUpById === null ? [] : [followedUpById] }, (review) => `You follow this up: ${review}`),
  },
  ServiceReviewMissed: {
    notifies: ({ serviceId }) =>
      named(
        { headsOfServices: [serviceId] },
        (review) => `The round closed without it: ${review}`,
        'The missing review is an exception, and the corporate review decides what follows. You can still submit it: it is kept for the next round.',
      ),
  },
} satisfies EventDescriptors<ReviewEvent>;

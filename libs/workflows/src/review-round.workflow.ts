import type { RoundPhase, RoundStep } from '@golden-thread/domain/review/schedule';
import type { RoundId } from '@golden-thread/domain/shared/id';
import { proxyLocalActivities } from '@temporalio/workflow';
import { repeatableWrite, rowsRead } from './shared/activity-options';
import { followRows, type StepActivity, type StepsOfPhases } from './shared/follow-rows';
import type { WorkflowRun } from './shared/run';

type Activity = StepActivity<RoundId, RoundPhase, RoundStep>;

export interface ReviewRoundActivities extends Record<RoundStep, Activity> {
  /** Reads where the round stands and says which step is due. */
  nextStepOfRound: Activity;
  /** Opens the services' reviews and the quarter's figures. */
  openReviews: Activity;
  /** Takes over the timetable's new dates. */
  moveRoundDates: Activity;
  /** Picks exceptions from the figures as they stand, so that managers can write options. */
  pickExceptions: Activity;
  /** Closes the round whoever is missing, freezes its figures and asks the corporate review. */
  closeRound: Activity;
  /** Reminds and escalates whatever the round waits for. */
  remindOfReviews: Activity;
}

const { nextStepOfRound } = proxyLocalActivities<ReviewRoundActivities>(rowsRead);
const { openReviews, moveRoundDates, pickExceptions, closeRound, remindOfReviews } = proxyLocalActivities<ReviewRoundActivities>(repeatableWrite);

/** Source: Chesterfield performance framework 5.1 and 5.2. */
export const reviewRoundPhases: StepsOfPhases<RoundId, RoundPhase, RoundStep> = {
  /** The round opens on its day. Clinics that an earlier round has put before it are reminded of. */
  'before-opening': { openReviews, remindOfReviews },
  /** "Within each service, once a quarter": the services review themselves. */
  'service-reviews': { moveRoundDates, pickExceptions, closeRound, remindOfReviews },
  /** Who is late is reminded and escalated, until the round closes on its date whoever is missing. */
  'late-reviews': { moveRoundDates, pickExceptions, closeRound, remindOfReviews },
  /** The corporate review decides every exception. */
  'corporate-review': { remindOfReviews },
  /** What it asked for is followed up until it is done. */
  'follow-up': { remindOfReviews },
  /** All is decided and done; a review that is returned, a clinic that is called leads back to it. */
  over: {},
};

/** A quarter's round: the services' own reviews, the corporate review, and what it asked for. */
export async function reviewRound(run: WorkflowRun<RoundId>): Promise<void> {
  await followRows(run, { next: nextStepOfRound, phases: reviewRoundPhases });
}

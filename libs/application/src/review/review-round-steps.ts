import { clinicStream, exceptionStream } from '@golden-thread/domain/exception/exception-case';
import type { RoundRetimed } from '@golden-thread/domain/review/events';
import type { Round, RoundTiming } from '@golden-thread/domain/review/round';
import { nextStepOfRound as rule, type RoundFacts, type RoundPhase, type RoundStep } from '@golden-thread/domain/review/schedule';
import { roundStream, serviceReviewStream } from '@golden-thread/domain/review/service-review';
import type { RoundId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listClinicsByRound } from '@golden-thread/persistence/exception/clinics';
import { listExceptions } from '@golden-thread/persistence/exception/exceptions';
import { findRound, findRoundTiming, saveRound } from '@golden-thread/persistence/review/rounds';
import { listServiceReviewsOf, saveReviewStates } from '@golden-thread/persistence/review/service-reviews';
import { countOpenTasks } from '@golden-thread/persistence/task/tasks.query';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findRemindersOwed, remindAndEscalate, type Subjects } from '../engine/remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { pickExceptionsEarly } from '../exception/pick-exceptions';
import { listFigureSubjects } from '../figure-sheet/read-figure-sheets';
import { closeRound as closeRoundOnItsDate } from './close-round';
import { openRound } from './open-round';

interface Facts extends RoundFacts {
  readonly remindable: Subjects;
}

const reviewRound: FollowedRows<RoundId, Facts, RoundPhase, RoundStep> = {
  kind: 'review-round',
  hold: (work, id) => work.lock(roundStream(id)),
  read: readRound,
  rule,
  about: ({ timing: { year, quarter } }) => ({ period: `${year} quarter ${quarter}` }),
};

/** Reads where a quarter's round stands and says which step is due. Refuses: `RoundNotFound` when the timetable knows no such round. */
export const nextStepOfRound = nextStep(reviewRound);

/** Opens the round on its day: the services' reviews and the quarter's figures. */
export const openReviews = takeStep(reviewRound, 'openReviews', async (work, { timing }, id) => {
  await openRound(work, id, timing);
});

/**
 * Takes over the timetable's new dates, for the round's reviews too, save those whose own date was extended. Their tasks have moved
 * with the stage already.
 */
export const moveRoundDates = takeStep(reviewRound, 'moveRoundDates', async (work, { round, timing }) => {
  const { id, version, reviewsDueOn: before } = round!;
  const { reviewsDueOn, closesOn }: RoundTiming = timing;
  const moved = (await listServiceReviewsOf(work, id)).filter(({ dueOn }) => dueOn === before);
  await saveReviewStates(work, moved.map((review) => ({ ...review, dueOn: reviewsDueOn, version: review.version + 1 })));
  await saveRound(work, { ...round!, reviewsDueOn, closesOn, version: version + 1 });
  work.record({ name: 'RoundRetimed', stream: roundStream(id), payload: { reviewsDueOn, closesOn } } satisfies RoundRetimed);
});

/** Has the exceptions picked a first time, so that managers can write options before the corporate review meets. */
export const pickExceptions = takeStep(reviewRound, 'pickExceptions', async (work, { round }) => {
  await pickExceptionsEarly(work, round!);
});

/** Closes the round on its date, whoever is missing. */
export const closeRound = takeStep(reviewRound, 'closeRound', (work, { round, timing }) => closeRoundOnItsDate(work, round!, timing.closesStageId));

/** Reminds and escalates whatever the round waits for: reviews, figures, decisions, clinics. */
export const remindOfReviews = takeStep(reviewRound, 'remindOfReviews', (work, { remindable }) => remindAndEscalate(work, { subjects: remindable }));

async function readRound(work: UnitOfWork, id: RoundId): Promise<Outcome<Facts>> {
  const timing = await findRoundTiming(work, id);
  if (!timing) return refuse('RoundNotFound');
  const round = (await findRound(work, id)) ?? null;
  const subjects = round ? await subjectsOf(work, round) : await clinicsOf(work, id);
  const remindable = round ? [...subjects, ...(await listFigureSubjects(work, round))] : subjects;
  const [openTasks, reminders] = await Promise.all([countOpenTasks(work, subjects), findRemindersOwed(work, remindable)]);
  return accept({ round, timing, remindable, openTasks, reminders });
}

/** Everything about which the round asks somebody: itself, its reviews, its exceptions and their clinics. */
async function subjectsOf(work: UnitOfWork, { id }: Round): Promise<Subjects> {
  const [reviews, exceptions, clinics] = await Promise.all([listServiceReviewsOf(work, id), listExceptions(work, id), clinicsOf(work, id)]);
  return [roundStream(id), ...reviews.map((one) => serviceReviewStream(one.id)), ...exceptions.map((one) => exceptionStream(one.id)), ...clinics];
}

/** Clinics asked for since the round before was over wait for this one to open. */
const clinicsOf = async (work: UnitOfWork, roundId: RoundId): Promise<Subjects> => (await listClinicsByRound(work, roundId)).map(({ id }) => clinicStream(id));

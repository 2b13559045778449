import { accept, type Outcome, refuse, type ThingType } from '@golden-thread/domain';
import { type Instant, londonInstant } from '@golden-thread/domain/calendar';
import { clinicStream, exceptionStream } from '@golden-thread/domain/exception';
import {
  type Round,
  roundDue,
  type RoundPhase,
  roundPhase,
  roundStream,
  type RoundTiming,
  serviceReviewStream,
} from '@golden-thread/domain/review';
import type { TurnTaken } from '@golden-thread/domain/task';
import { stageOpeningTime } from '@golden-thread/domain/timetable';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { listClinics, listExceptions } from '@golden-thread/persistence/exception';
import { countOpenTasks, findRound, findRoundTiming, listServiceReviewsOf } from '@golden-thread/persistence/review';
import { remindAndEscalate, takeTurn, type TurnFindings } from '../engine';
import { pickExceptionsEarly } from '../exception/pick-exceptions-early';
import { listFigureSubjects } from '../measure/list-figure-subjects';
import { closeRound } from './close-round';
import { openRound } from './open-round';
import { reTimeRound } from './re-time-round';

/**
 * The turn of a round: opens it on its day, takes over moved dates, picks exceptions the day after the reviews were due, closes it
 * on its date, reminds and escalates whatever it still waits for; and says when it next has something to do.
 * A round whose day has passed before it was ever opened (a year published late) is over at once.
 * Refuses: `RoundNotFound` when the timetable knows no such round.
 */
export function seeToRound(database: Database, of: { councilId: string; subjectId: string }): Promise<Outcome<TurnTaken<RoundPhase>>> {
  return takeTurn<RoundPhase>(database, { ...of, kind: 'review-round' }, async (work) => {
    await work.lock(roundStream(of.subjectId));
    const timing = await findRoundTiming(work, of.subjectId);
    if (!timing) return refuse('RoundNotFound');
    const opensAt = londonInstant(timing.opensOn, stageOpeningTime);
    const there = await findRound(work, of.subjectId);
    if (!there && work.now < opensAt) return accept({ phase: 'service-reviews', nextAt: earliest([opensAt, await remindOfClinics(work, of.subjectId)]) });
    if (!there && work.today >= timing.closesOn) return accept({ phase: 'over', nextAt: null, ended: true });
    const opened = there ? await reTimeRound(work, there, timing) : await openRound(work, of.subjectId, timing);
    return doWhatIsDue(work, opened, timing);
  });
}

async function doWhatIsDue(work: UnitOfWork, opened: Round, timing: RoundTiming): Promise<Outcome<TurnFindings<RoundPhase>>> {
  let round = opened;
  const due = roundDue(round, work.today);
  for (const act of due.acts) {
    if (act === 'pick-exceptions') round = await pickExceptionsEarly(work, round);
    else {
      const closed = await closeRound(work, round, timing.closesStageId);
      if (!closed.ok) return closed;
      round = closed.value;
    }
  }
  const subjects = await subjectsOf(work, round);
  const remindersAt = await remindAndEscalate(work, { subjects: [...subjects, ...(await listFigureSubjects(work, round))] });
  const dueAt = due.nextOn && londonInstant(due.nextOn, stageOpeningTime);
  const phase = roundPhase(round, work.today, await countOpenTasks(work, subjects));
  return accept({ phase, nextAt: earliest([dueAt, remindersAt]), ended: phase === 'over' });
}

/** Of the clinics asked for since the round before was over, which wait for this one to open. */
const remindOfClinics = async (work: UnitOfWork, roundId: string): Promise<Instant | null> =>
  remindAndEscalate(work, { subjects: (await listClinics(work, roundId)).map(({ id }) => clinicStream(id)) });

/** Everything about which the round asks somebody: itself, its reviews, its exceptions and their clinics. */
async function subjectsOf(work: UnitOfWork, round: Round): Promise<readonly { type: ThingType; id: string }[]> {
  const reviews = await listServiceReviewsOf(work, round.id);
  const exceptions = await listExceptions(work, round.id);
  const clinics = await listClinics(work, round.id);
  return [
    roundStream(round.id),
    ...reviews.map(({ id }) => serviceReviewStream(id)),
    ...exceptions.map(({ id }) => exceptionStream(id)),
    ...clinics.map(({ id }) => clinicStream(id)),
  ];
}

const earliest = (instants: readonly (Instant | null)[]): Instant | null => instants.filter((at) => at !== null).sort()[0] ?? null;

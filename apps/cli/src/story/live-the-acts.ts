import { requestClockMove } from '@golden-thread/application/clock/request-clock-move';
import type { Files } from '@golden-thread/application/document/open-file-store';
import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ClockMoveId, CouncilId, SubmissionId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { findClockMove, findClockMoveUnderWay } from '@golden-thread/persistence/clock/training-clock';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type Act, Cast, StoryStuck } from './cast';

/** The policy officer has the clock moved; it is they whom the history names. */
const mover = 'Amara Nwosu';

const noWorkerAfterMs = 30_000;

/** Follows a move until the driver has done it. */
async function follow(cast: Cast, id: ClockMoveId, progress: (steps: number) => void): Promise<void> {
  const began = Date.now();
  for (;;) {
    const move = await cast.read((reading) => findClockMove(reading, id));
    if (move?.state === 'done') return;
    if (move?.state === 'stopped') throw new StoryStuck(`The clock stopped on its way: ${move.blocker ?? ''}`);
    if (move?.state === 'requested' && Date.now() - began > noWorkerAfterMs) throw new StoryStuck('No worker moves the clock. Is the worker running?');
    progress(move?.steps ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/**
 * Asks for the clock to be moved to a day and waits until the worker's driver has done it. A move under way is waited for first, also one
 * that has reached the day: of a story cut short there, the day's reminders and its digest are still to come.
 */
async function moveClockTo(cast: Cast, date: CalendarDate, progress: (steps: number) => void): Promise<void> {
  const underWay = await cast.read(findClockMoveUnderWay);
  if (underWay) await follow(cast, underWay.id, progress);
  const today = await cast.read((reading) => Promise.resolve(reading.today));
  if (today >= date) return;
  const { id } = await cast.expectAccepted(requestClockMove(cast.database, await cast.as(mover), { target: { kind: 'date', date } }));
  await follow(cast, id, progress);
}

const markOf = (councilId: CouncilId, act: Act): SubmissionId => idFor('story-act', councilId, act.key);

/** Which acts have been lived to their end. */
async function finishedActs(database: Database, councilId: CouncilId, acts: readonly Act[]): Promise<ReadonlySet<string>> {
  const marks = new Map(acts.map((act) => [markOf(councilId, act), act.key]));
  const rows = await database.read(councilId, (reading: Reading) =>
    reading.query<{ id: SubmissionId }>('select id from submission where council_id = $1 and id = any ($2)', [councilId, [...marks.keys()]]),
  );
  return new Set(rows.map(({ id }) => marks.get(id)!));
}

/** Notes that an act has been lived to its end, so that a story cut short goes on after it. */
async function markFinished(database: Database, councilId: CouncilId, act: Act): Promise<void> {
  const submission = { id: markOf(councilId, act), content: act.key };
  await database.transact({ actor: commandLineActor(councilId), submission }, () => Promise.resolve(accept(act.key)));
}

/** Told of each act: before the clock moves to it, while it moves, and when it has been lived. */
export interface ProgressListener {
  act(act: Act, number: number, of: number): void;
  moving(steps: number): void;
  lived(act: Act): void;
}

const inOrder = (acts: readonly Act[]): readonly Act[] => {
  const late = acts.find((act, index) => index > 0 && act.on < acts[index - 1]!.on);
  if (late) throw new StoryStuck(`The act ${late.key} stands after a later one.`);
  return acts;
};

/** The council that lives, and where what its people hand in is kept. */
export interface LivingCouncil {
  readonly database: Database;
  readonly councilId: CouncilId;
  readonly files: Files;
}

/**
 * Lives the acts that have not been lived yet, one after the other: the clock is moved to the day by the worker's driver, with
 * everything that the real workflows do on the way; then the people act. Cut short, it goes on where it was.
 */
export async function liveTheActs({ database, councilId, files }: LivingCouncil, acts: readonly Act[], watching: ProgressListener): Promise<number> {
  const lived = await finishedActs(database, councilId, inOrder(acts));
  const toLive = acts.filter(({ key }) => !lived.has(key));
  for (const act of toLive) {
    watching.act(act, acts.indexOf(act) + 1, acts.length);
    const cast = new Cast(database, councilId, act.key, files);
    await cast.waitUntilIdle();
    await moveClockTo(cast, act.on, (steps) => watching.moving(steps));
    await act.play(cast);
    await cast.waitUntilIdle();
    await markFinished(database, councilId, act);
    watching.lived(act);
  }
  return toLive.length;
}

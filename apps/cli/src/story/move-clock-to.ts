import { requestClockMove } from '@golden-thread/application/clock';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { findClockMove, findClockMoveUnderWay } from '@golden-thread/persistence/clock';
import type { Cast } from './cast';
import { StoryStuck } from './story-stuck';

/** The policy officer has the clock moved; it is they whom the history names. */
const mover = 'Amara Nwosu';

const untakenAfterMs = 30_000;

/** Follows a move until the driver has done it. */
async function follow(cast: Cast, id: string, progress: (steps: number) => void): Promise<void> {
  const began = Date.now();
  for (;;) {
    const move = await cast.look((reading) => findClockMove(reading, id));
    if (move?.state === 'done') return;
    if (move?.state === 'stopped') throw new StoryStuck(`The clock stopped on its way: ${move.blocker ?? ''}`);
    if (move?.state === 'requested' && Date.now() - began > untakenAfterMs) throw new StoryStuck('No worker moves the clock. Is the worker running?');
    progress(move?.steps ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Asks for the clock to be moved to a day and waits until the worker's driver has done it; a move under way is waited for first. */
export async function moveClockTo(cast: Cast, date: CalendarDate, progress: (steps: number) => void): Promise<void> {
  const underWay = await cast.look(findClockMoveUnderWay);
  if (underWay) await follow(cast, underWay.id, progress);
  const today = await cast.look((reading) => Promise.resolve(reading.today));
  if (today >= date) return;
  const { id } = await cast.does(requestClockMove(cast.database, await cast.as(mover), { target: { kind: 'date', date } }));
  await follow(cast, id, progress);
}

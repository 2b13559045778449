import { requestClockMove } from '@golden-thread/application/clock';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { findClockMove } from '@golden-thread/persistence/clock';
import type { BenchCouncil } from './bench-council';
import { until } from './until';

const atMostMs = 180_000;

/** Has the council's clock moved to a day by the worker's driver. Answers how many stops it made, and how long they took from the first on. */
export async function moveBenchClock(bench: BenchCouncil, date: CalendarDate): Promise<{ readonly steps: number; readonly ms: number }> {
  const { cast, database } = bench;
  const officer = await bench.as('Policy Officer');
  const { id } = await cast.does(requestClockMove(database, officer, { target: { kind: 'date', date } }));
  const began = performance.now();
  let steps = 0;
  await until(`the clock to reach ${date}`, async () => {
    const move = await cast.look((reading) => findClockMove(reading, id));
    if (move?.state === 'stopped') throw new Error(`The clock stopped: ${move.blocker ?? ''}`);
    steps = move?.steps ?? 0;
    return move?.state === 'done';
  }, { everyMs: 5, atMostMs });
  return { steps, ms: performance.now() - began };
}

import { requestClockMove } from '@golden-thread/application/clock';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { findClockMove } from '@golden-thread/persistence/clock';
import type { BenchCouncil } from './bench-council';
import { until } from './until';

const atMostMs = 180_000;

/** Has the council's clock moved to a day by the worker's driver. Answers how long each of its stops took, in milliseconds. */
export async function moveBenchClock(bench: BenchCouncil, date: CalendarDate): Promise<readonly number[]> {
  const { cast, database } = bench;
  const officer = await bench.as('Policy Officer');
  const { id } = await cast.does(requestClockMove(database, officer, { target: { kind: 'date', date } }));
  const stops: number[] = [];
  let [steps, since] = [0, performance.now()];
  await until(`the clock to reach ${date}`, async () => {
    const move = await cast.look((reading) => findClockMove(reading, id));
    if (move?.state === 'stopped') throw new Error(`The clock stopped: ${move.blocker ?? ''}`);
    const now = performance.now();
    const made = (move?.steps ?? 0) - steps;
    if (made > 0) {
      stops.push(...Array.from({ length: made }, () => (now - since) / made));
      [steps, since] = [steps + made, now];
    }
    return move?.state === 'done';
  }, { everyMs: 5, atMostMs });
  return stops;
}

import { requestClockMove } from '@golden-thread/application/clock/request-clock-move';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { findClockMove } from '@golden-thread/persistence/clock/training-clock';
import type { BenchCouncil } from './bench-council';
import { spreadOf, until } from './measure-rate';

const atMostMs = 180_000;

/** Has the council's clock moved to a day by the worker's driver. Answers how long each of its stops took, in milliseconds. */
async function moveBenchClock(bench: BenchCouncil, date: CalendarDate): Promise<readonly number[]> {
  const { cast, database } = bench;
  const officer = await bench.as('Policy Officer');
  const { id } = await cast.expectAccepted(requestClockMove(database, officer, { target: { kind: 'date', date } }));
  const stops: number[] = [];
  let [steps, since] = [0, performance.now()];
  await until(`the clock to reach ${date}`, async () => {
    const move = await cast.read((reading) => findClockMove(reading, id));
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

/** The clock goes through two months of waiting: each stop wakes those due, has them look, and waits until they have. */
export async function measureClockSteps(bench: BenchCouncil): Promise<void> {
  const { table } = bench;
  table.progress('moving the clock to 1 June');
  const stops = await moveBenchClock(bench, '2026-06-01');
  const slowest = Math.max(...stops);
  const note = `${stops.length} stops, half of them at most so long; the slowest ${slowest.toFixed(0)} ms`;
  table.figure('one stop of the council’s clock, p50', { measured: spreadOf(stops).p50, unit: 'ms', aim: 100, note });
}

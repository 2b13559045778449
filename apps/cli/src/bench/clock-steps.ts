import type { BenchCouncil } from './bench-council';
import { moveBenchClock } from './move-bench-clock';
import { spreadOf } from './spread';

/** The clock goes through two months of waiting: each stop wakes those due, has them look, and waits until they have. */
export async function measureClockSteps(bench: BenchCouncil): Promise<void> {
  const { table } = bench;
  table.progress('moving the clock to 1 June');
  const stops = await moveBenchClock(bench, '2026-06-01');
  const slowest = Math.max(...stops);
  const note = `${stops.length} stops, half of them at most so long; the slowest ${slowest.toFixed(0)} ms`;
  table.figure('one stop of the council’s clock, p50', { measured: spreadOf(stops).p50, unit: 'ms', aim: 100, note });
}

import type { BenchCouncil } from './bench-council';
import { moveBenchClock } from './move-bench-clock';

/** The clock goes through the days until the next reminders: each stop wakes those due, has them look, and waits until they have. */
export async function measureClockSteps(bench: BenchCouncil): Promise<void> {
  const { table } = bench;
  table.progress('moving the clock to 1 June');
  const { steps, ms } = await moveBenchClock(bench, '2026-06-01');
  table.figure('one stop of the council’s clock', { measured: ms / steps, unit: 'ms', aim: 100, note: `${steps} stops in ${(ms / 1000).toFixed(1)} s` });
}

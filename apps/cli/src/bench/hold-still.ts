import type { BenchCouncil } from './bench-council';

/**
 * Measures decisions alone, while the worker is held still: what would follow from thousands of them a second is not what is
 * measured. Afterwards what was left for it is thrown away, so that it does not weigh on what is measured next.
 */
export async function withWorkerHeldStill(bench: BenchCouncil, measure: () => Promise<void>): Promise<void> {
  const { worker } = bench.stack.processes;
  if (worker !== undefined) process.kill(worker, 'SIGSTOP');
  try {
    await measure();
    await bench.owner.query('delete from delivery');
    await bench.owner.query(`delete from wake_up where kind = 'recovery-plan'`);
  } finally {
    if (worker !== undefined) process.kill(worker, 'SIGCONT');
  }
}

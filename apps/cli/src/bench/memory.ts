import { readFileSync } from 'node:fs';
import type { BenchCouncil } from './bench-council';
import type { MeasuredProcess } from './bench-stack';

const measured: readonly MeasuredProcess[] = ['api', 'worker', 'temporal', 'redis'];

/** The memory that each process holds at the end of the run (resident set); nothing where the system has no /proc. */
export function measureMemory({ stack, table }: BenchCouncil): void {
  for (const name of measured) {
    const resident = /VmRSS:\s+(\d+) kB/.exec(statusOf(stack.processes[name]))?.[1];
    if (resident !== undefined) table.figure(`memory of ${name} (resident)`, { measured: Number(resident) / 1024, unit: 'MiB' });
  }
}

function statusOf(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

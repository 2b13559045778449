import { readdirSync, readFileSync } from 'node:fs';

/** The processes that are watched while something is measured. */
export const measuredProcesses = ['api', 'worker', 'postgres', 'temporal', 'redis'] as const;
export type MeasuredProcess = (typeof measuredProcesses)[number];

/** What is measured, as whoever started it says (`npm run bench`). */
export interface BenchStack {
  /** Process ids; PostgreSQL's is that of its first process. */
  readonly processes: Readonly<Partial<Record<MeasuredProcess, number>>>;
  readonly temporal: { readonly program: string; readonly address: string };
  readonly apiPort: number;
  /** Signs the session cookies of the people whose pages are opened. */
  readonly sessionSecret: string;
}

/** Reads the description of the stack; throws saying how to get one. */
export function readBenchStack(file: string | undefined): BenchStack {
  if (file === undefined) throw new Error('There is no stack to measure: `npm run bench` starts one, measures it and stops it.');
  return JSON.parse(readFileSync(file, 'utf8')) as BenchStack;
}

/** Linux counts processor time in hundredths of a second. */
const msPerTick = 10;

/** Processor milliseconds used so far: of this process, and of each watched one. */
export type ProcessorTime = Readonly<Partial<Record<MeasuredProcess | 'bench', number>>>;

interface Stat {
  readonly parent: number;
  readonly own: number;
  readonly ofEndedChildren: number;
}

/** The fields of /proc/PID/stat after the name, which may hold spaces: parent, and ticks of itself and of the children it has buried. */
function statOf(pid: number | string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, ofEndedChildren: fields[13]! + fields[14]! };
  } catch {
    return undefined;
  }
}

const childrenOf = (parent: number): Stat[] =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(statOf).filter((stat) => stat?.parent === parent) as Stat[];

/** PostgreSQL is a process for each connection; the others are one. Where there is no /proc (not Linux) only this process is known. */
export function processorTime({ processes }: Pick<BenchStack, 'processes'>): ProcessorTime {
  const { user, system } = process.cpuUsage();
  const used: Partial<Record<MeasuredProcess | 'bench', number>> = { bench: (user + system) / 1000 };
  for (const [name, pid] of Object.entries(processes) as [MeasuredProcess, number][]) {
    const stat = statOf(pid);
    if (stat === undefined) continue;
    const children = name === 'postgres' ? childrenOf(pid).reduce((sum, { own }) => sum + own, stat.ofEndedChildren) : 0;
    used[name] = (stat.own + children) * msPerTick;
  }
  return used;
}

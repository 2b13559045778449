import { readFileSync } from 'node:fs';

/** The processes that are watched while something is measured. */
export const watchedProcesses = ['api', 'worker', 'postgres', 'temporal', 'redis'] as const;
export type WatchedProcess = (typeof watchedProcesses)[number];

/** What is measured, as whoever started it says (`npm run bench`). */
export interface BenchStack {
  /** Process ids; PostgreSQL's is that of its first process. */
  readonly processes: Readonly<Partial<Record<WatchedProcess, number>>>;
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

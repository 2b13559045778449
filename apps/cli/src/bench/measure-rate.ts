/** How fast something goes: rates, times, and waiting for what is measured. */

import { type BenchStack, type ProcessorTime, processorTime } from './bench-stack';

/** Asks again and again until the answer is yes; throws naming what was waited for when that takes too long. */
export async function until(what: string, question: () => Promise<boolean>, { everyMs, atMostMs }: { everyMs: number; atMostMs: number }): Promise<void> {
  const end = Date.now() + atMostMs;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`Waited ${atMostMs / 1000} s for: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** How long most took, and how long the slow ones took. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Of values in any order: the value below which that share of them lies. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** What a run of many equal acts came to. Times in milliseconds. */
export interface Rate extends Spread {
  readonly perSecond: number;
  /** Processor time of each process for each act. */
  readonly processor: ProcessorTime;
}

/** Has `clients` do `act(0)`, `act(1)` … up to `times`, each client one after another, and measures. */
export async function measureRate(
  stack: BenchStack,
  { clients, times }: { readonly clients: number; readonly times: number },
  act: (index: number) => Promise<void>,
): Promise<Rate> {
  const latencies: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let index = next++; index < times; index = next++) {
      const began = performance.now();
      await act(index);
      latencies.push(performance.now() - began);
    }
  };
  const [began, before] = [performance.now(), processorTime(stack)];
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: times / seconds, ...spreadOf(latencies), processor: each(before, processorTime(stack), times) };
}

const each = (before: ProcessorTime, after: ProcessorTime, times: number): ProcessorTime =>
  Object.fromEntries(Object.entries(after).map(([name, ms]) => [name, (ms - (before[name as keyof ProcessorTime] ?? 0)) / times]));

/** What each page cost the processor, which a machine that does other things beside says too: "api 4.2 ms, PostgreSQL 3.0 ms each". */
export const processorOf = ({ processor: { api, postgres } }: Rate): string => `api ${api?.toFixed(1) ?? '-'} ms, PostgreSQL ${postgres?.toFixed(1) ?? '-'} ms each`;

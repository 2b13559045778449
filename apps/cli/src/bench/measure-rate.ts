import type { BenchStack } from './bench-stack';
import { processorTime, type ProcessorTime } from './processor-time';
import { type Spread, spreadOf } from './spread';

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

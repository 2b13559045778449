/** What a run of many equal acts came to. Times in milliseconds. */
export interface Rate {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds of this process for each act. */
  readonly cpuEach: number;
}

/** Has `clients` do `act(0)`, `act(1)` … up to `times`, each client one after another, and measures. */
export async function measureRate(clients: number, times: number, act: (index: number) => Promise<void>): Promise<Rate> {
  const latencies: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let index = next++; index < times; index = next++) {
      const began = performance.now();
      await act(index);
      latencies.push(performance.now() - began);
    }
  };
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: clients }, client));
  const [seconds, cpu] = [(performance.now() - began) / 1000, process.cpuUsage(cpuBefore)];
  latencies.sort((a, b) => a - b);
  return {
    perSecond: times / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    cpuEach: (cpu.user + cpu.system) / 1000 / times,
  };
}

/** The value below which that share of the sorted values lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

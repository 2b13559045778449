import { cpus } from 'node:os';
import type { CliConfig } from '../config';
import { dropBenchDatabase, makeBenchDatabase } from './bench-database';
import type { Rate } from './measure-rate';
import { measureRawDecisions } from './raw-decisions';
import { measureUseCaseDecisions } from './use-case-decisions';
import { makeWaitingPlans, planIdsInOrder } from './waiting-plans';

const clientCounts = [1, 8, 32];

export interface BenchSize {
  readonly people: number;
  /** Decisions measured for each number of clients. */
  readonly decisions: number;
}

/** Measures on this machine, and prints each figure beside the raw line of the same run: machines differ, ratios less. */
export async function bench(config: CliConfig, { people, decisions }: BenchSize): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
  const made = await makeBenchDatabase(config, people);
  try {
    console.log(`A council of ${people.toLocaleString('en-GB')} people imported in ${made.secondsToImport.toFixed(1)} s\n`);
    await makeWaitingPlans(made, decisions * clientCounts.length);
    const planIds = await planIdsInOrder(made);
    console.log(line('', '/s', 'p50 ms', 'p99 ms', 'CPU ms each', 'of raw'));
    for (const [place, clients] of clientCounts.entries()) {
      const raw = await measureRawDecisions(made, clients, decisions, planIds);
      console.log(rateLine(`raw PostgreSQL, ${clients} clients`, raw));
      const rate = await measureUseCaseDecisions(made, clients, planIds.slice(place * decisions, (place + 1) * decisions));
      console.log(rateLine(`decision, use case, ${clients} clients`, rate, raw));
    }
  } finally {
    await made.database.close();
    await dropBenchDatabase(config);
  }
}

const line = (what: string, ...figures: readonly string[]): string => what.padEnd(34) + figures.map((figure) => figure.padStart(12)).join('');
const rateLine = (what: string, rate: Rate, raw?: Rate): string =>
  line(
    what, rate.perSecond.toFixed(0), rate.p50.toFixed(2), rate.p99.toFixed(2), rate.cpuEach.toFixed(2),
    raw ? `${((100 * rate.perSecond) / raw.perSecond).toFixed(0)} %` : '',
  );

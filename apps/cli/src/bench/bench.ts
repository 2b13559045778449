import { cpus, loadavg } from 'node:os';
import type { BenchConfig } from '../config';
import { type BenchCouncil, makeBenchCouncil } from './bench-council';
import type { BenchStack } from './bench-stack';
import { BenchTable } from './bench-table';
import { measureClockSteps } from './clock-steps';
import { measureDecisions } from './decision-rates';
import { measureHostileFiles } from './hostile-files';
import { measureImport } from './import-times';
import { measureLiveWorkshops } from './live-workshops';
import { measureMemory } from './memory';
import { measureNextTask } from './next-task';
import { emailsSent, measureOpeningRound } from './open-round';
import { measureHome, measurePages } from './page-times';
import { measurePersonYear } from './person-year';
import { prepareMeasures, prepareYear } from './prepare-council';
import { measureReTiming } from './re-time-tasks';
import { measureRehearsals } from './rehearse-year';
import { measureSearch } from './search-times';
import { measureThread } from './thread-times';

export interface BenchSize {
  readonly people: number;
  /** Decisions measured for each number of clients. */
  readonly decisions: number;
  /** The parts that are measured; none named: all. */
  readonly parts: readonly BenchPart[];
}

/** What can be measured, in the order in which it is: each leaves the council as the next one wants it. */
const measurements = {
  decisions: (council: BenchCouncil, { decisions }: BenchSize) => measureDecisions(council, decisions),
  'opening-a-round': measureOpeningRound,
  pages: measurePages,
  home: measureHome,
  search: measureSearch,
  'hostile-files': measureHostileFiles,
  import: measureImport,
  workshops: measureLiveWorkshops,
  rehearsal: measureRehearsals,
  're-timing': measureReTiming,
  'clock-steps': measureClockSteps,
  'person-year': measurePersonYear,
  'next-task': measureNextTask,
  thread: measureThread,
  memory: (council: BenchCouncil) => Promise.resolve(measureMemory(council)),
};

export type BenchPart = keyof typeof measurements;
export const benchParts = Object.keys(measurements) as BenchPart[];

/**
 * Measures this machine, and prints each figure beside the raw line of the same run or its aim: machines differ, ratios less. A
 * measurement that fails is told, and the others go on. Answers whether all were made.
 */
export async function bench(config: BenchConfig, stack: BenchStack, size: BenchSize): Promise<boolean> {
  const table = new BenchTable(console.log);
  const council = await makeBenchCouncil(config, { stack, table, people: size.people });
  try {
    table.line(await machine(council));
    table.progress('a year is published, and its workflows begin');
    await prepareYear(council);
    await prepareMeasures(council);
    // Else those of the year's publication are among what is thrown away after measuring decisions, and are waited for in vain ever after.
    await emailsSent(council);
    let failures = 0;
    const parts = benchParts.filter((one) => size.parts.length === 0 || size.parts.includes(one));
    for (const part of parts) {
      if (part === parts.find((one) => one !== 'decisions')) table.figuresHead();
      failures += await attempt(() => measurements[part](council, size), table);
      await emailsSent(council);
    }
    table.progress(failures === 0 ? 'all measured' : `${failures} of the measurements failed`);
    return failures === 0;
  } finally {
    await council.close();
  }
}

async function machine({ owner }: BenchCouncil): Promise<string> {
  const { rows } = await owner.query<{ version: string; fsync: string; commit: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  const { version, fsync, commit } = rows[0]!;
  const today = new Date().toISOString().slice(0, 10);
  const busy = `load before it ${loadavg()[0]!.toFixed(1)}`;
  return `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}, PostgreSQL ${version}, fsync ${fsync}, synchronous_commit ${commit}, ${busy}, ${today}`;
}

/** 1 where it failed, else 0. */
async function attempt(stage: () => Promise<void>, table: BenchTable): Promise<number> {
  try {
    await stage();
    return 0;
  } catch (error) {
    table.line(`  Not measured: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

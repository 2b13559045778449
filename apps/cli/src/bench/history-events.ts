import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BenchCouncil } from './bench-council';

const run = promisify(execFile);
const atOnce = 4;

interface Described {
  readonly workflowExecutionInfo?: { readonly historyLength?: string };
}

/** How long the histories of the year's workflows have become, those of recovery plans aside, as Temporal's own program says. */
export async function historyEvents(bench: BenchCouncil): Promise<{ readonly events: number; readonly workflows: number }> {
  const all = await bench.cast.look((reading) => reading.query<{ id: string }>(`select workflow_id as id from wake_up where kind <> 'recovery-plan'`));
  const ids = all.map(({ id }) => id);
  const workflows = ids.length;
  let events = 0;
  const asker = async (): Promise<void> => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) events += await lengthOf(bench, id);
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return { events, workflows };
}

async function lengthOf({ stack: { temporal } }: BenchCouncil, workflowId: string): Promise<number> {
  const { stdout } = await run(temporal.program, ['workflow', 'describe', '--workflow-id', workflowId, '--address', temporal.address, '--output', 'json']);
  return Number((JSON.parse(stdout) as Described).workflowExecutionInfo?.historyLength ?? 0);
}

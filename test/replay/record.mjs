// Records histories of workflows from a running Temporal server, for replay.spec.ts: for each kind one run of each outcome, the
// longest within bounds. Usage: node test/replay/record.mjs [--address localhost:17233] [--kind recovery-plan] [--name what-it-shows]
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(new URL('../../apps/worker/package.json', import.meta.url));
const { Client, Connection } = require('@temporalio/client');
const { historyToJSON } = require('@temporalio/common/lib/proto-utils');

const { values } = parseArgs({ options: { address: { type: 'string' }, kind: { type: 'string' }, name: { type: 'string' } } });
const address = values.address ?? process.env.TEMPORAL_ADDRESS ?? 'localhost:17233';
const longest = 500;

const connection = await Connection.connect({ address });
const client = new Client({ connection });
/** @type {Map<string, { workflowId: string, runId: string, length: number }>} */
const chosen = new Map();
for await (const run of client.workflow.list()) {
  const kind = run.workflowId.split('.')[0];
  if (values.kind && kind !== values.kind) continue;
  const key = `${kind}/${values.name ?? run.status.name.toLowerCase().replaceAll('_', '-')}`;
  // Of a run that still goes on the list does not say how long it is.
  const length = run.historyLength || (await client.workflow.getHandle(run.workflowId, run.runId).describe()).historyLength;
  if (length > longest || length <= (chosen.get(key)?.length ?? 0)) continue;
  chosen.set(key, { workflowId: run.workflowId, runId: run.runId, length });
}
for (const [key, { workflowId, runId, length }] of chosen) {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const json = JSON.parse(historyToJSON(history), (name, value) => (name === 'identity' ? 'worker' : value));
  const file = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, 'histories', `${key}.json`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ workflowId, history: json })}\n`);
  console.log(`${key}: ${length} events of ${workflowId}`);
}
await connection.close();

import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';

let isQuiet = false;

/** Has Temporal's own runtime, one for a process, tell of warnings alone and leave the signals of the process be. Before anything else of Temporal's. */
export function quietTemporal(): void {
  if (!isQuiet) Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
  isQuiet = true;
}

/** Temporal's time-skipping test server, of one spec file alone; test/stack says which program that is. */
export async function startTemporal(): Promise<TestWorkflowEnvironment> {
  quietTemporal();
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path: serverSetting('TEMPORAL_TEST_SERVER') } } });
}

/** What test/stack names of the servers that it has started. */
export function serverSetting(name: 'TEMPORAL_TEST_SERVER' | 'TEST_REDIS_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: specs of the engine run through jest.config.cjs, which starts the servers.`);
  return value;
}

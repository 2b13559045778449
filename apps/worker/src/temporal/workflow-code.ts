import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerOptions } from '@temporalio/worker';

/** Where the build puts the bundle of all workflows. */
export const bundlePath = join(__dirname, '..', 'workflows.bundle.js');

/**
 * The workflows' code: the bundle that the build made, so that what runs is what was tested and replayed. Without one it is bundled
 * at start, which production refuses.
 */
export function workflowCode(production: boolean): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'> {
  if (existsSync(bundlePath)) return { workflowBundle: { codePath: bundlePath } };
  if (production) throw new Error(`There is no bundle of the workflows at ${bundlePath}; run the build.`);
  return { workflowsPath: require.resolve('@golden-thread/workflows') };
}

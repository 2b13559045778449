import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerOptions } from '@temporalio/worker';
import { isBundleFresh } from './bundle-freshness';

/** Where the build puts the bundle of all workflows. */
export const bundlePath = join(__dirname, '..', 'workflows.bundle.js');

export type WorkflowCode = Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'bundlerOptions'>;

/**
 * The workflows' code: the bundle that the build made, so that what runs is what was tested and replayed. Without one, or with one
 * older than the workflows, it is bundled at start, which takes seconds; production refuses to start without a bundle. Specs run
 * from the sources, so there the bundler reads the sources of the domain too.
 */
export function workflowCode(production: boolean): WorkflowCode {
  const workflowsPath = require.resolve('@golden-thread/workflows/workflows');
  const isThere = existsSync(bundlePath);
  if (isThere && (production || isBundleFresh(bundlePath, workflowsPath))) return { workflowBundle: { codePath: bundlePath } };
  if (production) throw new Error(`There is no bundle of the workflows at ${bundlePath}; run the build.`);
  return workflowsPath.endsWith('.ts') ? { workflowsPath, bundlerOptions: { webpackConfigHook: fromSources } } : { workflowsPath };
}

type WebpackHook = NonNullable<NonNullable<WorkerOptions['bundlerOptions']>['webpackConfigHook']>;
const fromSources: WebpackHook = (config) => ({
  ...config,
  resolve: { ...config.resolve, conditionNames: ['source', 'webpack', 'development', 'import', 'require', 'default'] },
});

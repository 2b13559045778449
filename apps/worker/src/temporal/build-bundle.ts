import { writeFile } from 'node:fs/promises';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { bundlePath } from './workflow-code';

/** A step of the build: all workflows in one file, which production loads as it is. */
async function buildBundle(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('@golden-thread/workflows/workflows'),
    logger: new DefaultLogger('WARN'),
  });
  await writeFile(bundlePath, code);
}

buildBundle().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

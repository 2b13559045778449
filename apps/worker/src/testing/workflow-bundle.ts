import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const repository = resolve(__dirname, '../../../..');
const cache = join(repository, 'node_modules/.cache/golden-thread');

/**
 * The bundle of all workflows, built from the sources once for all specs and kept until a source changes: bundling takes seconds,
 * and nearly every spec of workflows needs the same one. `Worker.create({ …, workflowBundle: await workflowBundle() })`.
 */
export async function workflowBundle(): Promise<{ readonly codePath: string }> {
  const codePath = join(cache, `workflows-${stateOfSources()}.js`);
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('@golden-thread/workflows/workflows'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['source', 'webpack', 'development', 'import', 'require', 'default'] },
    }),
    logger: new DefaultLogger('WARN'),
  });
  mkdirSync(dirname(codePath), { recursive: true });
  // Whole or not at all: another spec may look for it at this moment.
  const half = `${codePath}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, codePath);
  return { codePath };
}

/** A digest of everything that goes into the bundle: our sources, and the versions of the packages. */
function stateOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(repository, 'package-lock.json'))).update(readFileSync(__filename));
  for (const folder of ['libs/workflows/src', 'libs/domain/src']) {
    const files = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(repository, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

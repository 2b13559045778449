import { bundleWorkflowCode, DefaultLogger, type BundleOptions } from '@temporalio/worker';

/** What a workflow bundle is made of. */
export interface BundleContent {
  readonly bytes: number;
  /** Names of the npm packages whose code is in it. */
  readonly packages: readonly string[];
}

type Webpack = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];

/** Bundles the workflows that the file exports, from the sources of our packages, as the worker does. */
export async function bundleWorkflows(workflowsPath: string): Promise<BundleContent> {
  const packages = new Set<string>();
  const listPackages = (config: Webpack): Webpack => ({
    ...config,
    resolve: { ...config.resolve, conditionNames: ['source', 'import', 'require', 'default'] },
    plugins: [
      ...(config.plugins ?? []),
      (compiler) =>
        compiler.hooks.done.tap('list-packages', ({ compilation }) => {
          for (const module of compilation.modules) {
            const name = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module.nameForCondition() ?? '')?.[1];
            if (name) packages.add(name.replace('\\', '/'));
          }
        }),
    ],
  });
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR'), webpackConfigHook: listPackages });
  return { bytes: Buffer.byteLength(code.replace(/\/\/# sourceMappingURL=.*$/m, '')), packages: [...packages].sort() };
}

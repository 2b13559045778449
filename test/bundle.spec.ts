import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleWorkflows } from './planted/bundle-workflows';

/** The engine's own packages and what they bring, and the two packages of domain. */
const allowed = ['@temporalio/activity', '@temporalio/common', '@temporalio/worker', '@temporalio/workflow', 'big.js', 'long', 'ms', 'nexus-rpc', 'temporal-polyfill', 'temporal-utils'];
const mostBytes = 1_500_000;
const foreign = (packages: readonly string[]): string[] => packages.filter((name) => !allowed.includes(name));

describe('the bundle of the workflows', () => {
  it('holds nothing but our rules, the engine, decimals and dates, and stays small', async () => {
    const { packages, bytes } = await bundleWorkflows(resolve(__dirname, '../libs/workflows/src/workflows.ts'));
    expect(foreign(packages)).toEqual([]);
    expect(bytes).toBeLessThan(mostBytes);
  });

  it('would show a package that slipped in, which the bundler itself accepts in silence', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'golden-thread-bundle-')));
    try {
      symlinkSync(resolve(__dirname, '../node_modules'), join(folder, 'node_modules'));
      writeFileSync(join(folder, 'index.ts'), `import { isUUID } from 'class-validator';\nexport async function planted() { return isUUID('x'); }\n`);
      const { packages } = await bundleWorkflows(join(folder, 'index.ts'));
      expect(foreign(packages)).toContain('class-validator');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

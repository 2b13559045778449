import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const repository = resolve(__dirname, '../..');
const rules = ['package.json', 'eslint.config.mjs', '.oxlintrc.json', '.dependency-cruiser.cjs', 'tsconfig.base.json', 'tsconfig.check.json', 'knip.json', 'tsconfig.json'];
const projects = ['libs/domain', 'libs/persistence', 'libs/exchange', 'libs/application', 'libs/workflows', 'libs/process', 'apps/api', 'apps/worker', 'apps/cli'];

/**
 * A copy of the house without its furniture: the real rules, the real package.json of each project, the packages by link, and the
 * files given. So a violation can be planted without ever standing in the repository.
 */
export function plantTree(files: Readonly<Record<string, string>>): { readonly folder: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'golden-thread-planted-')));
  for (const file of rules) cpSync(join(repository, file), join(folder, file));
  const packages = join(repository, 'node_modules');
  mkdirSync(join(folder, 'node_modules', '@golden-thread'), { recursive: true });
  for (const name of readdirSync(packages)) {
    if (name !== '@golden-thread' && name !== '.cache') symlinkSync(join(packages, name), join(folder, 'node_modules', name));
  }
  for (const project of projects) {
    mkdirSync(join(folder, project, 'src'), { recursive: true });
    cpSync(join(repository, project, 'package.json'), join(folder, project, 'package.json'));
    symlinkSync(join(folder, project), join(folder, 'node_modules', '@golden-thread', project.split('/')[1] ?? ''));
    linkOwnPackages(join(repository, project, 'node_modules'), join(folder, project, 'node_modules'));
  }
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${code}\n`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Some packages are installed beside the one project that uses them. */
function linkOwnPackages(from: string, to: string): void {
  try {
    realpathSync(from);
  } catch {
    return;
  }
  symlinkSync(from, to);
}

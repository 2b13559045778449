import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface KnipIssue {
  readonly file: string;
  readonly files?: readonly { readonly name: string }[];
  readonly exports?: readonly { readonly name: string }[];
  readonly types?: readonly { readonly name: string }[];
}

/** What knip (knip.json) finds that nobody imports, `name in file`; a spec counts as a user. */
export function unusedExportFaults(folder: string): string[] {
  const args = [join(folder, 'node_modules/knip/bin/knip.js'), '--no-progress', '--no-config-hints', '--no-exit-code', '--reporter', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  if (!stdout.startsWith('{')) throw new Error(`knip did not run: ${stdout}${stderr}`);
  const { issues } = JSON.parse(stdout) as { readonly issues: readonly KnipIssue[] };
  return issues.flatMap(({ file, files = [], exports = [], types = [] }) => [
    ...files.map(() => `${file} is used by nobody.`),
    ...[...exports, ...types].map(({ name }) => `${name} in ${file} is exported and used by no other file.`),
  ]);
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { plantTree } from './planted/planted-tree';
import { forbiddenCode, forbiddenImports, forbiddenPromises, surroundings, type Planted } from './planted/planted-violations';

/** What a check said: the rule and the file, as `rule file`. */
type Refused = ReadonlySet<string>;

const filesOf = (planted: readonly Planted[]): Record<string, string> => Object.fromEntries(planted.map(({ file, code }) => [file, code]));

function askBoundaries(folder: string): Refused {
  const cruiser = join(folder, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'libs', 'apps'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return new Set(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`));
}

function askLint(folder: string): Refused {
  const args = [join(folder, 'node_modules/eslint/bin/eslint.js'), '.', '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  if (!stdout) throw new Error(stderr);
  const files = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string | null; message: string }[] }[];
  return new Set(files.flatMap(({ filePath, messages }) => messages.map(({ ruleId, message }) => `${ruleId ?? message} ${filePath.slice(folder.length + 1)}`)));
}

function askPromises(folder: string): Refused {
  const args = [join(folder, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--tsconfig', 'tsconfig.check.json', '--format', 'json', 'libs', 'apps'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  return new Set(diagnostics.map(({ code, filename }) => `${code} ${filename}`));
}

describe('the boundaries', () => {
  let refused: Refused;
  beforeAll(() => {
    const tree = plantTree({ ...surroundings, ...filesOf(forbiddenImports) });
    try {
      refused = askBoundaries(tree.folder);
    } finally {
      tree.remove();
    }
  });

  it.each(forbiddenImports)('refuse $what', ({ rule, file }) => {
    expect([...refused]).toContain(`${rule} ${file}`);
  });

  it('let pass what each layer may import', () => {
    const innocent = Object.keys(surroundings).filter((file) => !file.includes('/review/'));
    expect([...refused].filter((one) => innocent.some((file) => one.endsWith(` ${file}`)))).toEqual([]);
  });
});

describe('the linter', () => {
  let refused: Refused;
  beforeAll(() => {
    const tree = plantTree({ ...surroundings, ...filesOf(forbiddenCode) });
    try {
      refused = askLint(tree.folder);
    } finally {
      tree.remove();
    }
  });

  it.each(forbiddenCode)('refuses $what', ({ rule, file }) => {
    expect([...refused]).toContain(`${rule} ${file}`);
  });

  it('lets pass what is in order', () => {
    expect([...refused].filter((one) => Object.keys(surroundings).some((file) => one.endsWith(` ${file}`)))).toEqual([]);
  });
});

describe('the linter that knows types', () => {
  let refused: Refused;
  beforeAll(() => {
    const tree = plantTree({ ...surroundings, ...filesOf(forbiddenPromises) });
    try {
      refused = askPromises(tree.folder);
    } finally {
      tree.remove();
    }
  });

  it.each(forbiddenPromises)('refuses $what', ({ rule, file }) => {
    expect([...refused]).toContain(`${rule} ${file}`);
  });

  it('lets pass what is in order', () => {
    expect([...refused].filter((one) => Object.keys(surroundings).some((file) => one.endsWith(` ${file}`)))).toEqual([]);
  });
});

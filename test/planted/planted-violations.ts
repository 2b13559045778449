/** One breach of the house's rules: where it is planted, what it says, and the rule that must refuse it. */
export interface Planted {
  readonly what: string;
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

const long = (lines: number): string => Array.from({ length: lines }, (_, at) => `export const line${at} = ${at};`).join('\n');

/** Every layer that may not be imported from, and every ban of packages (HOUSE.md, "Who may import whom"). */
export const forbiddenImports: readonly Planted[] = [
  { what: 'a rule that uses the ORM', rule: 'domain-imports-only-what-it-may', file: 'libs/domain/src/plan/a.ts', code: `import 'typeorm';` },
  { what: 'a rule that uses a built-in', rule: 'domain-imports-only-what-it-may', file: 'libs/domain/src/plan/b.ts', code: `import 'node:fs';` },
  { what: 'a rule that knows persistence', rule: 'domain-knows-nothing-above-it', file: 'libs/domain/src/plan/c.ts', code: `import '@golden-thread/persistence/rows';` },
  { what: 'big.js outside its folder', rule: 'decimals-behind-their-folder', file: 'libs/domain/src/plan/d.ts', code: `import 'big.js';` },
  { what: 'temporal-polyfill outside its folder', rule: 'dates-behind-their-folder', file: 'libs/domain/src/plan/e.ts', code: `import 'temporal-polyfill';` },
  { what: 'rows that know the web framework', rule: 'persistence-imports-only-what-it-may', file: 'libs/persistence/src/a.ts', code: `import '@nestjs/common';` },
  { what: 'rows that know the queue', rule: 'persistence-imports-only-what-it-may', file: 'libs/persistence/src/b.ts', code: `import 'bullmq';` },
  { what: 'files that know the database', rule: 'exchange-imports-only-what-it-may', file: 'libs/exchange/src/a.ts', code: `import '@golden-thread/persistence/rows';` },
  { what: 'a use case that knows the engine', rule: 'application-imports-only-what-it-may', file: 'libs/application/src/a.ts', code: `import '@temporalio/client';` },
  { what: 'a use case that uses the ORM', rule: 'application-imports-only-what-it-may', file: 'libs/application/src/b.ts', code: `import 'typeorm';` },
  { what: 'a workflow that knows rows', rule: 'workflows-imports-only-what-it-may', file: 'libs/workflows/src/a.ts', code: `import '@golden-thread/persistence/rows';` },
  { what: 'a workflow that uses a built-in', rule: 'workflows-imports-only-what-it-may', file: 'libs/workflows/src/b.ts', code: `import 'node:crypto';` },
  { what: 'what all processes share, knowing the product', rule: 'process-imports-only-what-it-may', file: 'libs/process/src/a.ts', code: `import '@golden-thread/domain/rules';` },
  { what: 'a page that knows the engine', rule: 'api-imports-only-what-it-may', file: 'apps/api/src/web/plan/a.ts', code: `import '@temporalio/client';` },
  { what: 'a page that knows the database', rule: 'pages-never-touch-the-database', file: 'apps/api/src/web/plan/b.ts', code: `import '@golden-thread/persistence/rows';` },
  { what: 'the worker that knows the api', rule: 'worker-imports-only-what-it-may', file: 'apps/worker/src/a.ts', code: `import '../../api/src/main';` },
  { what: 'a command that knows the worker', rule: 'cli-knows-nothing-above-it', file: 'apps/cli/src/a.ts', code: `import '../../worker/src/main';` },
  { what: 'shipped code that leans on a testing folder', rule: 'testing-is-for-tests', file: 'libs/application/src/c.ts', code: `import '@golden-thread/persistence/testing/small-council';` },
  { what: 'a circle', rule: 'no-cycles', file: 'libs/domain/src/review/f.ts', code: `import './g';\nexport const f = 1;` },
  { what: 'a file that nothing uses', rule: 'no-orphans', file: 'libs/domain/src/plan/h.ts', code: 'export const h = 1;' },
  { what: 'a name that says nothing', rule: 'names-that-say-something', file: 'libs/domain/src/review/i.ts', code: `import './plan-helper';` },
  { what: 'a package used by chance', rule: 'packages-that-are-named', file: 'apps/cli/src/b.ts', code: `import 'helmet';` },
  { what: 'an index file', rule: 'no-index-files', file: 'libs/domain/src/review/j.ts', code: `import './index';` },
];

/** What the planted imports need to find: the other half of the circle, the testing folder, the entry points. */
export const surroundings: Readonly<Record<string, string>> = {
  'libs/domain/src/review/g.ts': `import './f';\nexport const g = 1;`,
  'libs/domain/src/review/plan-helper.ts': 'export const help = 1;',
  'libs/domain/src/review/index.ts': 'export const list = 1;',
  'libs/domain/src/shared/decimal/decimal.ts': `import 'big.js';`,
  'libs/domain/src/rules.ts': 'export const domain = 1;',
  'libs/persistence/src/rows.ts': `import 'typeorm';\nimport '@golden-thread/domain/rules';`,
  'libs/persistence/src/testing/small-council.ts': 'export const testing = 1;',
  'libs/application/src/use-cases.ts': `import '@golden-thread/persistence/rows';`,
  'libs/workflows/src/workflows.ts': `import '@temporalio/workflow';`,
  'libs/exchange/src/files.ts': `import 'node:fs';`,
  'apps/api/src/main.ts': `import '@nestjs/core';\nimport '@golden-thread/persistence/rows';`,
  'apps/worker/src/main.ts': `import '@temporalio/worker';`,
  'apps/cli/src/main.ts': `import '@golden-thread/application/use-cases';`,
};

/** What the linter that knows types must refuse. */
export const forbiddenPromises: readonly Planted[] = [
  { what: 'a promise nobody waits for', rule: 'typescript(no-floating-promises)', file: 'apps/worker/src/lost.ts', code: 'const work = async (): Promise<void> => undefined;\nwork();' },
  { what: 'a promise taken for an answer', rule: 'typescript(no-misused-promises)', file: 'libs/application/src/plan/taken.ts', code: 'const may = async (): Promise<boolean> => false;\nexport const said = may() ? 1 : 2;' },
  { what: 'a promise handed to whoever does not wait', rule: 'typescript(no-misused-promises)', file: 'apps/api/src/web/plan/handed.ts', code: 'export const all = [1].forEach(async () => undefined);' },
  { what: 'waiting for what is no promise', rule: 'typescript(await-thenable)', file: 'libs/persistence/src/waiting.ts', code: 'export const answer = async (): Promise<number> => await 1;' },
];

/** What the linter must refuse (HOUSE.md, "Enforced by tools that can fail"). */
export const forbiddenCode: readonly Planted[] = [
  { what: "a rule that asks the machine's clock", rule: 'no-restricted-syntax', file: 'libs/domain/src/plan/now.ts', code: 'export const at = Date.now();' },
  { what: 'a workflow that makes a bare date', rule: 'no-restricted-syntax', file: 'libs/workflows/src/now.ts', code: 'export const at = new Date();' },
  { what: 'a deadline that a use case makes up', rule: 'no-restricted-syntax', file: 'libs/application/src/plan/due.ts', code: `declare const inWorkingDays: (days: number) => object;\nexport const dueOn = inWorkingDays(5);` },
  { what: 'a rule that throws dice', rule: 'no-restricted-syntax', file: 'libs/domain/src/plan/dice.ts', code: 'export const dice = Math.random();' },
  { what: "a rule that words by the machine's locale", rule: 'no-restricted-syntax', file: 'libs/domain/src/plan/locale.ts', code: 'export const f = new Intl.NumberFormat();' },
  { what: "a rule that reads the machine's hour", rule: 'no-restricted-syntax', file: 'libs/domain/src/plan/hour.ts', code: `export const hour = new Date('2026-04-01').getHours();` },
  { what: 'a use case that sends SQL', rule: 'no-restricted-syntax', file: 'libs/application/src/plan/sql.ts', code: `export const read = (work: { query(sql: string): unknown }): unknown => work.query('select 1');` },
  { what: 'an environment variable read outside config', rule: 'no-restricted-properties', file: 'apps/api/src/web/env.ts', code: `export const port = process.env['PORT'];` },
  { what: 'a mock of our own module', rule: 'no-restricted-syntax', file: 'libs/application/src/mock.spec.ts', code: `jest.mock('./use-cases');` },
  { what: 'a test that is skipped', rule: 'no-restricted-syntax', file: 'libs/application/src/skip.spec.ts', code: `it.skip('is not run', () => undefined);` },
  { what: 'a file of 301 lines', rule: 'max-lines', file: 'libs/domain/src/plan/long.ts', code: long(301) },
  { what: 'a note of unfinished work', rule: 'no-warning-comments', file: 'libs/domain/src/plan/note.ts', code: `// ${'TO'}${'DO'}: later\nexport const note = 1;` },
  { what: 'a comment that switches a check off', rule: 'no-warning-comments', file: 'libs/domain/src/plan/off.ts', code: `// ${'es'}lint-disable-next-line eqeqeq\nexport const off = 1;` },
  { what: 'a switched-off type check', rule: '@typescript-eslint/ban-ts-comment', file: 'libs/domain/src/plan/ignore.ts', code: `// @ts-${'ignore'}\nexport const wrong: number = 'one';` },
];

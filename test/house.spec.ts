import { resolve } from 'node:path';
import { enforced, type HouseCheck } from './house/enforced';
import { pagePhrases, pageTextFaults } from './house/page-texts';
import { reExportFaults } from './house/re-exports';
import { sizeFaults } from './house/sizes';
import { type SourceFile, sourceFiles } from './house/source-files';
import { unusedExportFaults } from './house/unused-exports';
import { privateWords, wordFaults } from './house/words';
import { plantTree } from './planted/planted-tree';

const repository = resolve(__dirname, '..');
const checks: Readonly<Record<HouseCheck, () => string[]>> = {
  sizes: () => sizeFaults(sourceFiles(repository)),
  reExports: () => reExportFaults(sourceFiles(repository)),
  unusedExports: () => unusedExportFaults(repository),
  words: () => wordFaults(sourceFiles(repository)),
  pageTexts: () => pageTextFaults(sourceFiles(repository, ['.ts', '.njk'])),
};
const file = (path: string, text: string): SourceFile => ({ path, text: `${text}\n` });
const ofLines = (path: string, lines: number): SourceFile => file(path, Array.from({ length: lines }, (_, at) => `export const n${at} = ${at};`).join('\n'));

describe('the house', () => {
  const kept = (Object.keys(checks) as HouseCheck[]).filter((check) => enforced[check]);
  it('keeps each rule that is said to hold', () => {
    expect(Object.fromEntries(kept.map((check) => [check, checks[check]()]))).toEqual(Object.fromEntries(kept.map((check) => [check, []])));
  }, 120_000);
});

describe('the sizes of files', () => {
  const nine = Array.from({ length: 9 }, (_, at) => ofLines(`libs/domain/src/plan/${at}.ts`, 60));

  it('refuse a tenth of crumbs, and a heap by its name', () => {
    expect(sizeFaults([...nine, ofLines('libs/domain/src/review/crumb.ts', 15)])).toEqual([
      '1 of 10 files have 15 lines or fewer; under one in ten. Most are in libs/domain/src/review (1).',
    ]);
    expect(sizeFaults([ofLines('libs/domain/src/plan/heap.ts', 301)])).toEqual(['libs/domain/src/plan/heap.ts has 301 lines; at most 300.']);
  });

  it('let pass usual files, and migrations of any length', () => {
    expect(sizeFaults([...nine, ofLines('libs/domain/src/plan/usual.ts', 16), ofLines('libs/persistence/src/migrations/long.ts', 900)])).toEqual([]);
  });
});

describe('files that only pass on', () => {
  it('are refused, and so is every index', () => {
    const passing = file('libs/domain/src/plan/all.ts', `export * from './plan';\nexport { a } from './a';`);
    expect(reExportFaults([passing, file('libs/domain/src/plan/index.ts', 'export const a = 1;')])).toEqual([
      'libs/domain/src/plan/all.ts only passes on what others export; import the file itself.',
      'libs/domain/src/plan/index.ts is an index; import the file itself.',
    ]);
  });

  it('are named where one is wanted', () => {
    expect(reExportFaults([file('apps/api/src/web/kit.ts', `export { RoutePolicy } from './route-policy';`), file('libs/domain/src/a.ts', 'export const a = 1;')])).toEqual([]);
  });
});

describe('an export that nobody uses', () => {
  it('is found across packages; one that another package or a spec uses is not', () => {
    const tree = plantTree({
      'libs/domain/src/plan/plan.ts': 'export const used = 1;\nexport const dead = 2;\nexport const tried = 3;',
      'libs/domain/src/plan/plan.spec.ts': `import { tried } from './plan';\ntest('is', () => expect(tried).toBe(3));`,
      'apps/cli/src/main.ts': `import { used } from '@golden-thread/domain/plan/plan';\nconsole.log(used);`,
    });
    try {
      const found = unusedExportFaults(tree.folder).filter((fault) => fault.includes('/plan/'));
      expect(found).toEqual(['dead in libs/domain/src/plan/plan.ts is exported and used by no other file.']);
    } finally {
      tree.remove();
    }
  }, 120_000);
});

describe('words of our own', () => {
  const inCamelCase = (said: string): string => said.replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase());

  it.each(privateWords.map(({ said }) => said))('are refused in an exported name, whatever stands around them: %s', (said) => {
    const name = `of${inCamelCase(` ${said}`)}Now`;
    expect(wordFaults([file('libs/domain/src/plan/a.ts', `export const ${name} = 1;`)])).toContainEqual(expect.stringContaining(`${name} in libs/domain/src/plan/a.ts says "${said}"`));
  });

  it('are refused wherever a name is exported', () => {
    const ways = ['export function nudgePlan() {}', 'export class NudgePlan {}', 'export interface NudgePlan {}', 'export type NudgePlan = 1;', `export { nudgePlan } from './b';`];
    for (const text of ways) expect(wordFaults([file('libs/domain/src/plan/a.ts', text)])).toHaveLength(1);
  });

  it('are told from the field\'s: returned, spring, lettering, the relapse watch', () => {
    const text = 'export const returnedOn = 1, springTerm = 2, lettering = 3, relapseWatchMonths = 4;\nconst nudge = 5;';
    expect(wordFaults([file('libs/domain/src/plan/a.ts', text)])).toEqual([]);
  });

  it('are refused in the name of a file that asks instead of naming', () => {
    expect(wordFaults([file('libs/domain/src/plan/whose-turn.ts', ''), file('libs/domain/src/plan/issue.ts', '')])).toEqual([
      'libs/domain/src/plan/whose-turn.ts is named by a question; name the thing.',
    ]);
  });
});

describe('what pages said', () => {
  it.each(pagePhrases.map(({ example }) => example))('is refused in a template and in the words of a page: %s', (example) => {
    const inTemplate = file('apps/api/src/web/views/plan/a.njk', `<p>${example}</p>`);
    const inCode = file('apps/api/src/web/plan/a.ts', `const text = \`${example}\`;`);
    expect(pageTextFaults([inTemplate, inCode])).toHaveLength(2);
  });

  it('is not looked for in comments, in logic or outside pages', () => {
    const comment = file('apps/api/src/web/plan/a.ts', '// How firm a value is, in 33 steps\nconst left = total % 12;');
    const template = file('apps/api/src/web/views/a.njk', '{# How firm #}{% if loop.index %}');
    expect(pageTextFaults([comment, template, file('libs/domain/src/a.ts', `const t = 'How firm';`)])).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { enforced, type HouseCheck } from './house/enforced';
import { featureFaults, features, filesOfFeature } from './house/feature-files';
import { largestFileFaults } from './house/largest-files';
import { limitFaults } from './house/limits';
import { namedFileFaults } from './house/named-files';
import { pageHelpFaults } from './house/page-help';
import { pagePhrases, pageTextFaults } from './house/page-texts';
import { readsBeforeActs } from './house/reads-before-acts';
import { reExportFaults } from './house/re-exports';
import { routeParameterFaults } from './house/route-parameters';
import { sizeFaults } from './house/sizes';
import { type SourceFile, sourceFiles } from './house/source-files';
import { unusedExportFaults } from './house/unused-exports';
import { commentFaults, privatePhrases, privateWords, wordFaults } from './house/words';
import { plantTree } from './planted/planted-tree';

const repository = resolve(__dirname, '..');
const folders = ['libs', 'apps', 'test', 'infra'];
const filesBelow = (folder: string): string[] =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)).filter((path) => !/(^|\/)(node_modules|dist)\//.test(path));
const allFiles = (): string[] => folders.flatMap(filesBelow);
const documents = (): SourceFile[] =>
  ['README.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))].map((path) => ({ path, text: readFileSync(join(repository, path), 'utf8') }));
const checks: Readonly<Record<HouseCheck, () => string[]>> = {
  sizes: () => sizeFaults(sourceFiles(repository)),
  reExports: () => reExportFaults(sourceFiles(repository)),
  unusedExports: () => unusedExportFaults(repository),
  words: () => wordFaults(sourceFiles(repository)),
  comments: () => commentFaults(sourceFiles(repository)),
  pageTexts: () => pageTextFaults(sourceFiles(repository, ['.ts', '.njk'])),
  pageHelp: () => pageHelpFaults(sourceFiles(repository, ['.ts', '.njk'])),
  limits: () => limitFaults(sourceFiles(repository, ['.ts', '.njk'])),
  readsBeforeActs: () => readsBeforeActs(sourceFiles(repository)),
  routeParameters: () => routeParameterFaults(sourceFiles(repository)),
  namedFiles: () => namedFileFaults(documents(), [...allFiles()]),
  largestFiles: () => largestFileFaults(sourceFiles(repository)),
  features: () => featureFaults(readFileSync(join(repository, 'docs/ARCHITECTURE.md'), 'utf8'), sourceFiles(repository, ['.ts', '.njk'])),
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
    expect(sizeFaults([...nine, ofLines('libs/domain/src/plan/heap.ts', 301)])).toEqual(['libs/domain/src/plan/heap.ts has 301 lines; at most 300.']);
  });

  it('refuse more than a tenth of long files, and name the longest', () => {
    expect(sizeFaults([...nine, ofLines('libs/domain/src/plan/long.ts', 161), ofLines('libs/domain/src/plan/longer.ts', 299)])).toEqual([
      '2 of 11 files have 160 lines or more; at most one in ten. The longest: libs/domain/src/plan/longer.ts (299), libs/domain/src/plan/long.ts (161).',
    ]);
  });

  it('let pass usual files, and migrations of any length', () => {
    expect(sizeFaults([...nine, ofLines('libs/domain/src/plan/usual.ts', 16), ofLines('libs/persistence/src/migrations/long.ts', 900)])).toEqual([]);
  });
});

describe('the files that documents name', () => {
  it('are refused where they are not there, by their name or by their way from a layer', () => {
    const said = [file('docs/a.md', 'Open `plan.ts`, `domain/plan/plan.ts`, `views/plan/new.njk` or `gone.ts`; run `main.js`.'), file('docs/old.md', 'Date: 2026-11-24. Status: superseded by 10.\n`gone.ts`')];
    expect(namedFileFaults(said, ['libs/domain/src/plan/plan.ts', 'apps/api/src/web/views/plan/new.njk'])).toEqual(['docs/a.md names gone.ts, which is not there.']);
  });
});

describe('the largest files', () => {
  const large = (head: string): SourceFile => file('libs/domain/src/plan/large.ts', `${head}export const a = 1;\n`.padEnd(200, '\n'));

  it('are refused without a first sentence, or with an "and" in it', () => {
    expect(largestFileFaults([large('')])).toEqual(['libs/domain/src/plan/large.ts (182 lines) does not begin by saying what it is.']);
    expect(largestFileFaults([large("import { b } from './b';\n\n/** Plans and papers. What else. */\n")])[0]).toContain('needs an "and": "Plans and papers." Split it.');
    expect(largestFileFaults([large("import { b } from './b';\n\n/**\n * How plans are\n * written. For this and that.\n */\n"), ofLines('libs/persistence/src/migrations/long.ts', 900)])).toEqual([]);
  });
});

describe('the files of a feature', () => {
  const [decide] = features;
  const page = file('apps/api/src/web/recovery/decide-recovery-plan.page.ts', `import { decidePlan } from '@golden-thread/domain/recovery/decide-plan';\nimport { label } from './labels';\nimport { idle } from './idle';\nexport class DecideRecoveryPlanPage { act() { return decidePlan(label); } }\nexport const other = idle;`);
  const controller = file('apps/api/src/rest/recovery/recovery-plans.controller.ts', `import { withdraw } from '@golden-thread/domain/recovery/withdraw';\nimport { show } from './show';\nexport class RecoveryPlansResource { decide() { return this.after(); }\n  withdraw() { return withdraw(); }\n  private after() { return show; } }`);
  const others = ['libs/domain/src/recovery/decide-plan.ts', 'libs/domain/src/recovery/withdraw.ts', 'apps/api/src/rest/recovery/show.ts', 'apps/api/src/web/recovery/labels.ts', 'apps/api/src/web/recovery/idle.ts'];
  const all = [page, controller, ...others.map((path) => file(path, `export const ${/(\w+(-\w+)?)\.ts$/.exec(path)![1]!.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())} = 1;`))];

  it('are those that names lead to from what answers a request, whatever else stands beside it', () => {
    expect([...filesOfFeature(decide!, all)]).toEqual([page.path, 'libs/domain/src/recovery/decide-plan.ts', controller.path, 'apps/api/src/rest/recovery/show.ts']);
  });

  it('are refused in the documents where nothing leads to one, their number is another, or they are too many', () => {
    const listed = (text: string): string[] => featureFaults(`${text}\n\n`, all).filter((fault) => fault.includes('"Decide a recovery plan"'));
    const list = '- web: `decide-recovery-plan.page.ts`; rest: `show.ts`\n- domain: `decide-plan.ts`';
    expect(listed(`**Decide a recovery plan** (3; area)\n${list}`)).toEqual([]);
    expect(listed(`**Decide a recovery plan** (3; area)\n${list}, \`withdraw.ts\``)).toEqual([
      'Nothing in "Decide a recovery plan" leads to withdraw.ts (domain).', '"Decide a recovery plan" is said to be 3 files, and 4 are listed.',
    ]);
    expect(listed(`**Decide a recovery plan** (16; area)\n- domain: ${'`decide-plan.ts`, '.repeat(16)}`)).toEqual(['"Decide a recovery plan" lists 16 files; at most 15 are opened for the way itself.']);
    expect(listed('Nothing.')).toEqual(['ARCHITECTURE.md lists no files of "Decide a recovery plan".']);
  });
});

describe('the help of pages', () => {
  it('is missed where a page has none, and where its page is gone', () => {
    const page = file('apps/api/src/web/views/plan/new.njk', '{% extends "layout.njk" %}');
    const faults = pageHelpFaults([page]);
    expect(faults[0]).toBe('plan/new has no help. Say in apps/api/src/web/help what it is for, who sees it and what happens next.');
    expect(faults).toContain('There is help for search/search, which is no page.');
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

describe('phrases of our own in comments', () => {
  it.each(privatePhrases.map(({ example }) => example))('are refused, over the end of a line too: %s', (example) => {
    const spread = example.replace(' ', '\n * ');
    expect(commentFaults([file('libs/domain/src/plan/a.ts', `/**\n * Then ${spread}.\n */`)])).toHaveLength(1);
    expect(commentFaults([file('libs/domain/src/plan/a.ts', `  // Then ${example}.`)])).toHaveLength(1);
  });

  it('pass as stored names and in code', () => {
    const text = `/** Rows whose state is 'parked', of the kind \`nudge-workflow\`. */\nconst errand = 1;`;
    expect(commentFaults([file('libs/domain/src/plan/a.ts', text)])).toEqual([]);
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

describe('a limit typed as a number', () => {
  const typed = [
    `  @MaxLength(500, { message: 'Shorten it.' })`,
    `  @UpTo(4000, 'The reason')`,
    `  @SaidField(300) title!: string;`,
    `  @ArrayMaxSize(30)`,
    `  @Max(9, place)`,
    `  @Length(1, 120, title)`,
    `  @Matches(/^[a-z0-9.-]{1,60}$/, { message: 'Choose a stage.' })`,
    `  @ApiProperty({ type: String, nullable: true, maxLength: 200 })`,
  ];

  it.each(typed)('is refused in a form and in a body: %s', (line) => {
    expect(limitFaults([file('apps/api/src/web/plan/a.page.ts', line), file('apps/api/src/rest/plan/a.dto.ts', line)])).toHaveLength(2);
  });

  it('is refused in a template', () => {
    const template = file('apps/api/src/web/views/plan/a.njk', `{{ govukCharacterCount({ id: "reason", maxlength: 500 }) }}`);
    expect(limitFaults([template])).toEqual([expect.stringContaining('apps/api/src/web/views/plan/a.njk types a limit')]);
  });

  it('passes by its name, as a least number, and in a comment', () => {
    const named = file('apps/api/src/web/plan/a.page.ts', `  @UpTo(planLimits.objective, 'The objective')\n  @Min(1)\n  /** As @MaxLength(500) was. */\n  @Length(1, longest)`);
    expect(limitFaults([named, file('libs/domain/src/plan/plan.ts', 'export const planLimits = { objective: 300 };')])).toEqual([]);
  });
});

describe('what a route takes from its address', () => {
  const taking = (parameter: string): string[] =>
    routeParameterFaults([file('apps/api/src/web/plan/a.page.ts', `class APage {\n  @Get()\n  show(${parameter}) {\n    return view;\n  }\n}`)]);

  it.each([
    ["@Param('year') year: FinancialYear", 'year is taken for FinancialYear unread. Give it a pipe, or take it as text and read it.'],
    ["@Param('plan') planId: PlanId", 'planId is taken for PlanId unread. Give it a pipe, or take it as text and read it.'],
    ["@Param() { plan }: { plan: PlanId }", '{ plan } is taken for { plan: PlanId } unread. Give it a pipe, or take it as text and read it.'],
    ["@Query('page') page: number", 'page is taken for number unread. Give it a pipe, or take it as text and read it.'],
    ["@Param('plan', new ParseUUIDPipe()) planId: PlanId", 'planId goes past the one rule for ids. Read it by ParseId or IdParam.'],
    ["@Param('half', ParseIntPipe) reportId: ReportId", 'reportId goes past the one rule for ids. Read it by ParseId or IdParam.'],
  ])('is refused: %s', (parameter, fault) => expect(taking(parameter)).toEqual([`apps/api/src/web/plan/a.page.ts: ${fault}`]));

  it.each([
    "@Param('plan') plan: string",
    "@Param('plan', ParseId) planId: PlanId",
    "@Param('part', new ParseIdOr('council')) part: OrganisationPartId | 'council'",
    '@Param(ParseIds) named: { plan: PlanId; objective: ObjectiveId }',
    "@Param() { year, key }: { year: string; key: string }",
    "@Query('on') on = 'date'",
    '@Query() query: ListQuery',
  ])('passes: %s', (parameter) => expect(taking(parameter)).toEqual([]));
});

describe('what reads before it acts', () => {
  const acting = (body: string): SourceFile => file('apps/api/src/web/plan/a.page.ts', `class APage {\n  @Post()\n  async act() {\n${body}\n  }\n}`);

  it('is refused, whether it reads by a use case or by a method of its own', () => {
    const byUseCase = acting('const plan = accepted(await getPlan(this.database, actor, id));\nconst done = await submitPlan(this.database, actor, plan.id);');
    const byItself = acting('const plan = await this.planOf(id);\nreturn await submitPlan(this.database, actor, plan.id);');
    expect(readsBeforeActs([byUseCase])).toEqual(['APage.act in apps/api/src/web/plan/a.page.ts awaits getPlan, then submitPlan: find it within the act.']);
    expect(readsBeforeActs([byItself])).toHaveLength(1);
  });

  it('passes where a form is shown again, where one of two acts is chosen, and where nothing is changed', () => {
    const shownAgain = acting(`const again = async (as) => view(await getPlan(this.database, actor, id), as);
      if (!form.ok) return again(form);
      const done = approve ? await approvePlan(this.database, actor, id) : await returnPlan(this.database, actor, id);
      if (!done.ok) return view(await this.planOf(id), form);`);
    const question = file('apps/api/src/web/plan/a.page.ts', 'class APage {\n  @Get()\n  async show() {\n    return view(await one(this.database), await two(this.database));\n  }\n}');
    expect(readsBeforeActs([shownAgain, question])).toEqual([]);
  });
});

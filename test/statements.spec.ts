import type { Id } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { decidingStatement, recipientKeys } from '@golden-thread/persistence/notice/event-recipients';
import { locksOf } from '@golden-thread/persistence/unit-of-work/open-unit-of-work';
import { writing, writtenParts } from '@golden-thread/persistence/unit-of-work/write-all';
import type { Loadable } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { innocentStatements, plantedStatements } from './planted/planted-statements';
import { checkStatements } from './statements/check-statements';
import { Describer } from './statements/describe-statement';
import { houseProgram } from './statements/house-program';

/** Calls whose text is made while the program runs, and why that is right. */
const unread = {
  'libs/persistence/src/migrate.ts': 'A role is altered by a statement that takes no parameters; name and password come from the operator’s own settings.',
  'libs/persistence/src/reporting/reporting-login.ts': 'A login is made by statements that take no parameters; its name is made of the council’s id, its password by us.',
  'libs/persistence/src/unit-of-work/open-unit-of-work.ts':
    'Each kind of thing names its table, and what is pending is written part by part; what is sent for each is described below.',
  'libs/persistence/src/notice/event-recipients.ts': 'Who is told is looked up as the rules ask; what is sent for each is described below.',
  'libs/persistence/src/unit-of-work/transaction.ts': 'What was said in one turn is sent together; each statement is read where it is said.',
  'libs/persistence/src/unit-of-work/database.ts': 'What is pending is written part by part; what is sent for each is described below.',
};

/** Every `Loadable` there is, by name: exported as `...ToChange` beside the thing's own statements. */
async function loadables(): Promise<Readonly<Record<string, Loadable<{ id: Id }>>>> {
  const folder = join(__dirname, '../libs/persistence/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /^[a-z-]+\/[a-z-]+s\.ts$/.test(file));
  const exported = (await Promise.all(files.map(async (file) => Object.entries((await import(join(folder, file))) as object)))).flat();
  return Object.fromEntries(exported.filter(([name]) => name.endsWith('ToChange'))) as Readonly<Record<string, Loadable<{ id: Id }>>>;
}

let fresh: FreshDatabase;
let describer: Describer;
beforeAll(async () => {
  fresh = await freshDatabase();
  describer = await Describer.open(fresh.ownerUrl);
});
afterAll(async () => {
  await describer.close();
  await fresh.drop();
});

it('every statement asks for what the migrated tables have, is given what it takes, and is read as what it answers', async () => {
  const { calls, faults } = await checkStatements(houseProgram(), describer, unread);
  expect(faults).toEqual([]);
  expect(calls).toBeGreaterThan(300);
}, 240_000);

it('holds the heads of every kind of thing that is loaded for a decision', async () => {
  const kinds = Object.values(await loadables());
  expect(kinds.length).toBeGreaterThan(7);
  for (const { type, within, ...kind } of kinds) {
    for (const stream of [{ type, column: 'id' }, ...(within ? [within] : [])]) {
      for (const named of [randomUUID(), 'RP-12']) {
        const statement = locksOf(kind, stream)(named);
        const { columns, parameters } = await describer.describe(typeof statement === 'string' ? statement : statement.text);
        expect(columns.map(({ name }) => name)).toEqual(['id', 'sequence', 'hash']);
        expect(parameters).toHaveLength(2);
      }
    }
  }
});

it('writes each part of what is pending alone and with all the others', async () => {
  for (const which of [...writtenParts.map((part) => [part]), writtenParts]) {
    const statement = writing(which);
    const { columns, parameters } = await describer.describe(typeof statement === 'string' ? statement : statement.text);
    expect(columns).toEqual([]);
    expect(parameters).toHaveLength(3 + which.length);
  }
});

it.each(['one', 'several'] as const)('looks up who is told of %s in each way alone and in all together', async (events) => {
  for (const asked of [[], ...recipientKeys.map((key) => [key]), recipientKeys]) {
    const { columns, parameters } = await describer.describe(decidingStatement(asked, events).text);
    expect(columns).toEqual([]);
    expect(parameters).toHaveLength(3);
  }
});

describe('the check of statements', () => {
  const fileOf = (what: string): string => `libs/persistence/src/planted/${what.replaceAll(/\W+/g, '-')}.ts`;
  let faults: readonly string[];
  beforeAll(async () => {
    const planted = Object.fromEntries([...plantedStatements, ...innocentStatements].map(({ what, code }) => [fileOf(what), code]));
    ({ faults } = await checkStatements(houseProgram(planted), describer));
  }, 240_000);
  const saidOf = (what: string): readonly string[] => faults.filter((fault) => fault.startsWith(`${fileOf(what)}:`));

  it.each(plantedStatements)('finds $what', ({ what, says }) => {
    expect(saidOf(what)).toContainEqual(expect.stringContaining(says));
  });

  it.each(innocentStatements)('lets pass $what', ({ what }) => {
    expect(saidOf(what)).toEqual([]);
  });

  it('says so when a call that could not be read can be', async () => {
    const file = fileOf(innocentStatements[0]!.what);
    const checked = await checkStatements(houseProgram({ [file]: innocentStatements[0]!.code }), describer, { [file]: 'no reason any more' });
    expect(checked.faults).toContain(`${file}: it can be read by now`);
  });
});

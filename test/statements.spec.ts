import { type FreshDatabase, freshDatabase } from '../libs/persistence/src/testing';
import { innocentStatements, plantedStatements } from './planted/planted-statements';
import { checkStatements } from './statements/check-statements';
import { Describer } from './statements/describe-statement';
import { houseProgram } from './statements/house-program';

/** Calls whose text is made while the program runs, and why that is right. */
const unread = {
  'libs/persistence/src/migrate.ts': 'A role is altered by a statement that takes no parameters; name and password come from the operator’s own settings.',
};

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

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { holdingFrom } from '@golden-thread/exchange/council-pack/organisation-day';
import { readPack } from '@golden-thread/exchange/council-pack/read-pack';
import { caseFiles } from '@golden-thread/exchange/testing/cases';
import { describeOnRealData } from '@golden-thread/exchange/testing/real-data';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { commandLineActor } from '../authority/command-line-actor';
import { importCouncilPack } from './import-council-pack';

/** The packs that lie beside a checkout, each brought to the base council that they build on. The same kinds, made here, are in `judged-with-the-council.spec.ts`. */
describeOnRealData({ describe, it }, 'packs brought to the base council', '../cases/import/t0', () => {
  let fresh: FreshDatabase;
  let administrator: Actor;

  const bring = async (name: string): Promise<string[]> => {
    const outcome = await importCouncilPack(fresh.database, administrator, { files: holdingFrom(readPack(caseFiles(name)!), '2026-07-20') });
    if (!outcome.ok) return [outcome.refusal.code];
    if (outcome.value.state === 'faulty') return outcome.value.faults.map(({ row, column, found }) => `${row} ${column}: ${found}`);
    return [outcome.value.state, ...('notes' in outcome.value ? outcome.value.notes : [])];
  };
  const rows = (sql: string) => fresh.asOwner<Record<string, unknown>>(sql);

  beforeEach(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    const operator = commandLineActor(await addCouncil(fresh.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' }));
    administrator = operator;
    expect(await bring('t0')).toEqual(['imported']);
    const [ann] = await rows(`select id from person where name = 'Ann Able'`);
    administrator = { ...operator, personId: ann!['id'] as PersonId, name: 'Ann Able', roles: ['director', 'administrator', 'policy-officer'], via: 'page' };
  });
  afterEach(() => fresh.drop());

  it('d01: two retitled posts change their titles and nothing else', async () => {
    const where = `select code, title, directorate_id, service_id, unit_id, line_manager_post_id, roles from post where code in ('OFF', 'HOS') order by code`;
    const before = await rows(where);
    expect(await bring('d01-posts-only')).toEqual(['imported']);
    expect(await rows(where)).toEqual([{ ...before[0], title: 'Head of Housing and Homes' }, { ...before[1], title: 'Senior Repairs Officer' }]);
  });

  it.each([
    ['d02-circle-over-packs', [expect.stringMatching(/^2 reports_to: a circle: .*HOW/)]],
    ['d03-two-whole-holders', [expect.stringContaining('2 share: 2 of post HOW held on')]],
    ['d06-nul', [expect.stringContaining('2 name: Ann�Other, with a control character')]],
    ['d07-values-only', [expect.stringMatching(/^2 denominator: 0/), expect.stringMatching(/^3 value: 80/), expect.stringMatching(/^4 period: /), expect.stringMatching(/^5 period: /)]],
    ['d08-targets-only', [expect.stringMatching(/^2 period: /), expect.stringMatching(/^3 period: /)]],
  ])('%s is refused, row by row', async (name, faults) => {
    expect(await bring(name)).toEqual(faults);
  });

  it('d04: the first organisation again revives nobody, and lists what it leaves', async () => {
    await rows(`update person set left_on = '2026-06-30' where name = 'Di'`);
    await rows(`update holding set ends_on = '2026-06-30' where person_id = (select id from person where name = 'Di')`);
    await rows(`update post set closed_on = '2026-06-30' where code = 'OFF'`);
    const [state, ...notes] = await bring('d04-hr-feed-again');
    expect(state).toBe('imported');
    expect(notes).toEqual(expect.arrayContaining([expect.stringContaining('OFF was closed on 2026-06-30'), expect.stringContaining('E4 left on 2026-06-30')]));
    expect(await rows(`select name, left_on::text from person where name like 'Di%'`)).toEqual([{ name: 'Di Smith', left_on: '2026-06-30' }]);
  });

  it('d05: a holding may end on the last day there is', async () => {
    expect(await bring('d05-high-date')).toEqual(['imported']);
    expect(await rows(`select ends_on::text from holding h join post p on p.id = h.post_id where p.code = 'REP'`)).toEqual([{ ends_on: '9999-12-31' }]);
  });
});

describeOnRealData({ describe, it }, 'packs of another council', '../cases/import/e0', () => {
  it.each([
    ['e0', ['measures.csv 3 verifier_post', 'values.csv 2 value', 'values.csv 2 period', 'values.csv 3 value', 'values.csv 3 period']],
    ['d10-same-email', ['people.csv 3 email']],
  ])('%s: each figure that cannot be, a verifier who is the owner, one e-mail for two', async (name, right) => {
    const fresh = await freshDatabase(outboxMessagesOf);
    try {
      const files = caseFiles(name)!;
      const slug = new TextDecoder().decode(files.find((file) => file.name === 'council.csv')!.bytes).split('\n')[1]!.split(',')[0]!;
      const actor = commandLineActor(await addCouncil(fresh.database, { name: 'Testham', slug, clockAt: '2026-07-20T08:00:00.000Z' }));
      const outcome = await importCouncilPack(fresh.database, actor, { files });
      const faults = outcome.ok && outcome.value.state === 'faulty' ? outcome.value.faults.map(({ file, row, column }) => `${file} ${row} ${column}`) : [];
      expect(faults).toEqual(right);
    } finally {
      await fresh.drop();
    }
  });
});

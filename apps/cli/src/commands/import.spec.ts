import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { keySetForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import { story } from '@golden-thread/persistence/testing/story';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from './import';

story('npm run import', (step) => {
  let fresh: FreshDatabase;
  let folder: string;
  const said: string[] = [];
  const run = (...words: string[]): Promise<number> =>
    importCommand.run(words, { databaseAppUrl: fresh.appUrl, databaseSignInUrl: fresh.signInUrl, recordKeys: keySetForSpecs });

  beforeAll(async () => {
    fresh = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'pack-'));
    await cp(join(__dirname, '../../example-council'), folder, { recursive: true });
    jest.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  });
  afterAll(() => fresh.drop());

  step('lists the faults of a pack, makes no council for it and ends with 1', async () => {
    said.splice(0);
    await writeFile(join(folder, 'aims.csv'), 'ref,title\nA1,A home for everyone\nA1,\n');
    expect(await run(folder)).toBe(1);
    expect(said.join()).toContain('faults in 2 files. Nothing was written.');
    expect(said.join()).toMatch(/row 3, title +found: nothing/);
    expect(await fresh.asOwner('select 1 from council')).toEqual([]);
  });

  step('makes the council of a sound pack, and knows it again', async () => {
    said.splice(0);
    const example = join(__dirname, '../../example-council');
    expect(await run(example)).toBe(0);
    expect(said.join()).toContain('60 measures');
    expect(await run(example)).toBe(0);
    expect(said.join()).toContain('nothing changed');
    const councils = await fresh.asOwner<{ slug: string; clock: string }>(`select slug, clock_at::text as clock from council`);
    expect(councils).toEqual([{ slug: 'larkmere', clock: expect.stringContaining('2026-04-01') as unknown }]);
  });

  step('asks about a council whose reference is nearly another’s before it makes it', async () => {
    said.splice(0);
    const misspelt = await mkdtemp(join(tmpdir(), 'misspelt-'));
    await writeFile(join(misspelt, 'council.csv'), 'ref,name,kind,clock_date\nlarkmer,Larkmere Borough,training,2026-04-01\n');
    expect(await run(misspelt)).toBe(2);
    expect(said.join()).toContain('Is Larkmere Borough Council (larkmere) meant?');
    expect(await fresh.asOwner('select slug from council')).toEqual([{ slug: 'larkmere' }]);
    expect(await run(misspelt, '--new')).toBe(0);
  });

  step('reads a file of the council’s own by a mapping, shows what it would do, and does it once asked', async () => {
    said.splice(0);
    const [measure] = await fresh.asOwner<{ ref: string }>(`select ref from measure where frequency = 'quarterly' and coalesce(lowest, 0) <= 12 and coalesce(highest, 12) >= 12 order by ref limit 1`);
    await writeFile(join(folder, 'kpis.csv'), `Past figures\nKPI,Actual\n${measure!.ref},12\nOther,TBC\n`);
    const columns = { measure: { column: 'KPI' }, period: { constant: '2019/20 Q1' }, value: { column: 'Actual' } };
    await writeFile(join(folder, 'mapping.json'), JSON.stringify({ name: 'Past figures', sheets: [{ sheet: 'values', columns, leaveOutWhereBlank: ['value'] }], missing: { cells: ['TBC'] } }));
    const words = [join(folder, 'kpis.csv'), '--mapping', join(folder, 'mapping.json'), '--council', 'larkmere'];
    expect(await run(...words, '--preview')).toBe(0);
    expect(said.join()).toContain(`+ values ${measure!.ref}, Quarter 1 2019/20: value 12`);
    expect(await fresh.asOwner(`select 1 from measure_value where period = '2019-Q1'`)).toEqual([]);
    expect(await run(...words)).toBe(0);
    expect(await fresh.asOwner(`select state, value::text from measure_value where period = '2019-Q1'`)).toEqual([{ state: 'verified', value: '12' }]);
  });

  step('expands a published organogram to posts with their reporting lines, and lists what is wrong with its files', async () => {
    said.splice(0);
    const senior = 'Post Unique Reference,Job Title,Unit,Reports to Senior Post,FTE\nS1,Chief Executive,Rivers - Head Office,XX,1\nS2,Director,Rivers - Flood,S1,1\n';
    const junior = 'Reporting Senior Post,Generic Job Title,Unit,Number of Posts in FTE\nS2,Officer,Rivers - Flood - North,2.4\n';
    const at = join(folder, 'rivers-junior.csv');
    await writeFile(join(folder, 'rivers-senior.csv'), senior);
    await writeFile(at, junior.replace('S2', 'S9'));
    const words = [at, '--profile', 'organogram', '--name', 'Rivers Agency'];
    expect(await run(...words)).toBe(1);
    expect(said.join()).toMatch(/row 2, Reporting Senior Post +found: S9/);
    await writeFile(at, junior);
    expect(await run(...words)).toBe(0);
    const posts = await fresh.asOwner<{ title: string; fte: string; manager: string | null }>(
      `select p.title, p.fte::text, m.title as manager from post p join council c on c.id = p.council_id left join post m on m.id = p.line_manager_post_id
       where c.slug = 'rivers-agency' order by p.code`,
    );
    expect(posts.map(({ title, fte, manager }) => [title, Number(fte), manager])).toEqual([
      ['Officer', 1, 'Director'], ['Officer', 1, 'Director'], ['Officer', 0.4, 'Director'], ['Chief Executive', 1, null], ['Director', 1, 'Chief Executive'],
    ]);
    expect(await run(...words)).toBe(0);
    expect(said.join()).toContain('nothing changed');
    expect(await run(at, '--profile', 'organogram')).toBe(2);
  });
});

import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing';
import type { CliConfig } from '../config';
import { importCommand } from './import';

describe('npm run import', () => {
  let fresh: FreshDatabase;
  let folder: string;
  const said: string[] = [];
  const run = (path: string): Promise<number> =>
    importCommand.run([path], { databaseAppUrl: fresh.appUrl, databaseSignInUrl: fresh.signInUrl } as CliConfig);

  beforeAll(async () => {
    fresh = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'pack-'));
    await cp(join(__dirname, '../../example-council'), folder, { recursive: true });
    jest.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  });
  afterEach(() => said.splice(0));
  afterAll(() => fresh.drop());

  it('lists the faults of a pack, makes no council for it and ends with 1', async () => {
    await writeFile(join(folder, 'aims.csv'), 'ref,title\nA1,A home for everyone\nA1,\n');
    expect(await run(folder)).toBe(1);
    expect(said.join()).toContain('faults in 2 files. Nothing was written.');
    expect(said.join()).toMatch(/row 3, title +found: nothing/);
    expect(await fresh.asOwner('select 1 from council')).toEqual([]);
  });

  it('makes the council of a sound pack, and knows it again', async () => {
    const example = join(__dirname, '../../example-council');
    expect(await run(example)).toBe(0);
    expect(said.join()).toContain('60 measures');
    expect(await run(example)).toBe(0);
    expect(said.join()).toContain('nothing changed');
    const councils = await fresh.asOwner<{ slug: string; clock: string }>(`select slug, clock_at::text as clock from council`);
    expect(councils).toEqual([{ slug: 'larkmere', clock: expect.stringContaining('2026-04-01') as unknown }]);
  });
});

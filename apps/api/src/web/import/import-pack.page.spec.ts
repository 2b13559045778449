import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import type { Browser } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

const path = '/administration/import';
const pack = {
  'council.csv': 'ref,name,kind,clock_date\nsmallborough,Smallborough,training,2026-04-01',
  'aims.csv': 'ref,title\nA1,A home for everyone',
  'units.csv': 'ref,name,service\nREP,Repairs,S1',
};

story('importing a pack on its page', (step) => {
  let api: StartedApi;
  let administrator: Browser;

  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    administrator = await api.signIn('smallborough/administrator');
  });
  afterAll(() => api.stop());

  step('asks for files when none came', async () => {
    const { status, html, title } = await administrator.upload(path, 'files', {});
    expect(status).toBe(400);
    expect(title).toMatch(/^Error: /);
    expect(html).toContain('Choose the files of the pack');
  });

  step('lists every fault with row, column, what was found and what is accepted, and writes nothing', async () => {
    const { status, html } = await administrator.upload(path, 'files', { ...pack, 'units.csv': 'ref,name,service\nREP,,S9' });
    expect(status).toBe(400);
    expect(html).toContain('The pack has 2 faults. Nothing was written.');
    expect(html.replaceAll(/\s+/g, ' ')).toContain('units.csv');
    expect(html).toContain('a ref of services');
    expect(await api.fresh.asOwner('select 1 from unit')).toEqual([]);
  });

  step('says what a sound pack brought, and that the same again changed nothing', async () => {
    expect((await administrator.upload(path, 'files', pack)).h1).toBe('The pack is imported');
    expect(await api.fresh.asOwner('select name from unit')).toEqual([{ name: 'Repairs' }]);
    expect((await administrator.upload(path, 'files', pack)).h1).toBe('This pack is what was imported last');
  });

  step('refuses the pack of another council, and people who do not import', async () => {
    const other = { 'council.csv': pack['council.csv'].replace('smallborough', 'elsewhere') };
    const refused = await administrator.upload(path, 'files', other);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('This pack is of the council');
    expect((await (await api.signIn('smallborough/officer')).get(path)).status).toBe(403);
  });
});

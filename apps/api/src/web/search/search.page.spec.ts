import { addCommittees, papersInEveryState } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('the search', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-07-20T09:00:00.000Z');
    await papersInEveryState(api.fresh, await addCommittees(api.fresh, council));
  });
  afterAll(() => api.stop());

  it('shows what was found by kind, with where each belongs, and leads to it', async () => {
    const { html, h1 } = await (await api.signIn('smallborough/officer')).get('/search?q=repairs+officer');
    expect(h1).toBe('Search for “repairs officer”');
    expect(html).toContain('Posts (1)');
    expect(html).toContain('People (1)');
    expect(html).toMatch(/The Repairs Officer[\s\S]*Repairs Officer/);
  });

  it('leads to recovery plans that are decided, and knows nothing of somebody else’s draft', async () => {
    const employee = await api.signIn('smallborough/officer');
    const manager = await api.signIn('smallborough/auditor');
    const plans = await api.fresh.asOwner<{ id: string; state: string }>('select id, state from recovery_plan');
    const [ended, draft] = ['ended', 'drafting'].map((state) => plans.find((plan) => plan.state === state)!.id);
    await api.fresh.asOwner('update recovery_plan set author_ids = $1', ['{}']);
    const seen = (await employee.get('/search?q=repairs')).html;
    expect(seen).toContain(`/recovery-plans/${ended}`);
    expect(seen).not.toContain(`/recovery-plans/${draft}`);
    expect((await manager.get('/search?q=repairs')).html).toContain(`/recovery-plans/${draft}`);
  });

  it('leads to a stage of the year by its title, and to what help says', async () => {
    const year = newId();
    await api.fresh.asOwner(`insert into performance_year (id, council_id, year, state, version, definitions) values ($1, $2, '2031/32', 'draft', 1, '[]')`, [year, council.id]);
    await api.fresh.asOwner(
      `insert into stage (id, council_id, year_id, key, title, phase, track, rule, position, state) values ($1, $2, $3, 'swans', 'Swans are counted', 'monitor', 'performance', '{}', 1, 'waiting')`, [newId(), council.id, year]);
    const browser = await api.signIn('smallborough/officer');
    expect((await browser.get('/search?q=swan')).html).toMatch(/Stages of the year \(1\)[^]*href="\/timetable\/2031-32\/stages\/swans\/work">Swans are counted</);
    const { html } = await browser.get('/search?q=name+deputy');
    const [, anchor] = /href="\/help#([^"]+)">Be away, and name a deputy</.exec(html)!;
    expect((await browser.get('/help')).html).toMatch(new RegExp(`id="${anchor}"[^]*href="/account/absence">Be away, and name a deputy<`));
    expect((await browser.get('/search?q=amber')).html).toContain('Nothing that you may see has all of these words; help does.');
  });

  it('turns the pages of one kind, and keeps what was typed', async () => {
    const { html } = await (await api.signIn('smallborough/officer')).get('/search?q=the&kind=person&page=1');
    expect(html).toContain('among people');
    expect(html).toContain('value="the"');
  });

  it('says what to do where nothing was typed or found, and shows what was typed as text', async () => {
    const browser = await api.signIn('smallborough/officer');
    expect((await browser.get('/search')).html).toContain('Nothing has been looked for yet.');
    const { html, status } = await browser.get(`/search?q=${encodeURIComponent('<b>zzz</b>')}&kind=nonsense`);
    expect(status).toBe(200);
    expect(html).toContain('Nothing that you may see has all of these words.');
    expect(html).not.toContain('<b>zzz');
  });

  it('answers an API client alike, and names what is wrong with the question', async () => {
    const client = await api.program(council.id, council.people.officer);
    const found = await client.get('/api/v1/search?q=repairs%20officer&kind=post');
    expect(found.body).toMatchObject({ kinds: [{ kind: 'post', total: 1, things: [{ label: 'Repairs Officer', ended: false }] }] });
    expect((await client.get('/api/v1/search?q=')).body).toMatchObject({ errors: [{ field: 'q' }] });
    expect((await client.get('/api/v1/search?q=a&kind=b')).status).toBe(400);
  });
});

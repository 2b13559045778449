import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { Client } from 'pg';
import { startApi, type StartedApi } from '../testing/start-api';
import { AccessLog } from './access-log';

describe('the access log', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi({ proxies: 1 });
    council = await smallCouncil(api.fresh, 'smallborough');
    await smallCouncil(api.fresh, 'farborough');

    const officer = await api.signIn('smallborough/officer');
    const cookie = officer.cookiesHeld().map(({ name, value }) => `${name}=${value}`).join('; ');
    await fetch(`${api.address}/tasks?show=all`, { headers: { cookie, 'x-forwarded-for': '203.0.113.7' } });
    await officer.get('/history');
    await expect(api.signIn('nowhere/stranger')).rejects.toThrow('You are not signed in');
    const program = await api.program(council.id, council.people.director);
    await program.get('/api/v1/tasks');
    await flush();
  });
  afterAll(() => api.stop());

  const flush = () => api.app.get(AccessLog).flush();
  /** The rows of the page's table, each as its cells' texts. */
  const rowsOf = (html: string) => [...html.matchAll(/<tr class="govuk-table__row">([^]*?)<\/tr>/g)].slice(1)
    .map(([, row]) => [...row!.matchAll(/<t[dh][^>]*>\s*([^]*?)\s*<\/t[dh]>/g)].map(([, cell]) => cell!.replaceAll(/<[^>]+>/g, '')));

  it('names who asked what, from where, and what came of it: also a sign-in, one that failed, a refusal and a token', async () => {
    const auditor = await api.signIn('smallborough/auditor');
    const { html, h1 } = await auditor.get('/history/accesses');
    expect(h1).toBe('Access log');
    const rows = rowsOf(html).map(([, ...cells]) => cells);
    expect(rows).toContainEqual(['The Repairs Officer', '203.0.113.7', 'tasks.list', 'GET /tasks', 'Done (200)']);
    expect(rows).toContainEqual(['The Repairs Officer', expect.any(String), 'history.search', 'GET /history', 'Refused (403)']);
    expect(rows).toContainEqual(['The Repairs Officer', expect.any(String), 'sign-in.finish', 'GET /sign-in/callback', 'Done (303)']);
    expect(rows).toContainEqual(['Nobody signed in', expect.any(String), 'sign-in.finish', 'GET /sign-in/callback', expect.stringMatching(/^Refused \(403\)\. You have an account, but no council here knows you/)]);
    expect(rows).toContainEqual(['The Director of Communities, by token spec of their own', expect.any(String), 'tasks.list', 'GET /api/v1/tasks', 'Done (200)']);
  });

  it('is filtered by kind, outcome, person, address and day', async () => {
    const auditor = await api.signIn('smallborough/auditor');
    const shown = async (query: string) => rowsOf((await auditor.get(`/history/accesses?${query}`)).html).map(([, ...cells]) => cells);
    expect(new Set((await shown('what=sign-ins')).map(([, , action]) => action))).toEqual(new Set(['sign-in.finish']));
    expect((await shown('outcome=refused')).every(([, , , , outcome]) => outcome!.startsWith('Refused'))).toBe(true);
    expect((await shown('address=203.0.113.7')).map(([who]) => who)).toEqual(['The Repairs Officer']);
    expect(new Set((await shown('who=director')).map(([who]) => who))).toEqual(new Set(['The Director of Communities, by token spec of their own']));
    expect(await shown('to=2020-01-01')).toEqual([]);
    expect((await auditor.get('/history/accesses?from=yesterday')).html).toContain('From is no date.');
  });

  it('is the auditor’s alone, of their own council', async () => {
    const policyOfficer = await api.signIn('smallborough/policyOfficer');
    expect((await policyOfficer.get('/history/accesses')).status).toBe(403);
    expect((await policyOfficer.get('/history')).html).not.toContain('/history/accesses');
    await flush();
    const theirs = await api.signIn('farborough/auditor');
    const { html } = await theirs.get('/history/accesses?who=officer');
    expect(rowsOf(html)).toEqual([]);
  });

  it('costs no transaction of a request: many are written together, and what cannot be written is written later', async () => {
    await flush();
    const officer = await api.signIn('smallborough/officer');
    await flush();
    const [before] = await api.fresh.asOwner<{ n: number }>('select count(*)::int as n from access_log');
    await api.fresh.asOwner('alter table access_log rename to elsewhere');
    for (let times = 0; times < 5; times += 1) await officer.get('/tasks');
    await flush();
    await api.fresh.asOwner('alter table elsewhere rename to access_log');
    await flush();
    const found = await api.fresh.asOwner<{ n: number; transactions: number }>(
      `select count(*)::int as n, count(distinct xmin::text)::int as transactions from access_log where action = 'tasks.list' and at > now() - interval '1 minute'
         and id in (select id from access_log order by at desc limit (select count(*) - ${before!.n} from access_log))`,
    );
    expect(found).toEqual([{ n: 5, transactions: 1 }]);
  });

  it('cannot be rewritten by the application, nor deleted while it is young', async () => {
    await (await api.signIn('smallborough/unitManager')).get('/history');
    await flush();
    const application = new Client({ connectionString: api.fresh.appUrl });
    await application.connect();
    await application.query(`select set_config('golden_thread.council', $1, false)`, [council.id]);
    await expect(application.query(`update access_log set path = '/'`)).rejects.toMatchObject({ code: '42501' });
    expect((await application.query('delete from access_log')).rowCount).toBe(0);
    await api.fresh.asOwner(`update access_log set at = at - interval '31 days' where action = 'history.search' and person_id = $1`, [council.people.unitManager]);
    expect((await application.query('delete from access_log')).rowCount).toBe(1);
    await application.end();
  });
});

import { nameDeputy } from '@golden-thread/application/organisation/record-absence';
import { makeToken, revokeToken } from '@golden-thread/application/token/tokens';
import type { TokenId } from '@golden-thread/domain/shared/id';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import type { Browser } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

story('history', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let auditor: Browser;
  let tokenId: TokenId;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    auditor = await api.signIn('smallborough/auditor');
    const { database } = api.fresh;
    const made = await makeToken(database, council.actor('officer'), { personId: council.people.officer, label: 'Figures', days: 30 });
    tokenId = made.ok ? made.value.id : anId('');
    await revokeToken(database, council.actor('administrator'), { tokenId });
    await database.transact({ actor: council.actor('policyOfficer') }, async (work) => {
      work.record({
        name: 'TimetableChanged',
        stream: { type: 'year', id: anId(council.id) },
        payload: { running: true, year: '2026/27', edit: { kind: 'refresh', stage: null, meeting: null }, meeting: null, tasksMoved: 3, cascade: [],
          moves: [{ stage: 'q1.reviews-due', title: 'Service reviews due', change: 'moved', from: '2026-07-28', to: '2026-07-30', openTasks: 3 }] },
        wording: { reason: 'The data came late <from housing>.' },
      });
      return { ok: true, value: null };
    });
  });
  afterAll(() => api.stop());

  step('shows who did what when, by the council’s clock, and that the record holds', async () => {
    const administrator = await api.signIn('smallborough/administrator');
    const { html, h1 } = await administrator.get(`/history/token/${tokenId}`);
    expect(h1).toBe('History of token Figures');
    expect(html.indexOf('Token revoked')).toBeLessThan(html.indexOf('Token made'));
    expect(html).toContain('by The Systems Administrator (administrator)');
    expect(html).toContain('Tuesday 21 April 2026, 10:00');
    expect(html).toContain('Every event is as it was recorded.');
  });

  step('shows before, after and the reason given', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const { html } = await manager.get(`/history/year/${council.id}`);
    expect(html).toContain('Service reviews due: <del>28 Jul 2026</del> → <ins>30 Jul 2026</ins>');
    expect(html).toContain('The data came late &lt;from housing&gt;.');
  });

  step('has a text withheld by the administrator for a reason, says so, and the record still holds', async () => {
    const administrator = await api.signIn('smallborough/administrator');
    const history = `/history/year/${council.id}`;
    const [, form] = /href="([^"]+withholding)"/.exec((await administrator.get(history)).html)!;
    expect((await auditor.get(history)).html).not.toContain('withholding');
    expect((await auditor.get(form!)).status).toBe(403);
    expect((await administrator.submit(form!, { reason: ' ' })).html).toContain('Say why');
    expect((await administrator.submit(form!, { reason: 'It names a tenant.' })).location).toBe(history);
    const { html } = await auditor.get(history);
    expect(html).not.toContain('The data came late');
    expect(html).toContain('withheld; the record still holds');
    expect(html).toContain('It names a tenant.');
    expect(html).toContain('Every event is as it was recorded.');
    expect((await administrator.get(form!)).html).toContain('This text was withheld already.');
    expect((await auditor.get('/history/verification')).h1).toBe('The record holds');
  });

  step('tells why somebody is away to the line and the administrator alone, and that a deputy was named to everybody', async () => {
    await nameDeputy(api.fresh.database, council.actor('administrator'), {
      postId: council.posts.unitManager, holderId: council.people.unitManager, person: council.people.officer, startsOn: '2026-05-04',
      endsOn: '2026-05-08', reason: 'an operation',
    });
    const told = async (person: string) => (await (await api.signIn(`smallborough/${person}`)).get(`/history/post/${council.posts.unitManager}`)).html;
    for (const person of ['administrator', 'director', 'officer']) expect(await told(person)).toContain('an operation');
    for (const person of ['policyOfficer', 'scrutinyChair']) {
      expect(await told(person)).toContain('Deputy');
      expect(await told(person)).not.toContain('an operation');
    }
    expect((await auditor.get('/history?type=post')).html).not.toContain('an operation');
  });

  step('is empty, not missing, for a thing that came with an import and has not changed since', async () => {
    const administrator = await api.signIn('smallborough/administrator');
    const { status, html } = await administrator.get(`/history/post/${council.posts.officer}`);
    expect(status).toBe(200);
    expect(html).toContain('Nothing has happened to it here yet.');
    expect((await administrator.get(`/history/post/${council.id}`)).status).toBe(404);
  });

  step('is not there for those who may not see the thing', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.get(`/history/token/${tokenId}`)).status).toBe(404);
    expect((await manager.get('/history/token/no-id')).status).toBe(404);
  });

  step('is handed over as a signed file by the auditor', async () => {
    const { html } = await auditor.get(`/history/token/${tokenId}`);
    const [, file] = /href="([^"]+export)"/.exec(html)!;
    const { status, html: text } = await auditor.get(file!);
    expect([status, (JSON.parse(text) as { events: unknown[] }).events.length]).toEqual([200, 2]);
    const administrator = await api.signIn('smallborough/administrator');
    expect((await administrator.get(`/history/token/${tokenId}`)).html).not.toContain('/export');
    expect((await administrator.get(file!)).status).toBe(403);
  });

  step('of everything is the auditor’s, filtered by thing, person and date', async () => {
    expect((await (await api.signIn('smallborough/serviceManager')).get('/history')).status).toBe(403);
    expect((await auditor.get('/history')).html).toMatch(/5 events\s*<[\s\S]*Newest first/);
    expect((await auditor.get('/history?thing=token')).html).toContain('2 events shown');
    expect((await auditor.get('/history?who=policy')).html).toContain('1 event shown');
    expect((await auditor.get('/history?to=2026-04-20')).html).toContain('No event matches what you chose.');
    expect((await auditor.get('/history?from=yesterday')).html).toContain('From is no date.');
    expect((await auditor.get('/history?to%5Bday%5D=20&to%5Bmonth%5D=4&to%5Byear%5D=2026')).html).toContain('No event matches what you chose.');
  });

  step('of everything stands the other way round, is kept as a view, and is taken along', async () => {
    const oldest = (await auditor.get('/history?sort=at')).html;
    expect(oldest.indexOf('Token made')).toBeLessThan(oldest.indexOf('Token revoked'));
    expect(oldest).toContain('/views?address=');
    const csv = await auditor.get('/history?thing=token&format=csv');
    expect(csv.headers.get('content-disposition')).toContain('history-of-everything.csv');
    expect(csv.html.match(/Token (made|revoked)/g)).toEqual(['Token revoked', 'Token made']);
  });

  step('shows the first of many changes of one event, and how many more there are', async () => {
    const sums = { budget: '1', actual: '1', forecast: '1' };
    await api.fresh.database.transact({ actor: council.actor('policyOfficer') }, async (work) => {
      work.record({
        name: 'LedgerOfNobodyChanged', stream: { type: 'council', id: council.id },
        payload: { month: '2026-M03', lines: Array.from({ length: 1023 }, (_, number) => ({ costCentre: `CC${number}`, was: null, becomes: sums })) },
      });
      return Promise.resolve({ ok: true, value: null });
    });
    const { html } = await auditor.get(`/history/council/${council.id}`);
    expect([html.includes('CC19: <del>nothing</del>'), html.includes('CC20'), html.includes('and 1,003 more')]).toEqual([true, false, true]);
  });

  step('finds an event that was changed behind the log’s back', async () => {
    expect((await auditor.get('/history/verification')).h1).toBe('The record holds');
    await api.fresh.asOwner('alter table event disable trigger all');
    await api.fresh.asOwner(`update event set payload = payload || '{"tasksMoved": 4}' where stream_type = 'year'`);
    const found = await auditor.get('/history/verification');
    expect(found.h1).toBe('The record does not hold');
    expect(found.html).toContain(`href="/history/year/${council.id}"`);
    expect((await auditor.get(`/history/year/${council.id}`)).html).toContain('Event 1 is not as it was recorded.');
  });
});

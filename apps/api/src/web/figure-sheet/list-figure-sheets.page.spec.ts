import { aQuarter } from '@golden-thread/application/review/testing/a-quarter';
import { story } from '@golden-thread/persistence/testing/story';
import { startApi, type StartedApi } from '../../testing/start-api';

/** The list of a quarter's figures: whose turn it is, what is late, and the chase. */
story('who has entered figures', (step) => {
  let api: StartedApi;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  const path = '/measures/figures?quarter=2026-Q1';

  beforeAll(async () => {
    api = await startApi();
    quarter = await aQuarter(api.fresh);
    await quarter.day('2026-07-01');
  });
  afterAll(() => api.stop());

  const officer = () => api.signIn(`${quarter.slug}/policyOfficer`);

  step('names whose turn it is, counts what is late, and can be found in and filtered', async () => {
    const browser = await officer();
    const { html } = await browser.get(path);
    expect(html).toMatch(/\d+ sheets?, 0 verified, 0 late/);
    expect(html).toContain('The Head of Housing');
    await api.fresh.asOwner(`update council set clock_at = '2026-07-24T08:00:00Z' where id = $1`, [quarter.council.id]);
    const late = (await browser.get(path)).html;
    expect(late).toMatch(/0 verified, [1-9]\d* late/);
    expect(late).toMatch(/gt-late">\d+ days late/);
    const found = (await browser.get(`${path}&q=strEETS`)).html;
    expect([/>Streets</.test(found), />Housing</.test(found)]).toEqual([true, false]);
    expect((await browser.get(`${path}&q=zzz`)).html).toContain('No sheet matches what you chose.');
    expect((await browser.get(`${path}&service=Streets&sort=-due`)).html).toContain('aria-sort="descending"');
  });

  step('is taken along as CSV and Excel, as it was filtered', async () => {
    const browser = await officer();
    const csv = await browser.get(`${path}&q=streets&format=csv`);
    expect(csv.headers.get('content-disposition')).toContain('sheets-of-figures-2026-q1.csv');
    expect([/^"?Streets,/m.test(csv.html), /^"?Housing,/m.test(csv.html)]).toEqual([true, false]);
    expect((await browser.get(`${path}&format=xlsx`)).headers.get('content-type')).toContain('spreadsheetml');
  });

  step('lets the policy team chase those ticked, whoever’s turn it is, and nobody else', async () => {
    const browser = await officer();
    const nobody = await browser.submit(path, { whom: 'ticked', message: '' }, '/measures/figures/quarter/chase');
    expect(nobody.status).toBe(400);
    expect(nobody.html).toMatch(/<a href="#sheets">Tick at least one sheet, or chase all\.[^]*<p id="sheets-error"[^]*Tick at least one sheet[^]*type="checkbox" id="sheets" [^>]*aria-describedby="sheets-error"/);
    const [sheet] = await api.fresh.asOwner<{ id: string }>('select id from figure_sheet where service_id = $1', [quarter.council.serviceId]);
    const later = await browser.submit(path, { act: 'extend', 'sheets[]': sheet!.id, to: '', reason: '' }, '/measures/figures/quarter/acts');
    expect(later.html).toMatch(new RegExp(`value="${sheet!.id}" checked`));
    const chased = await browser.submit(path, { whom: 'ticked', 'sheets[]': sheet!.id, message: 'By Friday' }, '/measures/figures/quarter/chase');
    expect([chased.status, chased.location]).toEqual([303, path]);
    const after = (await browser.get(path)).html;
    expect(after).toContain('You chased 1 sheet.');
    expect(after).toContain('Chased once');
    const manager = await api.signIn(`${quarter.slug}/serviceManager`);
    expect((await manager.get(path)).html).not.toContain('Chase those ticked');
    expect((await manager.submit(path, { whom: 'all', message: '' }, '/measures/figures/quarter/chase')).status).toBe(403);
  });

  step('lets it give the owners of those ticked a later date, or note how it follows them up', async () => {
    const browser = await officer();
    // A browser sends every field of the form with each of its buttons.
    const blank = { message: '', 'to[day]': '', 'to[month]': '', 'to[year]': '', reason: '', note: '', followedUpBy: '' };
    const sheets = (await api.fresh.asOwner<{ id: string; service: string }>('select f.id, s.name as service from figure_sheet f join service s on s.id = f.service_id order by s.name'));
    const act = (fields: object) => browser.submit(path, { ...blank, 'sheets[]': sheets[0]!.id, ...fields }, '/measures/figures/quarter/acts');
    const missing = await act({ act: 'extend' });
    expect([missing.status, missing.html.includes('The new date must be a real date'), missing.html.includes('Say why')]).toEqual([400, true, true]);
    const extended = await act({ act: 'extend', 'to[day]': '31', 'to[month]': '7', 'to[year]': '2026', reason: 'Two vacancies' });
    expect([extended.status, extended.location]).toEqual([303, path]);
    const noted = await act({ act: 'note', note: 'New manager from Monday', followedUpBy: 'The Policy and Performance Officer' });
    expect(noted.status).toBe(303);
    const after = (await browser.get(path)).html;
    expect(after).toContain('31 Jul 2026 (extended)');
    expect(after).toContain('Followed up by The Policy and Performance Officer: New manager from Monday');
    expect(await api.fresh.asOwner(`select due_on::text as due from task where subject_id = $1 and kind = 'enter-figures' and state = 'open'`, [sheets[0]!.id])).toEqual([{ due: '2026-07-31' }]);
    expect((await browser.submit(path, { ...blank, whom: 'ticked', 'sheets[]': sheets[0]!.id }, '/measures/figures/quarter/chase')).status).toBe(303);
    const manager = await api.signIn(`${quarter.slug}/serviceManager`);
    expect((await manager.get(path)).html).not.toContain('New manager from Monday');
  });

  step('lets an API client chase all, and refuses where nobody is left', async () => {
    const client = await api.program(quarter.council.id, quarter.council.people.policyOfficer);
    const key = { 'idempotency-key': '01900000-0000-7000-8000-000000000001' };
    const sheets = await api.fresh.asOwner<{ id: string }>('select id from figure_sheet');
    expect((await client.send('POST', '/api/v1/figure-sheet-chases', { quarter: '2026-Q1', message: '' }, key)).body).toEqual({ chased: sheets.length });
    const later = { quarter: '2026-Q1', sheets: sheets.map(({ id }) => id), to: '2026-07-30', reason: 'Two vacancies' };
    const extended = await client.send('POST', '/api/v1/figure-sheet-extensions', later, { 'idempotency-key': '01900000-0000-7000-8000-000000000003' });
    expect([extended.status, (extended.body['done'] as string[]).length, extended.body['refused']]).toMatchObject([201, sheets.length - 1, [{ code: 'ExtensionNotLater' }]]);
    const tasks = await api.fresh.asOwner<{ id: string }>(`select id from task where kind = 'enter-figures' and state = 'open'`);
    const ofTasks = { tasks: tasks.map(({ id }) => id), to: '2026-07-30', reason: 'The depot’s system was down' };
    const room = '/api/v1/timetable/control-room/extensions';
    expect(await client.send('POST', room, ofTasks, { 'idempotency-key': '01900000-0000-7000-8000-000000000004' })).toMatchObject({ status: 422, body: { code: 'ExtensionNotLater' } });
    const given = await client.send('POST', room, { ...ofTasks, to: '2026-07-31' }, { 'idempotency-key': '01900000-0000-7000-8000-000000000005' });
    expect([given.status, (given.body['done'] as string[]).length, given.body['refused']]).toMatchObject([201, sheets.length - 1, [{ code: 'ExtensionNotLater' }]]);
    expect((await client.send('POST', room, { ...ofTasks, reason: ' ' }, { 'idempotency-key': '01900000-0000-7000-8000-000000000006' })).status).toBe(400);
    await api.fresh.asOwner(`update figure_sheet set state = 'verified'`);
    const again = { 'idempotency-key': '01900000-0000-7000-8000-000000000002' };
    expect((await client.send('POST', '/api/v1/figure-sheet-chases', { quarter: '2026-Q1', message: '' }, again)).status).toBe(409);
  });
});

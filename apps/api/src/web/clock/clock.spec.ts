import { openStages } from '@golden-thread/application/timetable/annual-cycle-steps';
import { draftYear, publishYear } from '@golden-thread/application/timetable/draft-year';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('Move the clock', () => {
  let api: StartedApi;
  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough', '2026-04-01T08:00:00.000Z');
    await smallCouncil(api.fresh, 'liveborough');
  });
  afterAll(() => api.stop());

  it('asks how far, keeps what was typed, and shows how far it has come', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const page = await officer.get('/clock');
    expect(page.html).toContain('It is Wednesday 1 April 2026.');
    expect(page.html).toContain('Nothing will happen by itself.');
    const wrong = await officer.submit('/clock', { kind: 'date', 'date[day]': '31', 'date[month]': '6', 'date[year]': '2026' });
    expect([wrong.status, /value="31"[^]*value="6"[^]*value="2026"/.test(wrong.html)]).toEqual([400, true]);
    expect((await officer.submit('/clock', { kind: 'date', date: '2026-03-01' })).html).toContain('The clock only moves forward.');
    const asked = await officer.submit('/clock', { kind: 'week', date: '' });
    const progress = await officer.get(asked.location ?? '');
    expect(progress.h1).toBe('Moving the clock by a week');
    expect(progress.html).toContain('Waiting to begin');
    expect((await officer.get('/clock')).html).toContain('The clock is being moved.');
  });

  it('lists what happened as a result, in words, day by day, leading to the thing', async () => {
    const council = await smallCouncil(api.fresh, 'movingborough', '2026-04-01T08:00:00.000Z');
    const actor = council.actor('policyOfficer');
    await draftYear(api.fresh.database, actor, { year: '2026/27' });
    const published = await publishYear(api.fresh.database, actor, { year: '2026/27', minute: 'Management team, item 4' });
    const officer = await api.signIn('movingborough/policyOfficer');
    expect((await officer.get('/clock')).html).toContain('The year opens; targets are live');
    const { location } = await officer.submit('/clock', { kind: 'date', date: '2026-07-01' });
    // What the worker's driver does on its way.
    await api.fresh.asOwner('update council set clock_at = $2 where id = $1', [council.id, '2026-07-01T08:00:00.000Z']);
    await openStages(api.fresh.database, { councilId: council.id, subjectId: published.ok ? published.value.id : anId('') });
    const administrator = await api.signIn('movingborough/administrator');
    await administrator.submit(`/administration/organisation/${council.serviceId}/name`, { name: 'Homes' });
    await api.fresh.asOwner(`update clock_move set state = 'done', steps = 1, reached_at = '2026-07-01T08:00:00Z' where council_id = $1`, [
      council.id,
    ]);
    const { html } = await officer.get(location ?? '');
    expect(html).toContain('Arrived. From Wednesday 1 April 2026 to Wednesday 1 July 2026.');
    expect(html).toContain('Stage reached: Quarter 1 round opens');
    expect(html).toContain('href="/timetable"');
    expect(html).toContain(`: <a class="govuk-link" href="/directory/service/${council.serviceId}">Homes</a>`);
  });

  it('is for the policy team of a training council', async () => {
    expect((await (await api.signIn('smallborough/director')).get('/clock')).status).toBe(403);
    expect((await (await api.signIn('liveborough/policyOfficer')).get('/clock')).html).toContain('its clock is the one on the wall');
  });
});

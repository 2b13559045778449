import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import type { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

const calendar = '/api/v1/timetable/calendar';

story('the council’s calendar through REST', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let officer: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-09-28T07:00:00.000Z');
    officer = await api.program(council.id, council.people.policyOfficer);
  });
  afterAll(() => api.stop());
  const send = (path: string, body: unknown, key: string = newId()) => officer.send('POST', `${calendar}${path}`, body, { 'idempotency-key': key });
  const closure = { startsOn: '2026-12-24', endsOn: '2026-12-28', title: 'Christmas closure', works: false };

  step('shows it to whoever sees the timetable; changes are the policy team’s', async () => {
    const director = await api.program(council.id, council.people.director);
    const { status, body } = await director.get(calendar);
    expect([status, body['today'], body['nation'], body['knownUntil'], body['endsSoon']]).toEqual([200, '2026-09-28', 'england', '2028-12-31', false]);
    expect(body['days']).toContainEqual({ on: '2026-12-28', title: expect.stringContaining('Boxing Day') as unknown, works: false, own: false });
    expect((await director.send('POST', `${calendar}/days`, closure, { 'idempotency-key': newId() })).status).toBe(403);
  });

  step('enters days once, leaving out weekends and bank holidays, and answers the calendar as it then is', async () => {
    const key = newId();
    const { status, body } = await send('/days', closure, key);
    expect(status).toBe(201);
    expect((body['days'] as { own: boolean; on: string }[]).filter(({ own }) => own).map(({ on }) => on)).toEqual(['2026-12-24']);
    expect((await send('/days', closure, key)).status).toBe(201);
    const again = await send('/days', closure);
    expect([again.status, again.body['code']]).toEqual([409, 'CouncilDayEntered']);
    const blank = await send('/days', { ...closure, title: ' ' });
    expect([blank.status, JSON.stringify(blank.body)]).toEqual([400, expect.stringContaining('title is text of 1 to 100 characters.')]);
  });

  step('takes a day out again; one that was not entered is refused by name, and what is no day is no address', async () => {
    const { status, body } = await send('/days/2026-12-24/removal', {});
    expect([status, (body['days'] as { own: boolean }[]).some(({ own }) => own)]).toEqual([201, false]);
    expect((await send('/days/2026-12-24/removal', {})).body['code']).toBe('CouncilDayNotThere');
    expect((await send('/days/Christmas/removal', {})).status).toBe(404);
  });

  step('chooses the nation, and confirms later bank holidays', async () => {
    expect((await send('/nation', { nation: 'scotland' })).body['nation']).toBe('scotland');
    expect((await send('/nation', { nation: 'cornwall' })).status).toBe(400);
    expect((await send('/bank-holidays', { until: '2030-12-31' })).body['knownUntil']).toBe('2030-12-31');
    const events = await api.fresh.asOwner<{ name: string; via: string }>(`select name, via from event where stream_type = 'calendar' order by sequence`);
    expect(events.map(({ name }) => name)).toEqual(['CouncilDaysEntered', 'CouncilDayRemoved', 'NationChosen', 'BankHolidaysEntered']);
  });
});

import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

story('clock, inbox and history for programs', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let officer: ApiClient;
  let director: ApiClient;
  let auditor: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    officer = await api.program(council.id, council.people.policyOfficer);
    director = await api.program(council.id, council.people.director);
    auditor = await api.program(council.id, council.people.auditor);
  });
  afterAll(() => api.stop());

  const key = (id = newId()) => ({ 'idempotency-key': id });

  step('the policy team asks the clock to move, once for one key; a day belongs to a date alone', async () => {
    expect((await director.get('/api/v1/clock')).status).toBe(403);
    expect((await officer.get('/api/v1/clock')).body).toMatchObject({ kind: 'training', today: '2026-04-21', underWay: null });
    expect((await officer.send('POST', '/api/v1/clock/moves', { kind: 'week', date: '2026-05-01' }, key())).status).toBe(422);
    expect((await officer.send('POST', '/api/v1/clock/moves', { kind: 'date' }, key())).status).toBe(422);
    const back = await officer.send('POST', '/api/v1/clock/moves', { kind: 'date', date: '2026-04-01' }, key());
    expect([back.status, back.body['code']]).toEqual([422, 'ClockOnlyMovesForward']);
    const id = newId();
    const asked = await officer.send('POST', '/api/v1/clock/moves', { kind: 'week' }, key(id));
    expect([asked.status, asked.body['state']]).toEqual([201, 'requested']);
    expect((await officer.send('POST', '/api/v1/clock/moves', { kind: 'week' }, key(id))).body['id']).toBe(asked.body['id']);
    expect((await officer.send('POST', '/api/v1/clock/moves', { kind: 'week' }, key())).body['code']).toBe('ClockMoveUnderWay');
    expect((await officer.get(`/api/v1/clock/moves/${String(asked.body['id'])}`)).body).toMatchObject({ kind: 'week', state: 'requested' });
    expect((await officer.get(`/api/v1/clock/moves/${newId()}`)).status).toBe(404);
  });

  step('the inbox is the caller’s own, and read up to what was seen', async () => {
    for (const [day, subject] of [['20', 'First'], ['21', 'Second']]) {
      await api.fresh.asOwner(
        `insert into notice (id, council_id, event_id, person_id, channel, kind, subject, body, link, council_date, created_at)
         values (gen_random_uuid(), $1, gen_random_uuid(), $2, 'inbox', 'task', $3, 'A task waits.', '/tasks', '2026-04-20', $4)`,
        [council.id, council.people.director, subject, `2026-04-${day}T08:00:00Z`],
      );
    }
    const told = await director.get('/api/v1/inbox');
    expect(told.body).toMatchObject({ total: 2, unread: 2, items: [{ subject: 'Second', read: false }, { subject: 'First' }] });
    const [, first] = told.body['items'] as { createdAt: string }[];
    const read = await director.send('POST', '/api/v1/inbox/reading', { seenUntil: first!.createdAt }, key());
    expect(read.body).toMatchObject({ unread: 1, items: [{ read: false }, { read: true }] });
    expect((await officer.get('/api/v1/inbox')).body).toMatchObject({ total: 0 });
    expect((await director.send('POST', '/api/v1/inbox/reading', { seenUntil: 'yesterday' }, key())).status).toBe(400);
  });

  step('history of a thing for those who may see it; of everything, and its verification, for the auditor', async () => {
    const history = await director.get(`/api/v1/history/clock/${council.id}`);
    expect(history.body).toMatchObject({ total: 1, brokenAt: null, items: [{ name: 'ClockMoveRequested', sequence: 1, thingType: 'clock' }] });
    expect((await director.get('/api/v1/history')).status).toBe(403);
    expect((await auditor.get('/api/v1/history?thing=clock&from=2026-04-21')).body).toMatchObject({ total: 1 });
    expect((await auditor.get('/api/v1/history?thing=clock&to=2026-04-20')).body).toMatchObject({ total: 0 });
    expect((await auditor.get('/api/v1/history?from=2026-02-30')).status).toBe(400);
    expect((await auditor.get('/api/v1/history/verification')).body).toMatchObject({ holds: true, events: 1, things: 1, faults: [] });
    expect((await director.get('/api/v1/history/verification')).status).toBe(403);
  });
});

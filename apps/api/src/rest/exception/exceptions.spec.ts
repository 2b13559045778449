import { aQuarter } from '@golden-thread/application/review/testing/a-quarter';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

story('exceptions, clinics and the corporate review for programs', (step) => {
  let api: StartedApi;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let manager: ApiClient;
  let officer: ApiClient;
  let director: ApiClient;

  const headers = (version?: number, key = newId()) => ({ 'idempotency-key': key, ...(version && { 'if-match': `"${version}"` }) });
  const report = {
    causeCode: 'capacity', cause: 'Vacancies', impact: 'Families wait', done: 'An agency surveyor', recommended: 0, backOnTargetBy: '2026-12-31',
    options: [{ title: 'Hire', cost: '£31,000', benefit: 'Faster', risk: 'A thin market' }],
  };

  beforeAll(async () => {
    api = await startApi();
    quarter = await aQuarter(api.fresh);
    const { council } = quarter;
    manager = await api.program(council.id, council.people.serviceManager);
    officer = await api.program(council.id, council.people.policyOfficer);
    director = await api.program(council.id, council.people.director);
    await quarter.day('2026-07-01');
    await quarter.enter('HS01', '2026-Q1', '60');
  });
  afterAll(() => api.stop());

  step('the policy team chases all who have not submitted, once for one key', async () => {
    const key = newId();
    const asked = { message: 'We need yours by Tuesday.' };
    expect((await manager.send('POST', '/api/v1/rounds/latest/chases', asked, headers())).status).toBe(403);
    const chased = await officer.send('POST', '/api/v1/rounds/latest/chases', asked, headers(undefined, key));
    expect([chased.status, chased.body]).toEqual([201, { chased: 2 }]);
    expect((await officer.send('POST', '/api/v1/rounds/latest/chases', asked, headers(undefined, key))).body).toEqual({ chased: 2 });
    expect((await officer.send('POST', '/api/v1/rounds/latest/chases', { message: 'Other' }, headers(undefined, key))).status).toBe(422);
    const events = await api.fresh.asOwner("select 1 from event where council_id = $1 and name = 'ServiceReviewChased'", [quarter.council.id]);
    expect(events).toHaveLength(2);
  });

  step('a manager reports, the corporate review decides against the version that was seen, a clinic follows', async () => {
    await quarter.day('2026-08-06');
    const listed = await director.get('/api/v1/exceptions?kind=red');
    expect(listed.body).toMatchObject({ total: 1, items: [{ kind: 'red', measure: 'HS01', state: 'raised', version: 1 }] });
    const at = `/api/v1/exceptions/${(listed.body['items'] as { reference: string }[])[0]!.reference}`;
    expect((await director.send('PUT', `${at}/report`, report, headers(1))).status).toBe(403);
    const written = await manager.send('PUT', `${at}/report`, report, headers(1));
    expect([written.status, written.headers.get('etag')]).toEqual([200, '"2"']);
    expect(written.body).toMatchObject({ state: 'reported', report: { causeCode: 'capacity', recommended: 0 } });

    const decision = { decision: 'clinic', reason: 'Second quarter in red', clinicOn: '2026-08-14' };
    expect((await manager.send('POST', `${at}/decision`, decision, headers(2))).status).toBe(403);
    expect((await director.send('POST', `${at}/decision`, decision, headers())).status).toBe(428);
    expect((await director.send('POST', `${at}/decision`, decision, headers(1))).status).toBe(412);
    const nobody = await director.send('POST', `${at}/decision`, { ...decision, tellServiceIds: [newId()] }, headers(2));
    expect([nobody.status, nobody.body['code']]).toEqual([422, 'IssueForNobody']);
    const decided = await director.send('POST', `${at}/decision`, decision, headers(2));
    expect(decided.body).toMatchObject({ state: 'decided', clinic: 'CL-1', decided: { decision: 'clinic', clinicOn: '2026-08-14' } });
  });

  step('the organiser moves the clinic and records it: three seats, five answers, what comes of it', async () => {
    expect((await officer.get('/api/v1/clinics')).body).toMatchObject({ total: 1, items: [{ reference: 'CL-1', state: 'called' }] });
    const day = { meetsOn: '2026-08-20', reason: 'The chair is ill' };
    const moved = await officer.send('PUT', '/api/v1/clinics/CL-1/day', day, headers(1));
    expect([moved.status, moved.body['meetsOn'], moved.headers.get('etag')]).toEqual([200, '2026-08-20', '"2"']);
    await quarter.day('2026-08-20');
    const record = {
      attendees: [
        { seat: 'committee-chair', name: 'Cllr Okafor', substituteFor: null },
        { seat: 'director', name: 'Dilys Rowe', substituteFor: null },
        { seat: 'service-manager', name: 'Tom Hale', substituteFor: 'Amara Nwosu' },
      ],
      answers: { met: 'No', why: 'Vacancies', turn: 'A contractor', lack: 'Capacity', shift: 'From voids' },
      causeCodes: ['capacity'], outcomes: ['recovery-plan'], actions: 'Hire by October',
    };
    expect((await manager.send('POST', '/api/v1/clinics/CL-1/record', record, headers(2))).status).toBe(403);
    const short = await officer.send('POST', '/api/v1/clinics/CL-1/record', { ...record, attendees: record.attendees.slice(1) }, headers(2));
    expect([short.status, short.body['code']]).toEqual([422, 'QuorumMissing']);
    const held = await officer.send('POST', '/api/v1/clinics/CL-1/record', record, headers(2));
    expect(held.body).toMatchObject({ state: 'held', recoveryPlan: 'RP-1', record: { outcomes: ['recovery-plan'] } });
    expect((await officer.get('/api/v1/clinics/CL-99')).status).toBe(404);
  });

  step('an issue goes to services that there are and is read in their circle; everybody sees the same frozen figures', async () => {
    const issue = { text: 'Agree one day of the month for sickness returns.', serviceIds: [quarter.streets] };
    expect((await manager.send('POST', '/api/v1/rounds/latest/issues', issue, headers())).status).toBe(403);
    const unknown = await officer.send('POST', '/api/v1/rounds/latest/issues', { ...issue, serviceIds: [newId()] }, headers());
    expect([unknown.status, unknown.body['code']]).toEqual([422, 'IssueForNobody']);
    expect((await officer.send('POST', '/api/v1/rounds/latest/issues', issue, headers())).status).toBe(201);
    expect((await officer.get('/api/v1/rounds/latest/issues')).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining(issue)]) as unknown });
    expect((await manager.get('/api/v1/rounds/latest/issues')).body).not.toMatchObject({ items: expect.arrayContaining([expect.objectContaining(issue)]) as unknown });
    expect((await manager.get('/api/v1/rounds/latest/snapshot')).body).toMatchObject({ number: 1, figures: [{ ref: 'HS01', value: '60', level: 'red' }, {}, {}, {}] });
  });
});

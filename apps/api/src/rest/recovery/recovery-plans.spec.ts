import type { SmallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { ApiClient } from '../../testing/api-client';
import { aRecoveryPlan } from '../../testing/recovery-plan-awaiting';
import { startApi, type StartedApi } from '../../testing/start-api';

story('recovery plans for programs', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let manager: ApiClient;
  let director: ApiClient;
  const at = '/api/v1/recovery-plans/RP-1';

  beforeAll(async () => {
    api = await startApi();
    council = await aRecoveryPlan(api, { slug: 'smallborough', submitted: false });
    manager = await api.program(council.id, council.people.serviceManager);
    director = await api.program(council.id, council.people.director);
  });
  afterAll(() => api.stop());

  const content = {
    objective: 'Repairs in time', causes: 'Two vacancies', resources: 'One operative', startValue: '71.2', goalValue: '80',
    trajectory: [{ month: '2026-10', value: '74' }],
    actions: [{ step: 'Recruit', owner: 'Repairs Manager', dueOn: '2026-10-30', prediction: '3 points' }],
  };
  const headers = (version: number, key = newId()) => ({ 'idempotency-key': key, 'if-match': `"${version}"` });

  step('needs a key for every write, and the version that was seen for every change', async () => {
    expect((await manager.send('POST', `${at}/submission`, content, { 'if-match': '"1"' })).status).toBe(400);
    expect((await manager.send('POST', `${at}/submission`, content, { 'idempotency-key': newId() })).status).toBe(428);
    expect((await manager.send('POST', `${at}/submission`, content, headers(7))).status).toBe(412);
  });

  step('does what was sent twice once, and refuses the key for another body', async () => {
    const key = newId();
    const first = await manager.send('POST', `${at}/submission`, content, headers(1, key));
    expect([first.status, first.body['state'], first.headers.get('etag')]).toEqual([200, 'awaiting-decision', '"2"']);
    expect((await manager.send('POST', `${at}/submission`, content, headers(1, key))).status).toBe(200);
    const other = await manager.send('POST', `${at}/submission`, { ...content, objective: 'Other' }, headers(1, key));
    expect([other.status, other.body['code']]).toEqual([422, 'SubmissionIdUsedForSomethingElse']);
    expect(await api.fresh.asOwner(`select 1 from event where name = 'RecoveryPlanSubmitted'`)).toHaveLength(1);
  });

  step('names every field that does not hold, and takes none it does not know', async () => {
    const { status, body } = await director.send('POST', `${at}/decision`, { decision: 'maybe', colour: 'red' }, headers(2));
    expect(status).toBe(400);
    expect(body['errors']).toEqual([
      { field: 'colour', message: 'There is no such field; leave it out.' },
      { field: 'decision', message: 'decision is one of approve, approve-with-conditions, return.' },
    ]);
  });

  step('refuses in words, by a stable code', async () => {
    const byManager = await manager.send('POST', `${at}/decision`, { decision: 'approve' }, headers(2));
    expect([byManager.status, byManager.headers.get('content-type')]).toEqual([403, 'application/problem+json; charset=utf-8']);
    const noReason = await director.send('POST', `${at}/decision`, { decision: 'return' }, headers(2));
    expect([noReason.status, noReason.body['code']]).toEqual([422, 'ReasonMissing']);
  });

  step('approves, and answers with the plan as it then stands', async () => {
    const { status, body } = await director.send('POST', `${at}/decision`, { decision: 'approve' }, headers(2));
    expect([status, body['state'], body['approvedOn']]).toEqual([200, 'monthly-updates', '2026-08-20']);
    expect((await director.get('/api/v1/recovery-plans')).body).toMatchObject({ total: 1, items: [{ reference: 'RP-1', state: 'monthly-updates' }] });
  });
});

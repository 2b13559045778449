import { aQuarter } from '@golden-thread/application/review/testing/a-quarter';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

story('reviews and reports for programs', (step) => {
  let api: StartedApi;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let manager: ApiClient;
  let director: ApiClient;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
    quarter = await aQuarter(api.fresh);
    await quarter.day('2026-07-01');
    manager = await api.program(quarter.council.id, quarter.council.people.serviceManager);
    director = await api.program(quarter.council.id, quarter.council.people.director);
    const [row] = await api.fresh.asOwner<{ id: ReviewId }>('select id from service_review where service_id = $1', [
      quarter.council.serviceId,
    ]);
    at = `/api/v1/reviews/${row!.id}`;
  });
  afterAll(() => api.stop());

  const answers = { measures: 'Behind.', risks: 'None.', budget: 'On it.', actions: [], actionsNote: 'On course.', issues: [] };
  const headers = (version: number) => ({ 'idempotency-key': newId(), 'if-match': `"${version}"` });

  step('lists rounds and where each service stands', async () => {
    expect((await manager.get('/api/v1/rounds')).body).toMatchObject({ total: 1, items: [{ quarter: 1, state: 'open' }] });
    expect((await manager.get('/api/v1/rounds/latest')).body).toMatchObject({
      reviews: [{ service: 'Housing', state: 'open' }, { service: 'Streets' }],
    });
    expect((await manager.get('/api/v1/rounds/nonsense')).status).toBe(404);
  });

  step('takes a draft, a submission and a decision, each against the version that was seen', async () => {
    expect((await manager.send('PUT', `${at}/draft`, { ...answers, risks: '' }, headers(9))).status).toBe(412);
    expect((await manager.send('PUT', `${at}/draft`, { ...answers, risks: '' }, headers(1))).body).toMatchObject({
      version: 2,
      state: 'open',
    });
    const early = await manager.send('POST', `${at}/submission`, { ...answers, risks: '' }, headers(2));
    expect([early.status, early.body['code']]).toEqual([422, 'SectionsIncomplete']);
    const submitted = await manager.send('POST', `${at}/submission`, answers, headers(2));
    expect([submitted.status, submitted.body['state'], submitted.headers.get('etag')]).toEqual([200, 'submitted', '"3"']);
    expect((await manager.send('POST', `${at}/decision`, { decision: 'sign-off' }, headers(3))).status).toBe(403);
    const returned = await director.send('POST', `${at}/decision`, { decision: 'return', reasons: [] }, headers(3));
    expect([returned.status, returned.body['code']]).toEqual([422, 'ReturnReasonMissing']);
    expect((await director.send('POST', `${at}/decision`, { decision: 'sign-off' }, headers(3))).body).toMatchObject({
      state: 'signed-off',
    });
  });

  step('answers a report that is not there with 404', async () => {
    expect((await manager.get('/api/v1/reports')).body).toMatchObject({ total: 0, items: [] });
    expect((await manager.get(`/api/v1/reports/${newId()}`)).status).toBe(404);
    expect((await manager.get('/api/v1/exceptions/EX-99')).status).toBe(404);
  });
});

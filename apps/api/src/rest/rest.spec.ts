import type { TaskId } from '@golden-thread/domain/shared/id';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { ApiClient } from '../testing/api-client';
import { startApi, type StartedApi } from '../testing/start-api';

describe('the REST interface', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let manager: ApiClient;
  let taskId: TaskId;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    const [task] = await api.fresh.asOwner<{ id: TaskId }>(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, due_on, state, opened_at)
       values (gen_random_uuid(), $1, 'enter-figures', $2, 'figures', gen_random_uuid(), 'Housing', '2026-04-16', 'open', now()) returning id`,
      [council.id, council.posts.serviceManager],
    );
    taskId = task!.id;
    manager = await api.program(council.id, council.people.serviceManager);
  });
  afterAll(() => api.stop());

  it('lists the tasks of the token’s person', async () => {
    const { status, body } = await manager.get('/api/v1/tasks');
    expect(status).toBe(200);
    expect(body).toMatchObject({ page: 1, pages: 1, total: 1, items: [{ id: taskId, kind: 'enter-figures', dueOn: '2026-04-16' }] });
  });

  it('gives the version as ETag', async () => {
    const { headers } = await manager.get(`/api/v1/tasks/${taskId}`);
    expect(headers.get('etag')).toBe('"1"');
  });

  it('shows nobody a task that is not theirs', async () => {
    const auditor = await api.program(council.id, council.people.auditor);
    const { status, body, headers } = await auditor.get(`/api/v1/tasks/${taskId}`);
    expect([status, body['code']]).toEqual([404, 'NotFound']);
    expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it('knows nobody without a token, with an unknown one, or with one that was revoked', async () => {
    const stranger = await api.program(council.id, council.people.officer);
    expect((await new ApiClient(api.address, null).get('/api/v1/tasks')).status).toBe(401);
    expect((await new ApiClient(api.address, 'gt_nobody-made-this-token-at-all').get('/api/v1/tasks')).status).toBe(401);
    expect((await stranger.get('/api/v1/tasks')).status).toBe(200);
    await api.fresh.asOwner('update api_token set revoked_at = now() where person_id = $1', [council.people.officer]);
    expect((await stranger.get('/api/v1/tasks')).status).toBe(401);
  });

  it('refuses a field it does not know, and names every fault', async () => {
    const { status, body } = await manager.get('/api/v1/tasks?page=0&colour=red');
    expect(status).toBe(400);
    expect(body['errors']).toEqual([
      { field: 'colour', message: 'There is no such field; leave it out.' },
      { field: 'page', message: 'page is a whole number from 1.' },
    ]);
  });

  it('answers 405 with the methods there are, and 404 for what there is not', async () => {
    const { status, headers } = await manager.send('DELETE', '/api/v1/tasks');
    expect([status, headers.get('allow')]).toEqual([405, 'GET']);
    expect((await manager.get('/api/v1/teapots')).status).toBe(404);
  });

  it('reads JSON and nothing else', async () => {
    const send = (body: string, headers = {}) => manager.send('POST', '/api/v1/recovery-plans/RP-1/submission', body, { 'idempotency-key': taskId, 'if-match': '"1"', ...headers });
    expect((await send('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).body).toMatchObject({ status: 415, detail: 'Send application/json.' });
    expect((await send('{"a":')).body).toMatchObject({ status: 400, code: 'BadRequest' });
  });

  it('says what is wrong in the product’s words, whoever found it', async () => {
    const detail = async (method: string, path: string) => (await manager.send(method, path)).body['detail'];
    expect(await detail('PATCH', '/api/v1/tasks')).toBe('This address cannot be used in that way. Open the page again from My tasks.');
    expect(await detail('GET', '/api/v1/teapots')).toContain('If you typed the address');
    expect((await new ApiClient(api.address, null).get('/api/v1/tasks')).body['detail']).toBe('Sign in, or send a bearer token that still holds.');
  });

  it('refuses text that cannot be stored', async () => {
    expect((await manager.get('/api/v1/tasks?kind=%00')).status).toBe(422);
  });

  it('describes itself: every operation says its statuses, and what stands in its address', async () => {
    const { body } = await manager.get('/api/openapi.json');
    const paths = body['paths'] as Record<string, Record<string, { responses: object; parameters: { name: string }[] }>>;
    expect(Object.keys(paths['/api/v1/tasks']!['get']!.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '429']));
    const unsaid = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([verb, { parameters }]) =>
        [...path.matchAll(/\{(\w+)\}/g)].filter(([, name]) => !parameters.some((parameter) => parameter.name === name)).map(([named]) => `${verb} ${path}: ${named}`)));
    expect(unsaid).toEqual([]);
    expect((await api.visitor().get('/api/docs')).h1).toBe('The REST interface');
  });
});

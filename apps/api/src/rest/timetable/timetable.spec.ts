import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { randomUUID } from 'node:crypto';
import type { ApiAnswer, ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

story('the timetable for programs', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let officer: ApiClient;
  const year = '/api/v1/timetable/years/2026-27';
  const key = () => ({ 'idempotency-key': randomUUID() });
  const seen = (version: unknown) => ({ ...key(), 'if-match': `"${String(version)}"` });
  const preview = (body: object): Promise<ApiAnswer> => officer.send('POST', `${year}/previews`, body, key());
  const third = { from: { on: 'nth-weekday', month: 9, weekday: 1, nth: 3 } };

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T07:00:00.000Z');
    officer = await api.program(council.id, council.people.policyOfficer);
  });
  afterAll(() => api.stop());

  step('drafts a year once however often it is sent, and publishes the version that was seen', async () => {
    const headers = key();
    const drafted = await officer.send('POST', '/api/v1/timetable/years', { year: '2026/27' }, headers);
    expect([drafted.status, drafted.body['state'], drafted.headers.get('etag')]).toEqual([201, 'draft', '"1"']);
    expect((await officer.send('POST', '/api/v1/timetable/years', { year: '2026/27' }, headers)).headers.get('etag')).toBe('"1"');
    expect((await officer.send('POST', `${year}/publication`, { minute: 'Item 4' }, key())).status).toBe(428);
    expect((await officer.send('POST', `${year}/publication`, { minute: 'Item 4' }, seen(7))).status).toBe(412);
    expect((await officer.send('POST', `${year}/publication`, {}, seen(1))).body['code']).toBe('ApprovalNotRecorded');
    expect((await officer.send('POST', `${year}/publication`, { withoutMinute: 'Agreed by e-mail' }, seen(1))).body).toMatchObject({ state: 'running', version: 2 });
  });

  step('lists years, and stages by track and page', async () => {
    expect((await officer.get('/api/v1/timetable/years')).body).toMatchObject({ total: 1, items: [{ year: '2026/27', state: 'running' }] });
    const first = (await officer.get(`${year}/stages`)).body;
    expect(first).toMatchObject({ page: 1, pages: 2 });
    const budget = (await officer.get(`${year}/stages?track=budget`)).body['items'] as { key: string; date: string }[];
    expect(budget.map(({ key: stage }) => stage)).toContain('budget.council');
    expect((await officer.get(`${year}/stages?phase=dream`)).status).toBe(400);
  });

  step('previews an edit and applies exactly that, with a reason, for the version that was seen', async () => {
    const { status, body } = await preview({ kind: 'change-rule', stage: 'planning.launch', rule: third });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      holds: true,
      version: 2,
      tasksMoved: 0,
      moves: [{ stage: 'planning.launch', from: '2026-09-14', to: '2026-09-21' }],
    });
    const application = `/api/v1/timetable/previews/${String(body['id'])}/application`;
    expect((await officer.send('POST', application, { reason: '' }, seen(2))).status).toBe(400);
    const headers = seen(2);
    const applied = await officer.send('POST', application, { reason: 'Team days first' }, headers);
    expect([applied.status, applied.body]).toEqual([200, { year: '2026/27', stagesMoved: 1, tasksMoved: 0, awaits: null }]);
    expect((await officer.send('POST', application, { reason: 'Team days first' }, headers)).body).toEqual(applied.body);
    expect((await officer.send('POST', application, { reason: 'Again' }, seen(2))).status).toBe(409);
  });

  step('refuses what has changed since, and says so on the preview', async () => {
    const mine = (await preview({ kind: 'change-rule', stage: 'planning.launch', rule: { from: { on: 'date', month: 9, day: 28 } } })).body;
    const theirs = (
      await preview({ kind: 'change-rule', stage: 'planning.first-drafts', rule: { from: { on: 'date', month: 12, day: 1 } } })
    ).body;
    const apply = (of: Record<string, unknown>) =>
      officer.send('POST', `/api/v1/timetable/previews/${String(of['id'])}/application`, { reason: 'x' }, seen(of['version']));
    expect((await apply(theirs)).status).toBe(200);
    const refused = await apply(mine);
    expect([refused.status, refused.body['code']]).toEqual([412, 'PreviewOutOfDate']);
    expect((await officer.get(`/api/v1/timetable/previews/${String(mine['id'])}`)).body).toMatchObject({ holds: false });
  });

  const edits: readonly [string, object, number][] = [
    ['a field that belongs to another kind', { kind: 'refresh', stage: 'planning.launch' }, 422],
    ['a missing field', { kind: 'move-meeting', to: '2026-09-01' }, 422],
    ['null in a rule', { kind: 'change-rule', stage: 'planning.launch', rule: { from: { on: 'date', month: null } } }, 400],
    [
      'an unknown field deep in a rule',
      { kind: 'change-rule', stage: 'planning.launch', rule: { from: { on: 'date', month: 9, day: 1, hour: 3 } } },
      400,
    ],
    ['a rule that does not say enough', { kind: 'change-rule', stage: 'planning.launch', rule: { from: { on: 'date', month: 9 } } }, 422],
    [
      'a meeting rule without its start',
      { kind: 'change-rule', stage: 'planning.launch', rule: { from: { on: 'first-meeting', body: 'cabinet' } } },
      422,
    ],
    [
      'a day that has gone',
      {
        kind: 'change-rule',
        stage: 'planning.launch',
        rule: { from: { on: 'date', month: 4, day: 1 }, offset: { days: -3, count: 'calendar' } },
      },
      409,
    ],
    ['a meeting that is not there', { kind: 'move-meeting', meeting: randomUUID(), to: '2026-09-01' }, 404],
    [
      'a stage of the council’s own',
      { kind: 'add-stage', title: 'Peer challenge', phase: 'review', track: 'performance', rule: third },
      201,
    ],
    ['a stage that waits for one of another track', { kind: 'add-stage', title: 'Peer challenge', phase: 'review', track: 'performance', rule: third, needs: ['budget.consultation-opens'], notIn: ['recess'] }, 201],
    ['a stage that would come before what it waits for', { kind: 'add-stage', title: 'Peer challenge', phase: 'review', track: 'performance', rule: third, needs: ['budget.council'] }, 409],
    ['a stage that waits for one that is not there', { kind: 'change-rule', stage: 'planning.launch', rule: third, needs: ['budget.party'] }, 422],
    ['a period that there is none of', { kind: 'change-rule', stage: 'planning.launch', rule: third, notIn: ['rain'] }, 400],
    ['needs with an edit that has none', { kind: 'refresh', needs: [] }, 422],
    ['a stage without a phase', { kind: 'add-stage', title: 'Peer challenge', track: 'performance', rule: third }, 422],
    ['half a character in a title', { kind: 'add-stage', title: 'a\ud800', phase: 'review', track: 'performance', rule: third }, 422],
    ['taking out what rounds are dated by', { kind: 'remove-stage', stage: 'q2.reviews-due' }, 409],
    ['an edit without effect', { kind: 'refresh' }, 409],
  ];
  for (const [what, body, status] of edits) step(`answers ${what}`, async () => expect((await preview(body)).status).toBe(status));

  step('knows no other year, and lets only the policy team change one', async () => {
    expect((await officer.get('/api/v1/timetable/years/2030-31')).status).toBe(404);
    expect((await officer.get('/api/v1/timetable/years/soon')).status).toBe(404);
    const director = await api.program(council.id, council.people.director);
    expect((await director.get(year)).status).toBe(200);
    expect((await director.send('POST', '/api/v1/timetable/years', { year: '2027/28' }, key())).status).toBe(403);
    expect((await officer.send('POST', '/api/v1/timetable/years', { year: '2028/29' }, key())).status).toBe(201);
    for (const none of ['0000/01', '2027/29', '2039/99']) {
      const refused = { status: 400, body: { errors: [{ field: 'year', message: 'year is a financial year such as 2027/28.' }] } };
      expect(await officer.send('POST', '/api/v1/timetable/years', { year: none }, key())).toMatchObject(refused);
    }
  });
});

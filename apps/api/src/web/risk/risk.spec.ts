import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

story('risks on pages and for API clients', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  const typed = {
    title: 'Repairs stop', cause: 'One supplier', event: 'The supplier fails', effect: 'Homes wait', controls: 'Two frameworks', objective: '', owner: 'unitManager',
    'inherent[impact]': '3', 'inherent[likelihood]': '3', 'residual[impact]': '3', 'residual[likelihood]': '2', 'target[impact]': '2', 'target[likelihood]': '1', reviewEvery: '3',
  };

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-20T09:00:00.000Z');
  });
  afterAll(() => api.stop());

  step('a manager enters one, is told everything that is missing, and its owner is asked to look at it again', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const wrong = await manager.submit('/risks/new', { ...typed, title: '', event: '', owner: '', 'inherent[impact]': '', reviewEvery: '' });
    for (const says of ['Say what the risk is called.', 'Say what may happen.', 'Say which post owns it', 'Choose the impact without controls.', 'Choose how often']) expect(wrong.html).toContain(says);
    expect((await manager.submit('/risks/new', { ...typed, 'inherent[impact]': '1' })).html).toContain('With its controls the risk scores higher than without them.');
    expect((await manager.submit('/risks/new', { ...typed, objective: 'CP-99' })).html).toContain('No objective of this year has that reference.');
    expect((await manager.submit('/risks/new', typed)).location).toBe('/risks/RK-1');
    const owner = await api.signIn('smallborough/unitManager');
    expect((await owner.get('/tasks')).html).toContain('RK-1: Repairs stop');
    const list = (await owner.get('/risks')).html;
    for (const says of ['1 risk, 1 above appetite, 0 in the corporate register, 0 late', 'High: impact H, likelihood M (6)', 'gt-heat__high', 'Show the heat map as a table']) expect(list).toContain(says);
  });

  step('T: from red to accepted: taken into the corporate register, reviewed, accepted with its reason', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.submit('/risks/RK-1/corporate', { move: 'take', reason: '' })).html).toContain('Say why: others rely on it.');
    expect((await officer.submit('/risks/RK-1/corporate', { move: 'take', reason: 'Every service repairs' })).location).toBe('/risks/RK-1');
    expect((await officer.get('/risks')).html).toContain(`href="/risks/corporate/${council.id}/documents"`);
    expect((await officer.submit(`/risks/corporate/${council.id}/documents`, { kind: 'corporate-risks' })).location).toBe(`/risks/corporate/${council.id}/documents`);
    const [paper] = await api.fresh.asOwner<{ content: object }>(`select content from document where kind = 'corporate-risks'`);
    expect(JSON.stringify(paper!.content)).toContain('RK-1: Repairs stop');
    expect((await officer.submit(`/risks/corporate/${newId()}/documents`, { kind: 'corporate-risks' })).location).toBeNull();
    const owner = await api.signIn('smallborough/unitManager');
    expect((await owner.get('/risks/RK-1/corporate')).status).toBe(403);
    const better = { 'residual[impact]': '2', 'residual[likelihood]': '1', controls: 'Three frameworks', reason: '' };
    expect((await owner.submit('/risks/RK-1/review', better)).html).toContain('Say why: others rely on it.');
    expect((await owner.submit('/risks/RK-1/review', { ...better, reason: 'A third supplier' })).location).toBe('/risks/RK-1');
    expect((await owner.submit('/risks/RK-1/state', { move: 'accept', reason: 'What is left costs more to remove' })).location).toBe('/risks/RK-1');
    const page = (await owner.get('/risks/RK-1')).html;
    for (const says of ['Accepted. In the corporate register. Trend: better.', 'What is left costs more to remove', 'Low: impact M, likelihood L (2)', 'A third supplier']) expect(page).toContain(says);
    expect((await owner.submit('/actions/new?from=risk', { title: 'Find a fourth supplier', steps: '', owner: 'unitManager', startsOn: '', dueOn: '2026-12-31', measure: '', howMuch: '', by: '', from: 'risk', of: await riskId() })).location).toBe('/actions/AC-1');
    expect((await owner.get('/risks/RK-1')).html).toContain('AC-1: Find a fourth supplier');
  });

  const riskId = async (): Promise<string> => (await api.fresh.asOwner<{ id: string }>('select id from risk'))[0]!.id;

  step('the policy team sets another size only while no risk stands on the matrix; an API client enters on the one there is', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const five = { size: '5', mediumFrom: '6', highFrom: '15', appetite: '12' };
    expect((await officer.submit('/risks/matrix', five)).html).toContain('One risk stands on the present matrix.');
    expect((await officer.submit('/risks/matrix', { ...five, size: '3', highFrom: '12' })).html).toContain('The zones do not lie on the matrix in their order');
    const client = await api.program(council.id, council.people.serviceManager);
    const headers = (version: number) => ({ 'idempotency-key': newId(), 'if-match': `"${version}"` });
    const score = { impact: 2, likelihood: 2 };
    const entered = await client.send('POST', '/api/v1/risks', { title: 'Data late', cause: '', event: 'Figures come late', effect: '', controls: '', objective: '', owner: 'officer', inherent: score, residual: score, target: score, reviewEvery: 1 }, headers(1));
    expect([entered.status, entered.body]).toMatchObject([201, { reference: 'RK-2', corporate: 'none', nextReviewOn: '2026-05-20' }]);
    const closed = await client.send('POST', '/api/v1/risks/RK-2/state', { move: 'close', reason: 'One system' }, headers(1));
    expect(closed.body).toMatchObject({ state: 'closed', version: 2 });
    const again = await client.send('POST', '/api/v1/risks/RK-2/reviews', { residual: score, controls: '', reason: '' }, headers(2));
    expect([again.status, again.body['code']]).toEqual([409, 'RiskNotInState']);
    expect((await client.send('GET', '/api/v1/risks')).body).toMatchObject({ total: 2 });
  });
});

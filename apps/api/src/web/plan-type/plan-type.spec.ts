import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

story('plan types on pages and for API clients', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let draft: string;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-06-12T09:00:00.000Z');
  });
  afterAll(() => api.stop());

  step('a pack shows what it would change before it changes it, and is taken into a draft', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.get('/plans')).html).toContain('/plans/types');
    expect((await officer.get('/plans/types')).html).toContain('Spelthorne: a business plan on one page');
    const pack = (await officer.get('/plans/types/packs/spelthorne')).html;
    for (const says of ['What it would change from 2027/28 on', 'One-page business plan', '1 page at most']) expect(pack).toContain(says);
    draft = (await officer.submit('/plans/types/packs/spelthorne', {})).location ?? '';
    expect(draft).toMatch(/^\/plans\/types\/sets\//);
    expect((await officer.get('/plans/types/packs/none')).status).toBe(404);
    expect((await (await api.signIn('smallborough/officer')).submit('/plans/types/packs/stockton', {})).status).toBe(403);
  });

  step('Spelthorne, T: median completion time is shown to the policy team', async () => {
    const sat = (path: string, action: string, [minute, method, status]: readonly [number, string, number]) => api.fresh.asOwner(
      `insert into access_log (id, at, council_id, person_id, via, address, action, method, path, status)
       values ($1, timestamptz '2026-06-11T09:00:00Z' + make_interval(mins => $2), $3, $4, 'page', '::1', $5, $6, $7, $8)`,
      [newId(), minute, council.id, council.people.serviceManager, action, method, path, status],
    );
    for (const minutes of [4, 28, 12, 20, 8]) {
      const path = `/plans/service/${newId()}`;
      await sat(path, 'plan.open', [0, 'GET', 200]);
      await sat(`${path}/submission`, 'plan.submit', [minutes, 'POST', 303]);
    }
    expect((await (await api.signIn('smallborough/policyOfficer')).get('/plans/types')).html).toMatch(/The median of all the time[\s\S]*: 12 minutes</);
    expect((await (await api.signIn('smallborough/officer')).get('/plans/types')).html).not.toContain('12 minutes');
  });

  step('the policy officer edits a type: everything wrong with it is said beside its field', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const page = `${draft}/types/companion`;
    const typed = { title: 'Companion', planForm: 'key-plan', leastYears: '1', mostYears: '1', references: '1', pages: '3', approvers: 'role director', 'sections[0][key]': 'background', 'sections[0][title]': 'Background', 'sections[0][hint]': '', 'sections[0][most]': '' };
    const wrong = (await officer.submit(page, { ...typed, title: '', leastYears: '3', pages: '99', approvers: 'the mayor' })).html;
    for (const says of ['Say what plans of the type are called.', 'Plans run from 1 to 30 years', 'Limit it to a whole number of pages', 'An approver is such as']) expect(wrong).toContain(says);
    expect((await officer.submit(page, { ...typed, leastYears: '3' })).html).toContain('Plans run from 1 to 30 years');
    expect((await officer.submit(page, { ...typed, approvers: 'role director\noutside body Spelthorne Together', 'sections[1][key]': '', 'sections[1][title]': 'Work programme', 'sections[1][hint]': '', 'sections[1][most]': '900' })).location).toBe(draft);
    const shown = (await officer.get(draft)).html;
    for (const says of ['Spelthorne Together (outside body)', 'Background; Work programme']) expect(shown).toContain(says);
    expect((await officer.submit(`${draft}/types/companion/removal`, {})).location).toBe(draft);
    expect((await officer.get(draft)).html).not.toContain('Spelthorne Together');
  });

  step('somebody else approves it, for the next year: this year’s plans keep their types', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.submit(`${draft}/proposal`, { move: 'propose' })).location).toBe(draft);
    expect((await officer.submit(`${draft}/decision`, { move: 'approve', reason: '' })).html).toContain('because you contributed to it');
    expect((await officer.submit('/plans/types/packs/stockton', {})).html).toContain('A change of the plan types waits for its approval.');
    const director = await api.signIn('smallborough/director');
    expect((await director.submit(`${draft}/decision`, { move: 'return', reason: '' })).html).toContain('Say why');
    expect((await director.submit(`${draft}/decision`, { move: 'approve', reason: '' })).location).toBe(draft);
    expect((await officer.get(draft)).html).toContain('Approved, for plans of 2027/28 and later.');
    const list = (await officer.get('/plans/types')).html;
    for (const says of ['What holds in 2026/27', 'Community strategy', 'from 2027/28 on']) expect(list).toContain(says);
  });

  step('an API client drafts from a text, is told its faults by line, and sees what would change', async () => {
    const client = await api.program(council.id, council.people.policyOfficer);
    const headers = (version: number) => ({ 'idempotency-key': newId(), 'if-match': `"${version}"` });
    const faulty = await client.send('POST', '/api/v1/plan-type-sets', { text: 'golden-thread plan types 1\ntype a: A' }, headers(1));
    expect([faulty.status, faulty.body['code']]).toEqual([422, 'PlanTypesTextFaulty']);
    const made = await client.send('POST', '/api/v1/plan-type-sets', { pack: 'chesterfield' }, headers(1));
    expect([made.status, made.body]).toMatchObject([201, { state: 'draft', fromYear: '2027/28', version: 1 }]);
    expect(made.body['differences']).toContainEqual(expect.objectContaining({ key: 'business-plan', change: 'removed' }));
    const dropped = await client.send('POST', `/api/v1/plan-type-sets/${String(made.body['id'])}/proposal`, { move: 'discard' }, headers(1));
    expect(dropped.body).toMatchObject({ state: 'discarded' });
    expect((await client.send('GET', '/api/v1/plan-types')).body).toMatchObject({ year: '2026/27', openSetId: null });
  });
});

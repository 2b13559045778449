import type { SmallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { aRecoveryPlan } from './testing/recovery-plan-awaiting';
import { startApi, type StartedApi } from './testing/start-api';

const complete = {
  objective: 'Repairs in time', causes: 'Two vacancies', resources: 'One operative', startValue: '71.2', goalValue: '80',
  trajectory: [{ month: '2026-10', value: '74' }], actions: [{ step: 'Recruit', owner: 'Repairs Manager', dueOn: '2026-10-30', prediction: '3 points' }],
};

/** The hidden fields of a page's own form. */
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.slice(html.indexOf('<main')).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

story('a decision is two transactions: who is asking, and the act', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await aRecoveryPlan(api, { slug: 'smallborough', submitted: false });
  });
  afterAll(() => api.stop());

  /**
   * How many transactions PostgreSQL ended for what was done, by role; whoever is asking is asked as the sign-in role. As that role the
   * accesses of all requests are written together too, now and then, whoever asks just then.
   */
  async function transactionsOf(act: () => Promise<{ readonly status: number }>): Promise<{ status: number; application: number; signIn: number }> {
    const opened = jest.spyOn(api.fresh.database.dataSource, 'createQueryRunner');
    const asked = jest.spyOn(api.directory.pool, 'query');
    try {
      const { status } = await act();
      const ofRequest = asked.mock.calls.filter((call) => !JSON.stringify(call[0]).includes('insert into access_log'));
      return { status, application: opened.mock.calls.length, signIn: ofRequest.length };
    } finally {
      opened.mockRestore();
      asked.mockRestore();
    }
  }

  step('through REST, answered with the thing as it then stands, and when it is sent again', async () => {
    const manager = await api.program(council.id, council.people.serviceManager);
    await manager.get('/api/v1/recovery-plans/RP-1');
    const headers = { 'idempotency-key': newId(), 'if-match': '"1"' };
    const submit = () => manager.send('POST', '/api/v1/recovery-plans/RP-1/submission', complete, headers);
    expect(await transactionsOf(submit)).toEqual({ status: 200, application: 1, signIn: 1 });
    expect(await transactionsOf(submit)).toEqual({ status: 200, application: 1, signIn: 1 });
    expect((await submit()).body).toMatchObject({ state: 'awaiting-decision', version: 2, authors: ['The Head of Housing'] });
  });

  step('on a page, which writes no session', async () => {
    const director = await api.signIn('smallborough/director');
    const { html } = await director.get('/recovery-plans/RP-1/decision');
    const hidden = hiddenIn(html);
    const decide = () => director.post('/recovery-plans/RP-1/decision', { ...hidden, decision: 'return', reason: 'Say by when.' });
    expect(await transactionsOf(decide)).toEqual({ status: 303, application: 1, signIn: 1 });
    expect((await director.get('/recovery-plans/RP-1')).html).toContain('You returned RP-1 with your reasons.');
    expect((await director.get('/recovery-plans/RP-1')).html).not.toContain('You returned RP-1 with your reasons.');
  });

  step('in other areas alike', async () => {
    const officer = await api.program(council.id, council.people.policyOfficer);
    await officer.get('/api/v1/measures');
    const register = { definition: 'Repairs', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '' };
    const measure = {
      ref: 'HR01', title: 'Repairs in time', kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false,
      formula: 'value', multiplier: '100', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim', lowest: '0',
      highest: '100', dimension: 'council-plan', group: 'Performance indicators', service: 'S1', owner: 'serviceManager', verifier: 'director', register,
    };
    const key = () => ({ 'idempotency-key': newId() });
    expect(await transactionsOf(() => officer.send('POST', '/api/v1/measures', measure, key()))).toEqual({ status: 201, application: 1, signIn: 1 });
    const targets = { targets: [{ period: '2026-Q1', target: '80' }] };
    const set = () => officer.send('PUT', '/api/v1/measures/HR01/targets', targets, { ...key(), 'if-match': '"1"' });
    expect(await transactionsOf(set)).toEqual({ status: 200, application: 1, signIn: 1 });
    const draft = () => officer.send('POST', '/api/v1/council-plans', { year: '2026/27', title: 'Plan' }, key());
    expect(await transactionsOf(draft)).toEqual({ status: 201, application: 1, signIn: 1 });
  });

  step('where people type the name or the code of somebody else, which the act itself looks up', async () => {
    const administrator = await api.signIn('smallborough/administrator');
    const [part, post] = [`/administration/organisation/${council.serviceId}`, `/administration/posts/${council.posts.unitManager}`];
    const forms: Record<string, Record<string, string>> = {
      [`${part}/name`]: { name: 'Homes' },
      [`${part}/head`]: { lineManager: 'director' },
      [`${part}/new-part`]: { name: 'Lettings', code: 'U9' },
      [`${part}/new-post`]: { name: 'Lettings Officer', code: 'L1', fte: '1', lineManager: 'serviceManager' },
      [`${post}/line-manager`]: { lineManager: 'policyOfficer' },
      [`${post}/new-deputy`]: { person: 'The Director of Communities', holderId: council.people.unitManager, startsOn: '2026-09-01', endsOn: '2026-09-04', reason: 'Leave' },
    };
    const counts: Record<string, unknown> = {};
    for (const [address, fields] of Object.entries(forms)) {
      const hidden = hiddenIn((await administrator.get(address)).html);
      counts[address] = await transactionsOf(() => administrator.post(address, { ...hidden, ...fields }));
    }
    expect(counts).toEqual(Object.fromEntries(Object.keys(forms).map((address) => [address, { status: 303, application: 1, signIn: 1 }])));
  });
});

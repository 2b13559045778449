import { openPage } from '../../testing/page-seen';
import { aRecoveryPlan } from '../../testing/recovery-plan-awaiting';
import { startApi, type StartedApi } from '../../testing/start-api';

/** A decision: the director of the service approves the plan or returns it with reasons. */
describe('Decide a recovery plan', () => {
  let api: StartedApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const path = '/recovery-plans/RP-1/decision';
  const decisionOf = async (post: string, slug: string, submitted = true) => {
    await aRecoveryPlan(api, { slug, submitted });
    return openPage(await api.signIn(`${slug}/${post}`), path);
  };

  it('shows the director the plan as it was submitted, above the question', async () => {
    const page = await decisionOf('director', 'asked');
    expect([page.status, page.h1, page.title]).toEqual([
      200, 'Decide recovery plan RP-1: Housing repairs', 'Decide recovery plan RP-1: Housing repairs – Recovery – Golden Thread',
    ]);
    expect(page.text).toContain('Written by The Head of Housing, submitted on Thursday 20 August 2026.');
    for (const part of ['Every repair done within its target time', 'Two vacancies since May', 'Recruit two operatives']) expect(page.text).toContain(part);
    expect(Object.entries(page.fields).filter(([name, value]) => value !== '' && !name.endsWith('[postId]'))).toEqual([]);
    expect(page.buttons).toEqual(['Record decision']);
  });

  it('takes an approval, and leads to the plan', async () => {
    const answer = await (await decisionOf('director', 'approves')).send({ decision: 'approve' });
    expect([answer.status, answer.location]).toEqual([303, '/recovery-plans/RP-1']);
    const [plan] = await api.fresh.asOwner<{ state: string }>(`select p.state from recovery_plan p join council c on c.id = p.council_id where c.slug = 'approves'`);
    expect(plan?.state).toBe('monthly-updates');
  });

  it('asks for a choice, and for reasons where the plan is returned; nothing is decided meanwhile', async () => {
    const page = await decisionOf('director', 'vague');
    const unchosen = await page.send({});
    expect([unchosen.status, unchosen.title.startsWith('Error: ')]).toEqual([400, true]);
    expect(unchosen.faults).toEqual([{ message: 'Choose whether you approve the plan or return it.', field: 'decision' }]);
    const reasonless = await unchosen.send({ decision: 'return' });
    expect(reasonless.faults).toEqual([{ message: 'Say what must change: a plan is not returned without a reason.', field: 'reason' }]);
    expect(reasonless.fields).toMatchObject({ decision: 'return', reason: '' });
    expect((await reasonless.send({ reason: 'Say what it costs' })).location).toBe('/recovery-plans/RP-1');
  });

  it('takes an approval with conditions, which their owner is asked for and meets; every fault of one is said at once', async () => {
    const page = await decisionOf('director', 'conditional');
    const wrong = await page.send({ decision: 'approve-with-conditions', 'conditions[1][text]': '', 'conditions[1][dueOn]': '2020-01-01' });
    expect([wrong.status, wrong.faults.map(({ field }) => field)]).toEqual([422, ['conditions[1][text]', 'conditions[1][dueOn][day]']]);
    const answer = await wrong.send({ 'conditions[1][text]': 'Finance confirms the budget', 'conditions[1][dueOn]': '2026-10-30' });
    expect(answer.location).toBe('/recovery-plans/RP-1');
    const manager = await api.signIn('conditional/serviceManager');
    expect((await openPage(manager, '/tasks')).text).toContain('Meet a condition of the recovery plan');
    const conditions = await openPage(manager, '/recovery-plans/RP-1/conditions');
    expect(conditions.rows('Conditions of the approval')).toEqual([['1. Finance confirms the budget', 'Head of Housing (The Head of Housing)', '30 Oct 2026 in 71 days', 'Not yet']]);
    expect((await conditions.send({ how: '' })).faults.map(({ field }) => field)).toEqual(['how']);
    expect((await conditions.send({ how: 'Confirmed by the section 151 officer' })).location).toBe('/recovery-plans/RP-1');
    expect((await openPage(await api.signIn('conditional/director'), '/recovery-plans/RP-1')).text).toContain('20 Aug 2026: Confirmed by the section 151 officer');
    expect((await openPage(manager, '/tasks')).text).not.toContain('Meet a condition');
    const register = (await openPage(manager, '/actions?part=all')).rows().map((row) => row.join(' '));
    expect(register).toContainEqual(expect.stringMatching(/AC-2: Finance confirms the budget .*Achieved ?Confirmed by the section 151 officer/));
  });

  it('puts each condition into the register of actions: achieved there it is met, and its day stays the director’s', async () => {
    const page = await decisionOf('director', 'registered');
    await page.send({ decision: 'approve-with-conditions', 'conditions[0][text]': 'Finance confirms the budget', 'conditions[0][dueOn]': '2026-10-30' });
    const manager = await api.signIn('registered/serviceManager');
    expect((await openPage(manager, '/recovery-plans/RP-1')).text).toContain('AC-2: Finance confirms the budget');
    expect((await openPage(manager, '/actions/AC-2')).text).toContain('RP-1: Housing repairs');
    const report = await openPage(manager, '/actions/AC-2/report');
    const moved = await report.send({ status: 'on-track', dueOn: '2026-12-01', reason: 'Later' });
    expect([moved.status, moved.text.includes('It is a condition of the approval of RP-1')]).toEqual([409, true]);
    expect((await report.send({ status: 'achieved', reason: 'Confirmed by the section 151 officer' })).status).toBe(303);
    expect((await openPage(manager, '/recovery-plans/RP-1')).text).toContain('20 Aug 2026: Confirmed by the section 151 officer');
    expect((await openPage(manager, '/tasks')).text).not.toContain('Meet a condition');
  });

  it('asks for what the plan promises once it is approved, and shows how each action stands, as its owner says it in the register', async () => {
    await (await decisionOf('director', 'promised')).send({ decision: 'approve' });
    const manager = await api.signIn('promised/unitManager');
    expect((await openPage(manager, '/tasks')).text).toContain('AC-1: Recruit two operatives');
    await (await openPage(manager, '/actions/AC-1/report')).send({ status: 'at-risk', reason: 'Nobody applied' });
    const plan = await openPage(await api.signIn('promised/serviceManager'), '/recovery-plans/RP-1');
    expect(plan.rows('Actions')[0]!.join(' ')).toMatch(/Recruit two operatives.*At risk.*AC-1/);
    expect((await openPage(manager, '/actions/AC-1')).text).toContain('RP-1: Housing repairs');
  });

  it('shows what changed since the plan was returned', async () => {
    const returned = await (await decisionOf('director', 'again')).send({ decision: 'return', reason: 'Say what it costs' });
    expect(returned.location).toBe('/recovery-plans/RP-1');
    const manager = await api.signIn('again/serviceManager');
    expect((await (await openPage(manager, '/recovery-plans/RP-1/draft')).send({ cost: '£31,000', then: 'check' })).location).toBe('/recovery-plans/RP-1/submission');
    expect((await (await openPage(manager, '/recovery-plans/RP-1/submission')).send({})).location).toBe('/recovery-plans/RP-1');
    const page = await openPage(await api.signIn('again/director'), path);
    expect(page.text).toContain('Returned because: Say what it costs');
    expect(page.rows('What changed since the plan was returned')).toEqual([['Cost', 'Nothing', '£31,000']]);
  });

  it('is not for whoever wrote the plan, nor for a director of something else', async () => {
    expect((await decisionOf('serviceManager', 'author')).status).toBe(403);
    const answer = await (await decisionOf('chiefExecutive', 'stranger')).send({ decision: 'approve' });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Only whoever answers for the director’s post decides RP-1.');
  });

  it('says so where there is nothing to decide yet', async () => {
    const page = await decisionOf('director', 'early', false);
    expect(page.text).toContain('This plan does not wait for a decision');
    expect(page.buttons).toEqual([]);
  });
});

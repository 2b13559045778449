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
    expect(page.fields).toEqual({ reason: '' });
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
    expect(reasonless.fields).toEqual({ decision: 'return', reason: '' });
    expect((await reasonless.send({ reason: 'Say what it costs' })).location).toBe('/recovery-plans/RP-1');
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

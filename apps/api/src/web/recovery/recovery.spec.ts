import { askForMonthlyUpdate } from '@golden-thread/application/recovery/recovery-plan-steps';
import type { RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { aRecoveryPlan } from '../../testing/recovery-plan-awaiting';
import { startApi, type StartedApi } from '../../testing/start-api';

story('a recovery plan on its pages', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;

  const clockAt = (instant: string) => api.fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, council.id]);
  const signIn = (post: string) => api.signIn(`smallborough/${post}`);

  beforeAll(async () => {
    api = await startApi();
    council = await aRecoveryPlan(api, { slug: 'smallborough', submitted: false });
  });
  afterAll(() => api.stop());

  const draft = {
    objective: 'Every repair done within its target time', causes: 'Two vacancies since May', startValue: '71.2', goalValue: '80',
    'actions[0][step]': 'Recruit two operatives', 'actions[0][owner]': 'Repairs Manager', 'actions[0][dueOn]': '2026-10-30',
    'actions[0][prediction]': '3 points by December', 'trajectory[0][month]': '2026-09', 'trajectory[0][value]': '72', then: 'check',
  };

  step('names what a draft lacks when it is submitted, and keeps what was written', async () => {
    const manager = await signIn('serviceManager');
    const saved = await manager.submit('/recovery-plans/RP-1/draft', { objective: draft.objective, then: 'check' });
    expect(saved.location).toBe('/recovery-plans/RP-1/submission');
    const refused = await manager.submit('/recovery-plans/RP-1/submission', {});
    expect(refused.status).toBe(422);
    const links = [...refused.html.matchAll(/href="(\/recovery-plans\/RP-1\/draft#[^"]*)">([^<]*)</g)].map(([, href, text]) => [href, text]);
    expect(links.filter(([, text]) => text !== 'Change').slice(-3)).toEqual([
      ['/recovery-plans/RP-1/draft#causes', 'Say why it went wrong.'],
      ['/recovery-plans/RP-1/draft#trajectory-0-value', 'Give the value expected at the end of at least one month.'],
      ['/recovery-plans/RP-1/draft#actions-0-step', 'Give at least one action, with its owner.'],
    ]);
    expect((await manager.get('/recovery-plans/RP-1/draft')).html).toContain(draft.objective);
  });

  step('goes from the manager to the director, who returns it only with a reason', async () => {
    const manager = await signIn('serviceManager');
    await manager.submit('/recovery-plans/RP-1/draft', draft);
    expect((await manager.submit('/recovery-plans/RP-1/submission', {})).location).toBe('/recovery-plans/RP-1');
    const director = await signIn('director');
    const noReason = await director.submit('/recovery-plans/RP-1/decision', { decision: 'return', reason: '' });
    expect([noReason.status, noReason.title]).toEqual([400, 'Error: Decide recovery plan RP-1: Housing repairs – Recovery – Golden Thread']);
    expect(noReason.html).toContain('Say what must change: a plan is not returned without a reason.');
    await director.submit('/recovery-plans/RP-1/decision', { decision: 'return', reason: 'Say what it costs' });
    expect((await manager.get('/recovery-plans/RP-1')).html).toContain('Write the plan');
  });

  step('is decided by nobody else, whatever address they type', async () => {
    const manager = await signIn('serviceManager');
    await manager.submit('/recovery-plans/RP-1/submission', {});
    expect((await manager.get('/recovery-plans/RP-1/decision')).status).toBe(403);
    const chief = await signIn('chiefExecutive');
    const notTheirs = await chief.submit('/recovery-plans/RP-1/decision', { decision: 'approve' });
    expect(notTheirs.status).toBe(403);
    expect(notTheirs.html).toContain('Only whoever answers for the director’s post decides RP-1.');
  });

  step('is approved once, however often the button is pressed', async () => {
    const director = await signIn('director');
    await clockAt('2026-09-21T09:00:00.000Z');
    const page = await director.get('/recovery-plans/RP-1/decision');
    const fields = Object.fromEntries([...page.html.matchAll(/name="(_csrf|submission|version)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    const twice = await Promise.all([1, 2].map(() => director.post('/recovery-plans/RP-1/decision', { ...fields, decision: 'approve' })));
    expect(twice.map(({ status, location }) => [status, location])).toEqual(Array(2).fill([303, '/recovery-plans/RP-1']));
    expect(await api.fresh.asOwner(`select 1 from event where name = 'RecoveryPlanApproved'`)).toHaveLength(1);
  });

  step('is reported on every month and judged by its panel, until it is satisfied', async () => {
    await clockAt('2026-10-01T08:00:00.000Z');
    const plans = await api.fresh.asOwner<{ id: RecoveryPlanId }>('select id from recovery_plan');
    await askForMonthlyUpdate(api.fresh.database, { councilId: council.id, subjectId: plans[0]!.id });
    const manager = await signIn('serviceManager');
    expect((await manager.get('/recovery-plans/RP-1/update')).h1).toBe('Report on RP-1 for October 2026');
    const owed = 'The update of October 2026 is ';
    expect((await (await signIn('director')).get('/recovery-plans/RP-1')).html).not.toContain(owed);
    await clockAt('2026-10-19T08:00:00.000Z');
    expect((await (await signIn('director')).get('/recovery-plans/RP-1')).html).toMatch(new RegExp(`${owed}\\d+ days late`));
    await clockAt('2026-10-01T08:00:00.000Z');
    const update = { value: '73.1', progress: 'One post filled', planStatus: 'at-risk', forecast: 'On target by March', asks: '' };
    const wrong = await manager.submit('/recovery-plans/RP-1/update', { ...update, value: '73,1' });
    expect(wrong.html).toContain('The value must be a number such as 73.1');
    expect(wrong.html).toContain('One post filled');
    await manager.submit('/recovery-plans/RP-1/update', update);
    const chair = await signIn('committeeChair');
    const page = await chair.get('/recovery-plans/RP-1/verdict');
    expect(page.html).not.toContain(`value="${council.people.serviceManager}"`);
    expect(page.html).toContain('The Head of Housing answers for the plan as Head of Housing, and wrote it.');
    const verdict = { verdict: 'satisfied', reason: 'Two months ahead of the trajectory', present: council.people.committeeChair };
    expect((await chair.submit('/recovery-plans/RP-1/verdict', verdict)).location).toBe('/recovery-plans/RP-1');
    const closed = await chair.get('/recovery-plans/RP-1');
    expect(closed.html).toContain('Closed: watched for a relapse');
    expect(closed.html).toContain('Two months ahead of the trajectory');
  });

  step('is not there for another council', async () => {
    await smallCouncil(api.fresh, 'elsewhere', '2026-08-20T08:00:00.000Z');
    const stranger = await api.signIn('elsewhere/director');
    expect((await stranger.get('/recovery-plans/RP-1')).status).toBe(404);
  });
});

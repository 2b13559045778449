import { aRecoveryPlan } from '../../testing/recovery-plan-awaiting';
import { startApi, type StartedApi } from '../../testing/start-api';

const hidden = (html: string): Record<string, string> =>
  Object.fromEntries([...html.slice(html.indexOf('<main')).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

/** The comparison as it is read. */
const compared = (html: string) =>
  [...html.matchAll(/<div class="gt-stale__field">[\s\S]*?<a [^>]*>([^<]*)<\/a>[\s\S]*?gt-stale__text">([\s\S]*?)<\/p>[\s\S]*?gt-stale__text">([\s\S]*?)<\/p>/g)].map(
    ([, field, mine, now]) => ({ field, mine, now }),
  );

describe('a form whose thing was changed in between', () => {
  let api: StartedApi;

  beforeAll(async () => {
    api = await startApi();
    await aRecoveryPlan(api, { slug: 'smallborough', submitted: false });
  });
  afterAll(() => api.stop());

  const path = '/recovery-plans/RP-1/draft';

  it('says who changed it and when, keeps what was typed, leads to what changed, and can be sent again', async () => {
    const [one, other] = [await api.signIn('smallborough/serviceManager'), await api.signIn('smallborough/serviceManager')];
    const opened = hidden((await one.get(path)).html);
    expect((await other.submit(path, { objective: 'Written first', causes: 'Both alike', then: 'check' })).status).toBe(303);
    const stale = await one.post(path, { ...opened, objective: 'Written second & last', causes: 'Both alike', then: 'check' });
    expect(stale.status).toBe(412);
    expect(stale.html).toContain('The Head of Housing changed this on 20 Aug 2026 at 09:00, after you opened it.');
    const history = /href="(\/history\/recovery-plan\/[^"]+)"/.exec(stale.html)?.[1] ?? '';
    expect((await one.get(history)).html).toContain('Draft saved');

    expect(compared(stale.html)).toEqual([{ field: 'What is to be reached', mine: 'Written second &amp; last', now: 'Written first' }]);
    expect(stale.html).toContain(`href="${path}">Leave mine and open it as it stands now`);
    expect((await one.post(path, { ...hidden(stale.html), objective: 'Written second & last', then: 'check' })).status).toBe(303);
  });

  it('says so when both had written the same', async () => {
    const [one, other] = [await api.signIn('smallborough/serviceManager'), await api.signIn('smallborough/serviceManager')];
    const opened = hidden((await one.get(path)).html);
    expect((await other.submit(path, { objective: 'The same', then: 'check' })).status).toBe(303);
    const stale = await one.post(path, { ...opened, objective: 'The same', then: 'check' });
    expect([stale.status, compared(stale.html)]).toEqual([412, []]);
    expect(stale.html).toContain('What stands now is word for word what you had written.');
  });

  it('sets a decision beside the one that was taken in another tab, by whom and when, and keeps its text', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const [one, other] = [await api.signIn('smallborough/director'), await api.signIn('smallborough/director')];
    const complete = {
      objective: 'Repairs in time', causes: 'Capacity', startValue: '71', goalValue: '80', resources: 'None', 'trajectory[0][month]': '2026-10', 'trajectory[0][value]': '74',
      'actions[0][step]': 'Recruit', 'actions[0][owner]': 'Repairs Manager', 'actions[0][dueOn]': '2026-10-30', 'actions[0][prediction]': '', then: 'check',
    };
    expect((await manager.submit(path, complete)).status).toBe(303);
    const submitted = await manager.submit('/recovery-plans/RP-1/submission', {});
    expect([submitted.status, submitted.location]).toEqual([303, '/recovery-plans/RP-1']);

    const decision = '/recovery-plans/RP-1/decision';
    const opened = hidden((await one.get(decision)).html);
    expect((await other.submit(decision, { decision: 'return', reason: 'Say who recruits.' })).status).toBe(303);
    const stale = await one.post(decision, { ...opened, decision: 'return', reason: 'Name the month.' });
    expect(stale.status).toBe(412);
    expect(stale.html).toContain('The Director of Communities changed this on 20 Aug 2026 at 09:00, after you opened it.');
    expect(stale.html).not.toContain('word for word');
    const pair = /<div class="gt-stale__pair">([\s\S]*?)<\/section>/.exec(stale.html)?.[1] ?? '';
    expect(pair.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
      'You had written Your decision : Return it with reasons What must change : Name the month. Done meanwhile Recovery plan returned with reasons Say who recruits.',
    );
    expect(stale.html).toMatch(/<textarea[^>]*name="reason"[^>]*>Name the month\.<\/textarea>/);
  });
});

import { openRecoveryPlan } from '@golden-thread/application/recovery';
import { accept } from '@golden-thread/domain';
import { newId } from '@golden-thread/persistence';
import { smallCouncil } from '@golden-thread/persistence/testing';
import { type StartedApi, startApi } from '../../testing';

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
    const council = await smallCouncil(api.fresh, 'smallborough', '2026-08-20T08:00:00.000Z');
    const { serviceManager, director, chiefExecutive, committeeChair } = council.posts;
    const parties = { accountablePostId: serviceManager, directorPostId: director, requesterPostId: chiefExecutive, panelChairPostId: committeeChair };
    const plan = { title: 'Housing repairs', measureId: null, serviceId: council.serviceId, origin: { type: 'clinic' as const, id: newId() }, parties };
    await api.fresh.database.transact({ actor: council.engine }, async (work) => accept(await openRecoveryPlan(work, plan)));
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
});

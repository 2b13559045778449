import { openRecoveryPlan } from '@golden-thread/application/recovery';
import { accept } from '@golden-thread/domain';
import { newId } from '@golden-thread/persistence';
import { smallCouncil } from '@golden-thread/persistence/testing';
import { type StartedApi, startApi } from '../../testing';

const hidden = (html: string): Record<string, string> =>
  Object.fromEntries([...html.slice(html.indexOf('<main')).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

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

  it('says who changed it and when, keeps what was typed, leads to what changed, and can be sent again', async () => {
    const path = '/recovery-plans/RP-1/draft';
    const [one, other] = [await api.signIn('smallborough/serviceManager'), await api.signIn('smallborough/serviceManager')];
    const opened = hidden((await one.get(path)).html);
    expect((await other.submit(path, { objective: 'Written first', then: 'check' })).status).toBe(303);
    const stale = await one.post(path, { ...opened, objective: 'Written second', then: 'check' });
    expect(stale.status).toBe(412);
    expect(stale.html).toContain('The Head of Housing changed this on 20 Aug 2026 at 09:00, after you opened it.');
    expect(stale.html).toContain('Written second');
    const history = /href="(\/history\/recovery-plan\/[^"]+)"/.exec(stale.html)?.[1] ?? '';
    expect((await one.get(history)).html).toContain('Draft saved');
    expect((await one.post(path, { ...hidden(stale.html), objective: 'Written second', then: 'check' })).status).toBe(303);
  });
});

import { recordExceptionDecision } from '@golden-thread/application/exception/decide-exception';
import { aQuarter, ok } from '@golden-thread/application/review/testing/a-quarter';
import { story } from '@golden-thread/persistence/testing/story';
import type { Browser } from '../../testing/browser';
import { openPage, type PageSeen } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

/** What a manager with five exceptions has to type and wait for: at most this much, so that it fits into forty minutes. */
const most = { pages: 15, fields: 35 };

story('a manager with five red measures and forty minutes', (step) => {
  let api: StartedApi;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let manager: Browser;
  const spent = { pages: 0, fields: 0 };

  const load = (path: string | null): Promise<PageSeen> => {
    spent.pages += 1;
    return openPage(manager, path ?? '');
  };
  const type = (page: PageSeen, fields: Readonly<Record<string, string>>): Promise<PageSeen> => {
    spent.fields += Object.keys(fields).length;
    return page.send(fields);
  };

  beforeAll(async () => {
    api = await startApi();
    quarter = await aQuarter(api.fresh, ['Homes relet', 'Gas checks', 'Complaints answered']);
    await quarter.day('2026-07-01');
    for (const ref of ['HS01', 'HS02', 'HS03', 'HS04', 'HS05']) await quarter.enter(ref, '2026-Q1', '60');
    manager = await api.signIn(`${quarter.slug}/serviceManager`);
    await quarter.day('2026-07-29');
  });
  afterAll(() => api.stop());

  step('reports on all five, led from one to the next', async () => {
    const tasks = await load('/tasks');
    const first = await manager.arrive(Object.values(tasks.links).find((href) => href.startsWith('/exceptions/') || href.startsWith('/tasks/')) ?? '');
    const [reference = ''] = /EX-\d+/.exec(first.h1) ?? [];
    let page = await load(`/exceptions/${reference}/report`);
    const seen: string[] = [];
    while (page.h1.startsWith('Report on')) {
      seen.push(page.h1.replace(/^Report on EX-\d+: /, ''));
      const typed = {
        causeCode: 'capacity', cause: 'Two of five officers left in May.', 'options[0][title]': 'Two agency officers until November', 'options[0][cost]': '£31,000',
        'options[0][benefit]': 'On target by December', 'options[0][risk]': 'They leave when trained',
      };
      const answer = await type(page, typed);
      expect([answer.status, seen.length]).toEqual([303, seen.length]);
      page = await load(answer.location);
    }
    expect(seen.sort()).toEqual(['Complaints answered', 'Gas checks', 'Homes relet', 'Rent collected', 'Repairs done in time']);
    console.info(`Five exception reports: ${spent.pages} pages loaded, ${spent.fields} fields filled in (at most ${most.pages} and ${most.fields}).`);
    expect(spent.pages).toBeLessThanOrEqual(most.pages);
    expect(spent.fields).toBeLessThanOrEqual(most.fields);
  });

  step('finds in the recovery plan that follows what is known already', async () => {
    await quarter.day('2026-08-04');
    const [red] = await api.fresh.asOwner<{ id: string }>(`select e.id from exception_case e join measure m on m.id = e.measure_id where m.ref = 'HS01'`);
    ok(await recordExceptionDecision(api.fresh.database, quarter.council.actor('policyOfficer'), {
      exceptionId: red!.id, decision: 'recovery-plan', reason: 'Families wait.', option: 0, resources: null, clinicOn: null, tellServiceIds: [],
    }));
    const draft = await openPage(manager, '/recovery-plans/RP-1/draft');
    expect(draft.fields).toMatchObject({
      objective: 'Repairs done in time: from 60.0% to 80.0%.', causes: 'Two of five officers left in May.', startValue: '60', goalValue: '80', cost: '£31,000',
      'trajectory[8][value]': '80', 'actions[0][step]': 'Two agency officers until November', 'actions[0][owner]': 'Head of Housing', 'actions[0][prediction]': 'On target by December',
    });
    const saved = await draft.send({ then: 'check', 'actions[0][dueOn]': '2026-11-30', finance: 'Priya Shah', financeOn: '2026-08-03' });
    expect(saved.location).toBe('/recovery-plans/RP-1/submission');
    expect((await (await openPage(manager, '/recovery-plans/RP-1/submission')).send({})).location).toBe('/recovery-plans/RP-1');
    const decision = await openPage(await api.signIn(`${quarter.slug}/director`), '/recovery-plans/RP-1/decision');
    expect(decision.text).toContain('20.0 percentage points off, and off target since Quarter 1 2026/27.');
    expect(decision.facts).toMatchObject({ Cost: '£31,000', 'Confirmed by Finance': 'Priya Shah, 3 Aug 2026' });
  });
});

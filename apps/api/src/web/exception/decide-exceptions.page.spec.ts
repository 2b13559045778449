import { aQuarter } from '@golden-thread/application/review/testing/a-quarter';
import type { ExceptionId } from '@golden-thread/domain/shared/id';
import { story } from '@golden-thread/persistence/testing/story';
import { startApi, type StartedApi } from '../../testing/start-api';

story('deciding several exceptions at once', (step) => {
  let api: StartedApi;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;

  beforeAll(async () => {
    api = await startApi();
    quarter = await aQuarter(api.fresh);
    await quarter.day('2026-07-01');
    await quarter.day('2026-08-06');
  });
  afterAll(() => api.stop());

  const exceptions = () =>
    api.fresh.asOwner<{ id: ExceptionId; reference: string; kind: string; state: string; without: string | null }>(
      `select id, reference, kind, state, decision->>'withoutReport' as without from exception_case where council_id = $1 order by reference`,
      [quarter.council.id],
    );
  const ticked = (ids: readonly ExceptionId[]) => Object.fromEntries(ids.map((id, index) => [`exceptions[${index}]`, id]));
  const officer = () => api.signIn(`${quarter.slug}/policyOfficer`);
  const corporate = () => `/corporate-reviews/${quarter.round(1)}`;

  step('is led to by the corporate review, where managers stay silent, and by the report that waits for it', async () => {
    const missing = (await exceptions()).filter(({ kind }) => kind === 'missing');
    expect(missing.length).toBeGreaterThan(1);
    const review = await (await officer()).get(corporate());
    expect(review.html).toContain(`Decide several at once: No figure (${missing.length})`);
    const page = await (await officer()).get(`${corporate()}/decisions/missing`);
    expect(page.html).toContain(`${missing.length} exceptions to decide, ${missing.length} without the manager’s report.`);
    expect(page.html).not.toContain('Call a clinic');
  });

  step('says why no report is waited for, or decides none of them', async () => {
    const missing = (await exceptions()).filter(({ kind }) => kind === 'missing').map(({ id }) => id);
    const browser = await officer();
    const given = { ...ticked(missing), decision: 'watch', reason: 'No figures this quarter' };
    const refused = await browser.submit(`${corporate()}/decisions/missing`, given);
    expect([refused.status, refused.html.includes('say why you decide without it')]).toEqual([409, true]);
    expect((await exceptions()).every(({ state }) => state === 'raised')).toBe(true);
    const done = await browser.submit(`${corporate()}/decisions/missing`, { ...given, withoutReport: 'The system was down' });
    expect(done.location).toBe(corporate());
    const decided = (await exceptions()).filter(({ kind }) => kind === 'missing');
    expect(decided.map(({ state, without }) => [state, without])).toEqual(decided.map(() => ['decided', 'The system was down']));
    expect((await browser.get(`/exceptions/${decided[0]!.reference}`)).html).toContain('Decided without the manager’s report: The system was down');
    const events = await api.fresh.asOwner(`select 1 from event where council_id = $1 and name = 'ExceptionDecided'`, [quarter.council.id]);
    expect(events).toHaveLength(decided.length);
  });

  step('concludes the review with the last of them', async () => {
    const late = (await exceptions()).filter(({ state }) => state === 'raised').map(({ id }) => id);
    const done = await (await officer()).submit(`${corporate()}/decisions/late`, { ...ticked(late), decision: 'note', reason: 'Chased' });
    expect(done.status).toBe(303);
    expect(await api.fresh.asOwner('select state from round where id = $1', [quarter.round(1)])).toEqual([{ state: 'concluded' }]);
  });

  step('is for the corporate review alone', async () => {
    expect((await (await api.signIn(`${quarter.slug}/serviceManager`)).get(`${corporate()}/decisions/missing`)).status).toBe(403);
    expect((await (await officer()).get(`${corporate()}/decisions/nothing`)).status).toBe(404);
  });
});

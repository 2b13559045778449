import type { CouncilId } from '@golden-thread/domain/shared/id';
import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

/** A public page: what a council has published, for anybody, without signing in. */
describe('How the council performs', () => {
  let api: StartedApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const asAnybody = (slug: string) => openPage(api.visitor(), `/published/${slug}`);
  const report = (councilId: CouncilId, half: 'h1' | 'h2', state: 'published' | 'cabinet', publishedAt: string | null) =>
    api.fresh.asOwner(
      `insert into performance_report (id, council_id, year, half, state, compose_on, scrutiny_on, cabinet_on, publish_on, concluded, published_at)
       values ($1, $2, '2026/27', $3, $4, '2026-11-05', '2026-11-20', '2026-12-03', '2026-12-14', '{}', $5)`,
      [newId(), councilId, half, state, publishedAt],
    );

  it('says when something will stand there while nothing does', async () => {
    await smallCouncil(api.fresh, 'quiet');
    const page = await asAnybody('quiet');
    expect([page.status, page.h1]).toEqual([200, 'How the council performs']);
    expect(page.text).toContain('No report is published yet. The half-yearly report comes out in December, the annual report in June.');
  });

  it('lists what is published with its day, and nothing that is still being challenged', async () => {
    const council = await smallCouncil(api.fresh, 'open');
    await report(council.id, 'h1', 'published', '2026-12-14T10:00:00Z');
    await report(council.id, 'h2', 'cabinet', null);
    const page = await asAnybody('open');
    expect(page.text).toContain('Half-yearly report 2026/27, published on Monday 14 December 2026');
    expect(page.links['Half-yearly report 2026/27']).toBe('/published/open/2026-27/h1');
    expect(Object.values(page.links).filter((href) => href.startsWith('/published/'))).toHaveLength(1);
    expect((await openPage(api.visitor(), '/')).links).toMatchObject({ open: '/published/open', 'Half-yearly report 2026/27 of open': '/published/open/2026-27/h1' });
  });

  it('is not there for a council that is not', async () => {
    const page = await asAnybody('nowhere');
    expect([page.status, page.text.includes('quiet')]).toEqual([404, false]);
  });

  it('offers a reader nothing to send', async () => {
    await smallCouncil(api.fresh, 'still');
    const page = await asAnybody('still');
    expect([page.buttons, page.fields]).toEqual([[], {}]);
  });
});

import { raiseNotices } from '@golden-thread/application/notice/raise-notices';
import type { CouncilId, EventId } from '@golden-thread/domain/shared/id';
import type { SmallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { housingMeasures } from '../../testing/housing-measures';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

story('a question beside a figure', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await housingMeasures(api, 'asks', { HR01: { title: 'Repairs in time', figures: { '2025-Q4': '76' } } });
  });
  afterAll(() => api.stop());

  const inbox = async (post: string) => (await openPage(await api.signIn(`asks/${post}`), '/inbox')).text;

  step('says every fault at once, and nothing is kept meanwhile', async () => {
    const page = await openPage(await api.signIn('asks/director'), '/measures/HR01/comments');
    const wrong = await page.send({ 'mentions[0][name]': 'Nobody of that name', 'mentions[1][name]': 'Nor this one', text: 'Why?' });
    expect([wrong.status, wrong.faults.map(({ field }) => field)]).toEqual([422, ['mentions[0][name]', 'mentions[1][name]']]);
    expect((await wrong.send({ text: ' ' })).faults.map(({ field }) => field)).toEqual(['text']);
    expect(await api.fresh.asOwner(`select 1 from event where name = 'MeasureCommented'`)).toEqual([]);
  });

  step('stands on the measure’s page, and tells whoever enters the figures and whoever is mentioned', async () => {
    const page = await openPage(await api.signIn('asks/director'), '/measures/HR01/comments?period=2025-Q4');
    const said = await page.send({ text: 'Is the flood in this figure?', 'mentions[0][name]': 'The Repairs Officer' });
    expect(said.location).toBe('/measures/HR01');
    const [event] = await api.fresh.asOwner<{ id: EventId }>(`select id from event where name = 'MeasureCommented'`);
    await raiseNotices(api.fresh.database, { councilId: council.id as CouncilId, eventId: event!.id });
    const measure = (await openPage(await api.signIn('asks/officer'), '/measures/HR01')).text;
    expect(measure).toContain('Is the flood in this figure?');
    expect(measure).toContain('The Director of Communities, 2 Jul 2026 at 09:00, on Quarter 4 2025/26; for The Repairs Officer');
    for (const post of ['officer', 'serviceManager']) expect(await inbox(post)).toContain('A question or comment: measure HR01');
    expect(await inbox('administrator')).not.toContain('A question or comment');
  });
});

import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { housingMeasures } from '../../testing/housing-measures';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

/** A report: how every measure stands in a quarter, counted by dimension, then one by one. */
describe('The scorecard', () => {
  let api: StartedApi;
  beforeAll(async () => {
    api = await startApi();
    const council = await housingMeasures(api, 'scored', {
      HS01: { title: 'Repairs done in time', figures: { '2025-Q1': '82', '2026-Q1': '71.2' } },
      HS02: { title: 'Rent collected', figures: { '2026-Q1': '93' } },
      HS03: { title: 'Homes let within a month', figures: {} },
    });
    await api.fresh.asOwner(`update council set clock_at = '2026-07-20T09:00:00Z' where id = $1`, [council.id]);
  });
  afterAll(() => api.stop());

  const scorecard = async (slug = 'scored') => openPage(await api.signIn(`${slug}/director`), '/measures?quarter=2026-Q1');

  it('counts the statuses of each dimension, and never counts what has no data as green', async () => {
    const page = await scorecard();
    expect(page.status).toBe(200);
    expect(page.text).toContain('1 green, 0 amber, 1 red; 1 no data yet');
    const counted = page.rows('Counts by dimension').map(([, ...counts]) => counts.reduce((sum, count) => sum + Number(count), 0));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('says of each measure why it stands so, with its numbers', async () => {
    const page = await scorecard();
    expect(page.text).toMatch(/Red: 71\.2\s?% is more than 5\s?% below the target of 80\s?%/);
    expect(page.links['HS01: Repairs done in time']).toBe('/measures/HS01');
  });

  it('keeps the choice of quarter and service in its address, and in the file that it offers', async () => {
    const page = await scorecard();
    expect(page.fields).toMatchObject({ quarter: '2026-Q1', service: '' });
    expect(page.links['CSV']).toContain('quarter=2026-Q1');
  });

  it('says what fills it while it is empty', async () => {
    await smallCouncil(api.fresh, 'bare', '2026-07-20T09:00:00Z');
    expect((await scorecard('bare')).text).toContain('No measure is registered here yet. The policy team registers measures, or imports them with the council’s pack.');
  });
});

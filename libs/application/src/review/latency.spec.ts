import { hopsOf } from '@golden-thread/domain/review/latency';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { readLatency } from './read-latency';
import { aQuarter, concludeQuarter, ok } from './testing/a-quarter';

describe('how long figures take', () => {
  let fresh: FreshDatabase;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
  });
  afterAll(() => fresh.drop());

  it('is read from what happened, round by round, beside the timetable', async () => {
    const quarter = await aQuarter(fresh);
    await concludeQuarter(fresh, quarter, { quarter: 2, opens: '2026-10-01', closes: '2026-11-04' });
    const [round] = ok(await readLatency(fresh.database, quarter.council.actor('officer')));
    expect(round).toMatchObject({ year: '2026/27', actual: { quarter: 2, periodEndsOn: '2026-09-30', reached: { 'corporate-review': '2026-11-04', members: null, published: null } } });
    expect(hopsOf(round!.actual).find(({ stage }) => stage === 'corporate-review')).toMatchObject({ sincePeriodEnd: 35 });
    expect(round!.planned.reached.entered).toBe('2026-10-14');
  });
});

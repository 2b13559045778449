import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { hopsOf } from '@golden-thread/domain/review/latency';
import type { FigureSheetId, MeasureId, ReviewId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { enterFigures } from '../figure-sheet/enter-figures';
import { verifyFigures } from '../figure-sheet/verify-figures';
import { signOffServiceReview } from './decide-service-review';
import { readLatency } from './read-latency';
import { submitServiceReview } from './submit-service-review';
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

  it('has reached a stage in an open round once nobody is awaited there any more, and in a closed one whoever was missing', async () => {
    const quarter = await aQuarter(fresh);
    const { council } = quarter;
    await quarter.day('2026-07-01');
    const sheets = await fresh.asOwner<{ id: FigureSheetId; measures: MeasureId[] }>(
      `select s.id, array_agg(d.measure_id) as measures from figure_sheet s join figure_due d on d.sheet_id = s.id where s.council_id = $1 group by s.id`, [council.id],
    );
    const [own, other] = sheets as [(typeof sheets)[0], (typeof sheets)[0]];
    const enter = async (on: CalendarDate, { id, measures }: typeof own) => {
      await quarter.day(on);
      const lines = measures.map((measureId) => ({ measureId, period: '2026-Q1', value: '80', numerator: '', denominator: '', dataStatus: 'final', commentary: '' }) as const);
      ok(await enterFigures(fresh.database, council.actor('unitManager'), { sheetId: id, lines }));
    };
    const verify = async (on: CalendarDate, { id }: typeof own) => {
      await quarter.day(on);
      ok(await verifyFigures(fresh.database, council.actor('serviceManager'), { sheetId: id, returns: [] }));
    };
    const reached = async () => {
      const { entered, verified, reviewed } = ok(await readLatency(fresh.database, council.actor('policyOfficer')))[0]!.actual.reached;
      return [entered, verified, reviewed];
    };
    await enter('2026-07-08', own);
    await verify('2026-07-09', own);
    expect(await reached()).toEqual([null, null, null]);
    await enter('2026-07-10', other);
    expect(await reached()).toEqual(['2026-07-10', null, null]);
    await verify('2026-07-13', other);
    const [review] = await fresh.asOwner<{ id: ReviewId }>('select id from service_review where round_id = $1 and service_id = $2', [quarter.round(1), council.serviceId]);
    const answers = { measures: 'On course.', risks: 'None new.', budget: 'On budget.', actions: [], actionsNote: 'All on course.', issues: [] };
    ok(await submitServiceReview(fresh.database, council.actor('serviceManager'), { reviewId: review!.id, answers }));
    ok(await signOffServiceReview(fresh.database, council.actor('director'), { reviewId: review!.id }));
    expect(await reached()).toEqual(['2026-07-10', '2026-07-13', null]);
    await quarter.day('2026-08-04');
    expect(await reached()).toEqual(['2026-07-10', '2026-07-13', '2026-07-13']);
  });
});

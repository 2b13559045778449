import type { ReportContent } from '@golden-thread/domain/report/report-content';
import { hopsOf } from '@golden-thread/domain/review/latency';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import type { Answers } from '@golden-thread/domain/timetable/stage-question';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { readLatency } from '../review/read-latency';
import { aQuarter, concludeQuarter, ok } from '../review/testing/a-quarter';
import { signOffStageReturn } from '../stage-return/decide-stage-return';
import { submitStageReturn } from '../stage-return/submit-stage-return';
import { applyTimetableChange } from '../timetable/apply-timetable-change';
import { previewTimetableChange } from '../timetable/preview-timetable-change';
import { readControlRoom } from '../timetable/read-control-room';
import { takeYearSteps } from '../timetable/testing/take-year-steps';
import { composeReport } from './compose-report';

const year = '2026/27';
let fresh: FreshDatabase;
let quarter: Awaited<ReturnType<typeof aQuarter>>;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());

const by = (post: Parameters<typeof quarter.council.actor>[0]) => quarter.council.actor(post);
const rows = <Row>(sql: string, ...more: unknown[]) => fresh.asOwner<Row>(sql, [quarter.council.id, ...more]);
const on = async (day: string) => {
  await rows('update council set clock_at = $2 where id = $1', `${day}T08:00:00.000Z`);
  return ok(await takeYearSteps(fresh.database, quarter.council.id, year));
};
const returnsOf = (key: string) => rows<{ id: StageReturnId }>(`select r.id from stage_return r join stage s on s.id = r.stage_id where r.council_id = $1 and s.key = $2 order by r.name`, key);
const returnOf = async (step: string): Promise<StageReturnId> => (await returnsOf(`own.extra-collection.${step}`))[0]!.id;
const give = async (step: string, post: 'serviceManager' | 'policyOfficer', answers: Answers) => {
  const returnId = await returnOf(step);
  ok(await submitStageReturn(fresh.database, by(post), { returnId, answers }));
  return returnId;
};
const rounds = async () => ok(await readLatency(fresh.database, by('policyOfficer'))).map(({ name, quarter: of, actual }) => [name, of, hopsOf(actual).map(({ stage, sincePeriodEnd, days }) => `${stage} ${sincePeriodEnd} ${days}`)]);

/** Adds a round: figures by 22 May, asked ten working days before, and its corporate review on 8 June. */
async function addRound(title: string, services: readonly string[]): Promise<void> {
  const round = { title, services, rule: rules.date(5, 22), window: 10, grace: 2, reminders: 'usual', reviewsAfter: null, corporateAfter: 10 } as const;
  const { id: previewId } = ok(await previewTimetableChange(fresh.database, by('policyOfficer'), { year, edit: { kind: 'add-round', round } }));
  ok(await applyTimetableChange(fresh.database, by('policyOfficer'), { previewId, reason: 'The inspector comes in July' }));
}

beforeEach(async () => {
  quarter = await aQuarter(fresh);
  await rows(`update service set head_post_id = $2 where council_id = $1 and code = 'S2'`, quarter.council.posts.serviceManager);
  await addRound('Extra collection', ['S2']);
});

/** Figures given on 20 May and signed off on 25 May; what was decided on 5 June. */
async function held(): Promise<void> {
  await on('2026-05-08');
  await on('2026-05-20');
  const returnId = await give('figures', 'serviceManager', { figure_1: '91.04', says_1: 'Two rounds more.', figure_2: '', says_2: 'Counted in June.' });
  await on('2026-05-25');
  ok(await signOffStageReturn(fresh.database, by('director'), { returnId }));
  await on('2026-06-05');
  await give('corporate', 'policyOfficer', { decided: 'Streets keeps its second shift.' });
}

describe('a round beside the year’s own', () => {
  it('is in the clock of how long figures take, from when services were asked; a stage is reached once nobody is awaited', async () => {
    expect(await rounds()).toEqual([]);
    await on('2026-05-08');
    expect(await rounds()).toEqual([['Extra collection', null, []]]);
    await on('2026-05-20');
    const returnId = await give('figures', 'serviceManager', { says_1: 'Two rounds more.', says_2: 'Counted in June.' });
    expect(await rounds()).toEqual([['Extra collection', null, ['entered 12 12']]]);
    await on('2026-05-25');
    ok(await signOffStageReturn(fresh.database, by('director'), { returnId }));
    await on('2026-06-05');
    await give('corporate', 'policyOfficer', { decided: 'Streets keeps its second shift.' });
    expect(await rounds()).toEqual([['Extra collection', null, ['entered 12 12', 'verified 17 5', 'corporate-review 28 11']]]);
    const [{ planned } = { planned: null }] = ok(await readLatency(fresh.database, by('policyOfficer')));
    expect(planned).toMatchObject({ periodEndsOn: '2026-05-08', reached: { entered: '2026-05-22', verified: '2026-05-28', reviewed: null, 'corporate-review': '2026-06-08' } });
    expect(planned?.reached.members).not.toBeNull();
    expect(ok(await readControlRoom(fresh.database, by('policyOfficer'))).latency.map(({ name }) => name)).toEqual(['Extra collection']);
  });

  it('has no stage behind it while one of several services is awaited', async () => {
    await addRound('Both', ['S1', 'S2']);
    await on('2026-05-08');
    const [one, other] = await returnsOf('own.both.figures');
    const giveOf = async (returnId: StageReturnId) => ok(await submitStageReturn(fresh.database, by('serviceManager'), { returnId, answers: { says_1: 'Steady.', says_2: 'Steady.' } }));
    const ofBoth = async () => (await rounds()).find(([name]) => name === 'Both')?.[2];
    await giveOf(one!.id);
    expect(await ofBoth()).toEqual([]);
    await giveOf(other!.id);
    expect(await ofBoth()).toEqual(['entered 0 0']);
    ok(await signOffStageReturn(fresh.database, by('director'), { returnId: one!.id }));
    expect(await ofBoth()).toEqual(['entered 0 0']);
  });

  it('is told in the half-yearly report, with what was signed off and decided, and comes before members with it', async () => {
    await held();
    await concludeQuarter(fresh, quarter, { quarter: 2, opens: '2026-10-01', closes: '2026-11-04' });
    await rows(`update council set clock_at = '2026-11-05T08:00:00.000Z' where id = $1`);
    await quarter.wakeReport('h1');
    ok(await composeReport(fresh.database, by('policyOfficer'), { reportId: quarter.report('h1'), summary: 'A good half-year.' }));
    const [{ content } = { content: null }] = await rows<{ content: ReportContent }>('select content from report_composition where council_id = $1');
    expect(content?.extraRounds).toEqual([{
      title: 'Extra collection', figuresOn: '2026-05-22', decided: 'Streets keeps its second shift.',
      figures: [
        { service: 'Streets', ref: 'ST01', title: 'Waste recycled', figure: '91.0%', says: 'Two rounds more.' },
        { service: 'Streets', ref: 'ST02', title: 'Streets clean', figure: '', says: 'Counted in June.' },
      ],
    }]);
    expect((await rounds()).map(([name]) => name)).toEqual(['Quarter 2', 'Extra collection']);
    const told = content?.latency?.map(({ round: named, stages }) => [named, stages.map(({ took, planned }) => [took, planned])]);
    expect(told).toEqual([
      ['Quarter 2, 2026/27', [[null, 14], [null, 21], [null, 28], [35, 35]]],
      ['Extra collection, 2026/27', [[12, 14], [17, 20], [null, null], [28, 31]]],
    ]);
  });

  it('of the second half is not told in the report of the first', async () => {
    await held();
    await rows(`update stage set falls_on = '2026-10-02' from performance_year y where y.id = stage.year_id and y.council_id = $1 and stage.key = 'own.extra-collection.figures'`);
    await concludeQuarter(fresh, quarter, { quarter: 2, opens: '2026-10-01', closes: '2026-11-04' });
    await rows(`update council set clock_at = '2026-11-05T08:00:00.000Z' where id = $1`);
    await quarter.wakeReport('h1');
    ok(await composeReport(fresh.database, by('policyOfficer'), { reportId: quarter.report('h1'), summary: 'A good half-year.' }));
    const [{ content } = { content: null }] = await rows<{ content: ReportContent }>('select content from report_composition where council_id = $1');
    expect(content?.extraRounds).toEqual([]);
  });
});

import { shippedAdditions } from '@golden-thread/exchange/timetable/shipped-timetables';
import type { FigureFact, FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import { accept } from '@golden-thread/domain/shared/outcome';
import type { FigureSheetId, MeasureId, StageReturnId } from '@golden-thread/domain/shared/id';
import type { KnownFact, MeasureAsked } from '@golden-thread/domain/stage-return/measures-asked';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import type { SmallPost } from '@golden-thread/persistence/testing/small-council';
import { outboxMessagesOf } from '../events/events';
import { enterFigures } from '../figure-sheet/enter-figures';
import { readFigureSheet } from '../figure-sheet/read-figure-sheets';
import { verifyFigures } from '../figure-sheet/verify-figures';
import { getHistoryOf } from '../history/get-history';
import { withholdQueried } from '../history/withhold-queried';
import { readMeasure } from '../measure/read-measure';
import { aQuarter, ok } from '../review/testing/a-quarter';
import { readScorecard } from '../status/read-scorecard';
import { applyTimetableChange } from '../timetable/apply-timetable-change';
import { previewTimetableChange } from '../timetable/preview-timetable-change';
import { takeYearSteps } from '../timetable/testing/take-year-steps';
import { getStageReturn } from './get-stage-return';
import { submitStageReturn } from './submit-stage-return';

const year = '2026/27';
let fresh: FreshDatabase;
let quarter: Awaited<ReturnType<typeof aQuarter>>;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
beforeEach(async () => {
  quarter = await aQuarter(fresh);
  const add = shippedAdditions().find(({ key }) => key === 'policy-check')!.definitions.filter(({ key }) => /^q[14][.]/.test(key));
  const { id } = ok(await previewTimetableChange(fresh.database, officer(), { year, edit: { kind: 'change-stages', add, remove: [], rules: [] } }));
  ok(await applyTimetableChange(fresh.database, officer(), { previewId: id, reason: 'Members asked why' }));
  await quarter.day('2026-07-01');
});
afterAll(() => fresh.drop());

const officer = () => quarter.council.actor('policyOfficer');
const seenBy = async (post: SmallPost, of: 1 | 4 = 1) => {
  const { dimensions } = ok(await readScorecard(fresh.database, quarter.council.actor(post), { year, quarter: of }));
  const standings = dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.standings));
  return standings.map(({ ref, figure, status }) => `${ref} ${figure?.value ?? null} ${status.reason}`).filter((one) => one.startsWith('HS')).sort();
};
/** What the page of HS01, and the verified sheet on which it was entered, tell of its figure for the first quarter. */
const figureTold = async (post: SmallPost) => {
  const actor = quarter.council.actor(post);
  const { versions, withheld, measure } = ok(await readMeasure(fresh.database, actor, { ref: 'HS01' }));
  const [sheet] = await fresh.asOwner<{ id: FigureSheetId }>(`select sheet_id as id from figure_due where measure_id = $1 and period = '2026-Q1'`, [measure.id]);
  const { lines } = ok(await readFigureSheet(fresh.database, actor, { sheetId: sheet!.id }));
  const line = lines.find((one) => one.measure.id === measure.id && one.context.period.key === '2026-Q1')!;
  return {
    measure: versions.filter(({ period }) => period === '2026-Q1').map(({ value }) => value), withheld,
    sheet: [line.figure?.value ?? null, line.withheld, line.checked.status.reason],
  };
};
/** What the measure's history tells of a correction of HS01 in that quarter, and of what was verified of both measures. */
const inHistory = async (post: SmallPost) => {
  const actor = quarter.council.actor(post);
  const measures = await fresh.asOwner<{ id: MeasureId; ref: string }>(`select id, ref from measure where council_id = $1 and ref in ('HS01', 'HS02') order by ref`, [quarter.council.id]);
  const stream = { type: 'measure', id: measures[0]!.id } as const;
  const corrected = { ref: 'HS01', period: '2026-Q1', version: 2, replaces: 1, was: '79', becomes: '80', afterFreeze: false };
  ok(await fresh.database.transact({ actor: officer() }, (work) => {
    work.record({ name: 'FigureCorrected', stream, payload: corrected, wording: { reason: 'Counted twice' } } satisfies FigureSheetEvent);
    return Promise.resolve(accept(null));
  }));
  const { events } = ok(await getHistoryOf(fresh.database, actor, { ...stream, page: 1 }));
  const figures = measures.map(({ id: measureId, ref }): FigureFact => ({ measureId, ref, period: '2026-Q1', version: 1, value: '80' }));
  const verified = { ...events[0]!, name: 'FiguresVerified', payload: { year, quarter: 1, figures } };
  const [told] = await fresh.database.read(quarter.council.id, (reading) => withholdQueried(reading, actor, [verified]));
  return [events[0]!.payload['becomes'], events[0]!.wording['reason'] ?? null, ...(told!.payload['figures'] as readonly FigureFact[]).map(({ value }) => value)];
};
const asked = async (stage: string, day: string) => {
  await fresh.asOwner('update council set clock_at = $2 where id = $1', [quarter.council.id, `${day}T08:00:00.000Z`]);
  ok(await takeYearSteps(fresh.database, quarter.council.id, year));
  const [found] = await fresh.asOwner<{ id: StageReturnId; measures: readonly (MeasureAsked & { known: readonly KnownFact[] })[] }>(
    `select r.id, r.measures from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id where r.council_id = $1 and a.stage_key = $2`, [quarter.council.id, stage],
  );
  return { id: found!.id, measures: found!.measures, placeOf: (ref: string) => found!.measures.findIndex((one) => one.ref === ref) + 1 };
};

describe('a figure that the policy team asks about', () => {
  it('is shown to nobody but those who are asked about it, until it is answered', async () => {
    for (const ref of ['HS01', 'HS02']) await quarter.enter(ref, '2026-Q1', '80');
    expect(await seenBy('director')).toEqual(['HS01 80 TargetMet', 'HS02 80 TargetMet']);
    const check = await asked('q1.policy-check', '2026-07-22');
    ok(await submitStageReturn(fresh.database, officer(), { returnId: check.id, answers: { [`query_${check.placeOf('HS01')}`]: 'Why is it the same as last year?' } }));
    for (const post of ['director', 'scrutinyChair', 'serviceManager'] as const) expect([post, await seenBy(post)]).toEqual([post, ['HS01 null WaitsForAnswer', 'HS02 80 TargetMet']]);
    expect(await figureTold('director')).toEqual({ measure: [], withheld: ['2026-Q1'], sheet: [null, 'verified', 'WaitsForAnswer'] });
    for (const post of ['policyOfficer', 'unitManager', 'auditor'] as const) expect([post, await figureTold(post)]).toEqual([post, { measure: ['80'], withheld: [], sheet: ['80', null, 'TargetMet'] }]);
    for (const post of ['director', 'scrutinyChair'] as const) expect([post, await inHistory(post)]).toEqual([post, [null, null, null, '80']]);
    for (const post of ['policyOfficer', 'unitManager', 'auditor'] as const) expect([post, await inHistory(post)]).toEqual([post, ['80', 'Counted twice', '80', '80']]);
    const factsOf = async (post: SmallPost) => ok(await getStageReturn(fresh.database, quarter.council.actor(post), check.id)).given.asked.measures.find(({ ref }) => ref === 'HS01')!.known;
    expect(await factsOf('director')).toEqual([]);
    expect(await factsOf('unitManager')).toContainEqual({ name: 'Quarter 1 2026/27', value: expect.stringContaining('80') as unknown });
    const answers = await asked('q1.policy-answers', '2026-07-23');
    expect(answers.measures.map(({ ref }) => ref)).toEqual(['HS01']);
    expect(JSON.stringify(answers.measures[0]!.known)).toMatch(/Quarter 1 2026\/27[^]*80[^]*Why is it the same as last year/);
    ok(await submitStageReturn(fresh.database, quarter.council.actor('unitManager'), { returnId: answers.id, answers: { answer_1: 'The same contract', corrected_1: 'Nothing had to be' } }));
    expect(await seenBy('director')).toEqual(['HS01 80 TargetMet', 'HS02 80 TargetMet']);
    expect(await figureTold('director')).toEqual({ measure: ['80'], withheld: [], sheet: ['80', null, 'TargetMet'] });
    expect(await inHistory('director')).toEqual(['80', 'Counted twice', '80', '80']);
  });

  it('takes with it, in the history of its sheet, what was said beside it when it was entered', async () => {
    const [sheet] = await fresh.asOwner<{ id: FigureSheetId; lines: readonly { measureId: MeasureId; ref: string }[] }>(
      `select d.sheet_id as id, jsonb_agg(jsonb_build_object('measureId', m.id, 'ref', m.ref)) as lines from figure_due d join measure m on m.id = d.measure_id where m.council_id = $1 and m.ref in ('HS01', 'HS02') and d.period = '2026-Q1' group by 1`, [quarter.council.id],
    );
    const lines = sheet!.lines.map(({ measureId, ref }) => ({ measureId, period: '2026-Q1' as const, value: '60', numerator: '', denominator: '', dataStatus: 'final' as const, commentary: `60 for want of staff, ${ref}` }));
    ok(await enterFigures(fresh.database, quarter.council.actor('unitManager'), { sheetId: sheet!.id, lines }));
    ok(await verifyFigures(fresh.database, quarter.council.actor('serviceManager'), { sheetId: sheet!.id, returns: [] }));
    const check = await asked('q1.policy-check', '2026-07-22');
    ok(await submitStageReturn(fresh.database, officer(), { returnId: check.id, answers: { [`query_${check.placeOf('HS01')}`]: 'Is it that bad?' } }));
    const saidTo = async (post: SmallPost) => {
      const { events } = ok(await getHistoryOf(fresh.database, quarter.council.actor(post), { type: 'figure-sheet', id: sheet!.id, page: 1 }));
      return events.find(({ name }) => name === 'FiguresEntered')!.wording;
    };
    expect(await saidTo('director')).toEqual({ HS02: '60 for want of staff, HS02' });
    expect(await saidTo('unitManager')).toEqual({ HS01: '60 for want of staff, HS01', HS02: '60 for want of staff, HS02' });
  });

  it('is withheld where its period is a month, or the year, that ends in the quarter; months of other quarters are not', async () => {
    for (const [ref, frequency] of [['HS01', 'monthly'], ['HS02', 'annual']]) await fresh.asOwner('update measure set frequency = $3 where council_id = $1 and ref = $2', [quarter.council.id, ref, frequency]);
    for (const [ref, period] of [['HS01', '2026-M03'], ['HS01', '2026-M12'], ['HS02', '2026-Y']] as const) await quarter.enter(ref, period, '80');
    const check = await asked('q4.policy-check', '2027-04-30');
    expect(await seenBy('director', 4)).toEqual(['HS01 80 TargetMissing', 'HS02 80 TargetMissing']);
    const queries = Object.fromEntries(['HS01', 'HS02'].map((ref) => [`query_${check.placeOf(ref)}`, 'Is that so?']));
    ok(await submitStageReturn(fresh.database, officer(), { returnId: check.id, answers: queries }));
    expect(await seenBy('director', 4)).toEqual(['HS01 null WaitsForAnswer', 'HS02 null WaitsForAnswer']);
    expect(await seenBy('director', 1)).toContain('HS01 80 TargetMissing');
    const answers = await asked('q4.policy-answers', '2027-05-04');
    const given = Object.fromEntries([1, 2].flatMap((place) => [[`answer_${place}`, 'It is'], [`corrected_${place}`, 'Nothing had to be']]));
    ok(await submitStageReturn(fresh.database, quarter.council.actor('unitManager'), { returnId: answers.id, answers: given }));
    expect(await seenBy('director', 4)).toEqual(['HS01 80 TargetMissing', 'HS02 80 TargetMissing']);
  });

  it('is no missing figure where the round closes before the answer: it counts as the exception that it is, members see it not, and it is frozen once it is answered', async () => {
    for (const [ref, value] of [['HS01', '60'], ['HS02', '80']] as const) await quarter.enter(ref, '2026-Q1', value);
    const check = await asked('q1.policy-check', '2026-07-22');
    ok(await submitStageReturn(fresh.database, officer(), { returnId: check.id, answers: { [`query_${check.placeOf('HS01')}`]: 'Is it that bad?' } }));
    const answers = await asked('q1.policy-answers', '2026-07-23');
    const exceptions = () => fresh.asOwner<{ kind: string; ref: string }>(`select e.kind, m.ref from exception_case e join measure m on m.id = e.measure_id where e.round_id = $1 and m.ref like 'HS%' and e.state <> 'withdrawn' order by m.ref`, [quarter.round(1)]);
    await quarter.day('2026-07-29');
    expect(await exceptions()).toEqual([{ kind: 'red', ref: 'HS01' }]);
    await quarter.day('2026-08-04');
    expect(await exceptions()).toEqual([{ kind: 'red', ref: 'HS01' }]);
    const frozen = () => fresh.asOwner(`select s.number, f->>'value' as value, f->>'level' as level, s.reason from snapshot s cross join jsonb_array_elements(s.content->'figures') f where s.round_id = $1 and f->>'ref' = 'HS01' order by s.number`, [quarter.round(1)]);
    expect(await frozen()).toEqual([{ number: 1, value: null, level: 'no-data', reason: '' }]);
    ok(await submitStageReturn(fresh.database, quarter.council.actor('unitManager'), { returnId: answers.id, answers: { answer_1: 'It rained', corrected_1: 'Nothing had to be' } }));
    expect(await frozen()).toMatchObject([{ number: 1, value: null }, { number: 2, value: '60', level: 'red', reason: 'HS01: shown once what the policy team asked was answered' }]);
  });
});

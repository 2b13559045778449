import type { MeasureDefinition } from '@golden-thread/domain/measure/measure';
import type { FigureSheetId, MeasureId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { changeMeasure } from './change-measure';
import { correctFigure } from '../figure-sheet/correct-figure';
import { enterFigures } from '../figure-sheet/enter-figures';
import { openFiguresForPeriod } from '../figure-sheet/open-figures';
import { registerMeasure } from './register-measure';
import { verifyFigures } from '../figure-sheet/verify-figures';

let fresh: FreshDatabase;
let council: SmallCouncil;
const first = { year: '2026/27', quarter: 1 } as const;
const period = '2026-Q1';
const register = { definition: 'Counted', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '' };

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const measure = async (ref: string): Promise<MeasureId> =>
  ok(await registerMeasure(fresh.database, council.actor('policyOfficer'), {
    definition: {
      ref, title: `Measure ${ref}`, kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false, formula: 'value',
      multiplier: '100', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim', lowest: '0', highest: '100',
      dimension: 'council-plan', group: 'Performance indicators', serviceId: council.serviceId, ownerPostId: council.posts.serviceManager,
      verifierPostId: council.posts.director, memberPostId: null, register,
    },
  })).id;
const change = async (measureId: MeasureId, changes: Partial<MeasureDefinition>) =>
  ok(await changeMeasure(fresh.database, council.actor('policyOfficer'), { measureId, changes, fromPeriod: '', reason: 'Another person' }));
const enter = async (sheetId: FigureSheetId, ...measureIds: MeasureId[]) =>
  ok(await enterFigures(fresh.database, council.actor('serviceManager'), {
    sheetId, lines: measureIds.map((measureId) => ({ measureId, period, value: '82', numerator: '', denominator: '', dataStatus: 'final' as const, commentary: '' })),
  }));
const openTasks = async () => {
  const rows = await fresh.asOwner<{ kind: string; post_id: PostId }>(`select kind, post_id from task where council_id = $1 and state = 'open' order by kind, post_id`, [council.id]);
  const titles = new Map(Object.entries(council.posts).map(([name, id]) => [id, name]));
  return rows.map(({ kind, post_id }) => `${kind} ${titles.get(post_id)}`).sort();
};
const sheetOf = async (measureId: MeasureId) => (await fresh.asOwner<{ id: FigureSheetId }>('select sheet_id as id from figure_due where measure_id = $1', [measureId]))[0]!.id;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  council = await smallCouncil(fresh, `council-${newId().slice(-12)}`, '2026-07-01T08:00:00.000Z');
});
const ask = () => fresh.database.transact({ actor: council.engine }, async (work) => accept(await openFiguresForPeriod(work, { month: null, ...first, dueOn: '2026-07-14' })));

describe('open work of a measure that changes', () => {
  it('comes to its new verifier at once, who verifies it; the old one cannot any more', async () => {
    const one = await measure('M1');
    await ask();
    const sheetId = await sheetOf(one);
    await enter(sheetId, one);
    expect(await openTasks()).toEqual(['verify-figures director']);
    await change(one, { verifierPostId: council.posts.chiefExecutive });
    expect(await openTasks()).toEqual(['verify-figures chiefExecutive']);
    const [told] = await fresh.asOwner<{ payload: object }>(`select payload from event where council_id = $1 and name = 'WorkPassedOn'`, [council.id]);
    expect(told!.payload).toMatchObject({ because: 'measure-changed', toPersonIds: [council.people.chiefExecutive] });
    expect(await verifyFigures(fresh.database, council.actor('director'), { sheetId, returns: [] })).toMatchObject({ refusal: { code: 'NotTheFiguresVerifier' } });
    expect(ok(await verifyFigures(fresh.database, council.actor('chiefExecutive'), { sheetId, returns: [] }))).toMatchObject({ verified: 1 });
  });

  it('leaves the sheet of the others, and takes only what is not verified to a sheet of its own people', async () => {
    const [one, other] = [await measure('M1'), await measure('M2')];
    await ask();
    const sheetId = await sheetOf(one);
    await change(other, { ownerPostId: council.posts.unitManager });
    expect(await openTasks()).toEqual(['enter-figures serviceManager', 'enter-figures unitManager']);
    await enter(sheetId, one);
    await change(one, { verifierPostId: council.posts.chiefExecutive });
    expect(await openTasks()).toEqual(['enter-figures unitManager', 'verify-figures chiefExecutive']);
    expect(ok(await verifyFigures(fresh.database, council.actor('chiefExecutive'), { sheetId: await sheetOf(one), returns: [] }))).toMatchObject({ verified: 1 });
    await change(one, { verifierPostId: council.posts.director });
    expect(await openTasks()).toEqual(['enter-figures unitManager']);
  });

  it('has a figure that is corrected later verified by whoever verifies the measure then', async () => {
    const one = await measure('M1');
    await ask();
    const sheetId = await sheetOf(one);
    await enter(sheetId, one);
    ok(await verifyFigures(fresh.database, council.actor('director'), { sheetId, returns: [] }));
    await change(one, { verifierPostId: council.posts.chiefExecutive });
    const typed = { value: '79', numerator: '', denominator: '', dataStatus: 'final' as const, commentary: '' };
    ok(await correctFigure(fresh.database, council.actor('serviceManager'), { measureId: one, period, typed, reason: 'Counted twice' }));
    expect(await openTasks()).toEqual(['verify-figures chiefExecutive']);
  });
});

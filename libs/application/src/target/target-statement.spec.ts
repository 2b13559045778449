import type { MeasureDefinition } from '@golden-thread/domain/measure/measure';
import { usualWorkingRules } from '@golden-thread/domain/organisation/working-rules';
import type { FigureSheetId, MeasureId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { importMeasures } from '@golden-thread/persistence/measure/import-measures';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { outboxMessagesOf } from '../events/events';
import { code, value } from '../plan/testing/a-cascade';
import { checkTargets } from './check-targets';
import { correctFigure } from '../figure-sheet/correct-figure';
import { verifyFigures } from '../figure-sheet/verify-figures';
import { changeWorkingRules } from '../organisation/working-rules';
import { keepBasket, readBaskets } from '../basket/keep-basket';
import { readMeasure } from '../measure/read-measure';
import { readScorecard } from '../status/read-scorecard';
import { registerMeasure } from '../measure/register-measure';
import { setTarget } from './set-target';
import { stateTarget } from './state-target';
import { measureOf } from '../measure/testing/measures-and-tasks';

let fresh: FreshDatabase;
let council: SmallCouncil;
let nth = 0;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());

const register = async (ref: string, more: Partial<MeasureDefinition> = {}): Promise<MeasureId> =>
  value(await registerMeasure(fresh.database, council.actor('policyOfficer'), { definition: measureOf(council, ref, more) })).id;
const figure = (ref: string, measured: string) =>
  ({ ref, period: '2026-Q1', endsOn: '2026-06-30' as const, value: measured, numerator: null, denominator: null, dataStatus: 'final', commentary: '' });
const bring = async (figures: readonly ReturnType<typeof figure>[]) =>
  value(await fresh.database.transact({ actor: council.actor('policyOfficer') }, async (work) => accept(await importMeasures(work, { measures: [], targets: [], figures }))));

/** Three measures in July, the first of which has a target. */
beforeEach(async () => {
  council = await smallCouncil(fresh, `targets-${(nth += 1)}`, '2026-07-01T08:00:00.000Z');
  const measureId = await register('HR01');
  value(await setTarget(fresh.database, council.actor('policyOfficer'), { measureId, targets: [{ period: '2026-Q1', target: '80' }], reason: '' }));
  await register('HR02');
  await register('HR03');
});

describe('what a target says', () => {
  const said = {
    wording: 'Unemployment (6.5%) maintained below the average regional rate', targetClass: 'stretch', form: 'below-comparator', baseline: null, change: null, reachedBy: null,
    priority: 'high', resultKind: 'outcome', financial: false, smart: { A: 'It was lower before' }, reviewedOn: '2026-06-01',
  } as const;

  it('T: maintained below a comparator, it is judged against that other series, period by period, from then on', async () => {
    const officer = council.actor('policyOfficer');
    const strict = { polarity: 'minimise', tolerance: { basis: 'percent', green: '0', amber: '0', edge: 'worse', strict: true } } as const;
    const [measureId, regionId] = [await register('UN01', strict), await register('REG1', strict)];
    await bring([figure('UN01', '6.5'), figure('REG1', '6.6')]);
    const standing = async () => value(await readMeasure(fresh.database, officer, { ref: 'UN01', year: '2026/27', quarter: 1 })).standing;
    expect((await standing()).status.level).toBe('no-target');
    expect(code(await stateTarget(fresh.database, officer, { measureId, said, comparator: 'UN01' }))).toBe('ComparatorIsItself');
    const { gaps } = value(await stateTarget(fresh.database, officer, { measureId, said, comparator: 'REG1' }));
    expect(gaps.map(({ letter }) => letter)).toEqual(['R', 'T']);
    expect(await standing()).toMatchObject({ target: '6.6', status: { level: 'green' } });
    const scorecard = value(await readScorecard(fresh.database, officer, { year: '2026/27', quarter: 1 }));
    expect(scorecard.dimensions.flatMap(({ groups }) => groups.flatMap(({ standings }) => standings)).find(({ ref }) => ref === 'UN01')).toMatchObject({ target: '6.6', status: { level: 'green' } });
    value(await correctFigure(fresh.database, officer, { measureId: regionId, period: '2026-Q1', typed: { value: '6.4', numerator: '', denominator: '', dataStatus: 'final', commentary: '' }, reason: 'Revised by the region', version: 1 }));
    expect(await standing()).toMatchObject({ target: '6.4', status: { level: 'red' } });
    const checks = value(await checkTargets(fresh.database, council.actor('auditor')));
    expect(checks.results.find(({ check }) => check === 'under-review')).toMatchObject({ passes: false, says: '1 of 5 were looked at within 12 months.' });
  });

  it('T: a figure of the other series that was returned, or waits where figures wait, judges nobody: the last that was verified does', async () => {
    const officer = council.actor('policyOfficer');
    const [measureId, regionId] = [await register('UN01', { polarity: 'minimise' }), await register('REG1', { polarity: 'minimise' })];
    await bring([figure('UN01', '65'), figure('REG1', '66')]);
    value(await stateTarget(fresh.database, officer, { measureId, said, comparator: 'REG1' }));
    const target = async () => value(await readMeasure(fresh.database, officer, { ref: 'UN01', year: '2026/27', quarter: 1 })).standing.target;
    const correct = async (typed: string, version: number) =>
      value(await correctFigure(fresh.database, officer, { measureId: regionId, period: '2026-Q1', typed: { value: typed, numerator: '', denominator: '', dataStatus: 'final', commentary: '' }, reason: 'Revised', version }));
    await correct('64', 1);
    expect(await target()).toBe('64');
    const [sheet] = await fresh.asOwner<{ id: FigureSheetId }>(`select sheet_id as id from figure_due where measure_id = $1 and period = '2026-Q1'`, [regionId]);
    value(await verifyFigures(fresh.database, council.actor('director'), { sheetId: sheet!.id, returns: [{ measureId: regionId, period: '2026-Q1', reason: 'Of which region?' }] }));
    expect(await target()).toBe('66');
    value(await changeWorkingRules(fresh.database, council.actor('administrator'), { ...usualWorkingRules, unverifiedFigures: 'wait', reason: 'Members read only what is verified.' }));
    await correct('63', 2);
    expect(await target()).toBe('66');
  });

  it('T: a basket has at least two measures, each shown with its own status', async () => {
    const officer = council.actor('policyOfficer');
    const basket = { title: 'Good repairs', refs: ['HR01', 'HR02'], objectiveId: null };
    expect(code(await keepBasket(fresh.database, officer, { ...basket, refs: ['HR01'] }))).toBe('BasketTooSmall');
    expect(code(await keepBasket(fresh.database, officer, { ...basket, refs: ['HR01', 'HR99'] }))).toBe('NoSuchMeasure');
    expect(code(await keepBasket(fresh.database, council.actor('director'), basket))).toBe('NotPermitted');
    await bring([figure('HR01', '71.2')]);
    const { id, version } = value(await keepBasket(fresh.database, officer, basket));
    expect(value(await readBaskets(fresh.database, council.actor('auditor'))).baskets).toMatchObject([{ title: 'Good repairs', says: '1 red, 1 no data', members: [{ ref: 'HR01' }, { ref: 'HR02' }] }]);
    value(await keepBasket(fresh.database, officer, { ...basket, id, version, refs: ['HR03', 'HR02'] }));
    expect(code(await keepBasket(fresh.database, officer, { ...basket, id, version }))).toBe('Stale');
  });
});

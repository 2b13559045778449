import { anId } from '../shared/testing/an-id';
import { checkDefinition } from './check-definition';
import { checkFigure } from '../figure-sheet/check-figure';
import { decideDefinitionChange } from './decide-definition-change';
import { decideTarget } from '../target/decide-target';
import { definitionIn } from './definition-change';
import { formatLevel, levelsOf, withLevels } from './judged-levels';
import type { Measure } from './measure';
import { getPeriod } from './period';

const words = 'Nobody is told\nMost are told late\n\n Most are  told in time\nEverybody is told in time';
const counted: Measure = {
  id: anId('m'), ref: 'PL03', title: 'How applicants are kept informed', kind: 'local', unit: '%', decimals: 1, polarity: 'minimise', frequency: 'quarterly',
  cumulative: true, formula: 'ratio', multiplier: '100', tolerance: { basis: 'absolute', green: '0', amber: '1', edge: 'better' },
  zeroTarget: 'aim', lowest: '0', highest: '100', dimension: 'customers', group: 'Public satisfaction', serviceId: anId('s'),
  ownerPostId: anId('a'), verifierPostId: anId('b'), memberPostId: null, retiredOn: null, version: 1,
  register: { definition: 'Read in ten files', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '' },
};
const judged = withLevels({ ...counted, register: { ...counted.register, levels: words } });
const period = getPeriod('2026-Q1');
const check = (value: string, commentary: string, before = '1') =>
  checkFigure({ value, numerator: '', denominator: '', dataStatus: 'final', commentary }, { measure: judged, period, today: '2026-07-08', target: '3', before, aYearBefore: null, variation: null });

describe('a measure judged in words', () => {
  it('has all that counting says of it from its levels, the worst first', () => {
    expect(levelsOf(judged.register)).toEqual(['Nobody is told', 'Most are told late', 'Most are told in time', 'Everybody is told in time']);
    expect(judged).toMatchObject({ unit: 'of 4', decimals: 0, formula: 'value', cumulative: false, lowest: '1', highest: '4', polarity: 'maximise' });
    expect(checkDefinition(judged)).toEqual([]);
    expect(withLevels({ ...counted, register: { ...counted.register, levels: ' \n | ' } })).toEqual(counted);
  });

  it.each<[string, string, readonly string[]]>([
    ['one alone', 'Good', ['LevelsTooFew']],
    ['ten', 'a|b|c|d|e|f|g|h|i|j', ['LevelsTooMany']],
    ['the same twice', 'Good|Better|good', ['LevelTwice']],
    ['one that is a page long', `Good|${'x'.repeat(201)}`, ['LevelTooLong']],
  ])('is refused with levels that nobody can choose between: %s', (_, levels, faults) => {
    expect(checkDefinition(withLevels({ ...counted, register: { ...counted.register, levels } }))).toEqual(faults);
  });

  it('is refused where its unit says another number of levels', () => {
    expect(checkDefinition({ ...judged, unit: 'of 5' })).toEqual(['LevelsDisagreeWithUnit']);
  });

  it('takes a level with its reason, shown against its target like any figure, and no other number', () => {
    const good = check('2', 'Read in ten files: six letters went out after the decision.');
    expect(good).toMatchObject({ faults: [], warnings: [], figure: { value: '2' }, status: { level: 'amber', why: 'Amber: 2 of 4 is below the target of 3 of 4 but within 1 level of it' } });
    expect(check('1', 'As before.')).toMatchObject({ faults: [], warnings: [], status: { level: 'red' } });
    expect(check('4', '').faults).toEqual([{ field: 'commentary', code: 'JudgementUnexplained', details: {} }]);
    for (const no of ['2.5', '0', '5', '-1']) expect(check(no, 'Why.').faults).toEqual([{ field: 'value', code: 'NotALevel', details: { levels: 4 } }]);
    expect(formatLevel(judged, '2')).toBe('2: Most are told late');
    expect(formatLevel(counted, '2')).toBeNull();
  });

  it('is aimed at a level, and at nothing between two', () => {
    const aim = (becomes: string) => decideTarget(judged, { period: '2026-Q1', was: null, becomes, reason: '' }, { frozen: false, expected: '1', confirmed: false });
    expect(aim('4')).toMatchObject({ ok: true });
    expect(aim('2.5')).toMatchObject({ refusal: { code: 'TargetNotALevel', details: { levels: 4 } } });
  });

  it('parts the trend where its levels change, and earlier judgements keep the words they were made in', () => {
    const changedTo = withLevels({ ...judged, register: { ...judged.register, levels: 'Nobody is told|Some are told|Most are told late|Everybody is told' } });
    expect(decideDefinitionChange(judged, changedTo, { fromPeriod: '', reason: 'Clearer' })).toMatchObject({ refusal: { code: 'FromPeriodMissing' } });
    const decided = decideDefinitionChange(judged, changedTo, { fromPeriod: '2026-Q3', reason: 'Clearer' });
    expect(decided).toMatchObject({ ok: true, value: { changed: ['levels'], marksTrend: true } });
    const change = { fromPeriod: '2026-Q3', changed: ['levels'], was: { levels: judged.register.levels ?? '' }, reason: 'Clearer' };
    expect(formatLevel(definitionIn(changedTo, [change], '2026-Q2'), '2')).toBe('2: Most are told late');
    expect(formatLevel(definitionIn(changedTo, [change], '2026-Q3'), '2')).toBe('2: Some are told');
  });

  it('becomes counted where its levels are taken away', () => {
    const plain = decideDefinitionChange(judged, withLevels({ ...counted, id: judged.id }), { fromPeriod: '2026-Q3', reason: 'Counted now' });
    expect(plain.ok && plain.value.changed).toContain('levels');
  });
});

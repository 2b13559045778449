import { anId } from '../shared/testing/an-id';
import { decideDefinitionChange } from './decide-definition-change';
import { definitionIn } from './definition-change';
import type { Measure } from './measure';

const measure: Measure = {
  id: anId('m'), ref: 'RC01', title: 'Recycling rate', kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'annual',
  cumulative: false, formula: 'value', multiplier: '1', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' },
  zeroTarget: 'aim', lowest: '0', highest: '100', dimension: 'council-plan', group: 'Performance indicators', serviceId: anId('s'),
  ownerPostId: anId('a'), verifierPostId: anId('b'), memberPostId: null, retiredOn: null, version: 3,
  register: {
    definition: 'Share of household waste recycled', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '',
    workingPapers: '', evidence: '',
  },
};
const raise = { ...measure, frequency: 'quarterly' as const };

describe('changing what a measure is', () => {
  it('marks the trend where frequency or definition change, from a period on and with a reason', () => {
    expect(decideDefinitionChange(measure, raise, { fromPeriod: '2026-Q2', reason: 'To act earlier in the year' })).toMatchObject({
      ok: true, value: { changed: ['frequency'], marksTrend: true, measure: { frequency: 'quarterly', version: 3 } },
    });
    const redefined = { ...measure, register: { ...measure.register, definition: 'Without street sweepings' } };
    expect(decideDefinitionChange(measure, redefined, { fromPeriod: '', reason: 'x' })).toMatchObject({ refusal: { code: 'FromPeriodMissing' } });
    expect(decideDefinitionChange(measure, raise, { fromPeriod: '2026-Q2', reason: ' ' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
  });

  it('keeps earlier periods as they were judged: a new tolerance or polarity counts from a period on, and says why', () => {
    const tight = { ...measure, tolerance: { ...measure.tolerance, amber: '2' } };
    expect(decideDefinitionChange(measure, tight, { fromPeriod: '', reason: 'x' })).toMatchObject({ refusal: { code: 'FromPeriodMissing' } });
    expect(decideDefinitionChange(measure, tight, { fromPeriod: '2026-Y', reason: '' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(decideDefinitionChange(measure, tight, { fromPeriod: '2026-Y', reason: 'Agreed with scrutiny' })).toMatchObject({
      ok: true, value: { changed: ['tolerance'], marksTrend: false, fromPeriodOn: true },
    });
  });

  it('leaves the trend alone where only who answers changes', () => {
    expect(decideDefinitionChange(measure, { ...measure, ownerPostId: anId('c') }, { fromPeriod: '', reason: '' })).toMatchObject({
      ok: true, value: { changed: ['ownerPostId'], marksTrend: false },
    });
  });

  it('is refused unchanged, unsound or retired', () => {
    const given = { fromPeriod: '2026-Q2', reason: 'x' };
    expect(decideDefinitionChange(measure, measure, given)).toMatchObject({ refusal: { code: 'DefinitionUnchanged' } });
    expect(decideDefinitionChange(measure, { ...measure, decimals: -1 }, given)).toMatchObject({ refusal: { code: 'MeasureNotSound' } });
    expect(decideDefinitionChange({ ...measure, retiredOn: '2026-04-01' }, raise, given)).toMatchObject({ refusal: { code: 'MeasureRetired' } });
  });
});

describe('a measure as it was judged in a period', () => {
  const tolerance = (amber: string) => ({ basis: 'percent', green: '0', amber, edge: 'better' }) as const;
  const measure = { ref: 'RC01', polarity: 'maximise', tolerance: tolerance('2'), zeroTarget: 'aim', unit: '%', decimals: 1 } as unknown as Measure;
  const changes = [
    { fromPeriod: '2026-Q2', changed: ['tolerance'], was: { tolerance: tolerance('10') }, reason: 'Tighter' },
    { fromPeriod: '2026-Q3', changed: ['tolerance'], was: { tolerance: tolerance('5') }, reason: 'Tighter still' },
  ];

  it.each([['2026-Q1', '10'], ['2026-Q2', '5'], ['2026-Q3', '2'], ['2027-Q1', '2'], ['2020-Y', '10']])('in %s within %s %%', (period, amber) => {
    expect(definitionIn(measure, changes, period).tolerance.amber).toBe(amber);
  });

  it('takes the earlier of two changes made for the same period as the older state', () => {
    const twice = changes.map((change) => ({ ...change, fromPeriod: '2026-Q2' }));
    expect(definitionIn(measure, twice, '2026-Q1').tolerance.amber).toBe('10');
  });
});

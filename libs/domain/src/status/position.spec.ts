import { england } from '../calendar/testing/england';
import { anId } from '../shared/testing/an-id';
import { verificationDueOn } from '../figure-sheet/decide-verification';
import type { HistoricFigure, MeasureHistory } from '../measure/figure';
import type { Measure } from '../measure/measure';
import { levelsOverQuarters, quartersEndingWith, travelBetween } from './levels-over-quarters';
import { positionOf } from './position';
import { levelCounts } from './status';

const measure: Measure = {
  id: anId('m'), ref: 'RC01', title: 'Recycling rate', kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly',
  cumulative: false, formula: 'value', multiplier: '1', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' },
  zeroTarget: 'aim', lowest: '0', highest: '100', dimension: 'council-plan', group: 'Performance indicators', serviceId: anId('s'),
  ownerPostId: anId('a'), verifierPostId: anId('b'), memberPostId: null, retiredOn: null, version: 1,
  register: {
    definition: '', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '',
  },
};
const figure = (period: string, value: string, more: Partial<HistoricFigure> = {}): HistoricFigure => ({
  period, value, version: 1, numerator: null, denominator: null, dataStatus: 'final', commentary: '', state: 'verified', ...more,
});
const history: MeasureHistory = {
  figures: [figure('2025-Q1', '44'), figure('2025-Q2', '43'), figure('2025-Q4', '45'), figure('2024-Q4', '42'), figure('2026-Q1', '47.1')],
  targets: { '2026-Q1': '46', '2025-Q4': '46', '2026-Y': '48' },
  changes: [],
};

describe('how a measure stands at the end of a quarter', () => {
  it('has status, both directions of travel, its target and the mark of a best ever figure', () => {
    expect(positionOf(measure, history, '2026/27', 1)).toMatchObject({
      period: '2026-Q1', target: '46', yearTarget: '48', status: { level: 'green' }, levelBefore: 'amber',
      shortTerm: { travel: 'improved', from: '45' }, longTerm: { travel: 'improved', from: '44' }, bestEver: true, wellBeyondTarget: false,
    });
  });

  it('shows a missing period as a gap and says that there is no data yet', () => {
    const standing = positionOf(measure, history, '2025/26', 3);
    expect(standing).toMatchObject({ figure: null, status: { level: 'no-data' }, shortTerm: { travel: 'unknown', because: 'no-figure' } });
    expect(standing.trend.map(({ period, value }) => [period, value])).toEqual([
      ['2024-Q4', '42'], ['2025-Q1', '44'], ['2025-Q2', '43'], ['2025-Q3', null],
    ]);
  });

  it('does not compare across a change of definition, and marks the trend there', () => {
    const changed = { ...history, changes: [{ fromPeriod: '2026-Q1', changed: ['definition'], was: {}, reason: 'Street sweepings left out' }] };
    const standing = positionOf(measure, changed, '2026/27', 1);
    expect(standing).toMatchObject({ shortTerm: { because: 'definition-changed' }, longTerm: { because: 'definition-changed' }, bestEver: false });
    expect(standing.trend.filter(({ definitionChanged }) => definitionChanged).map(({ period }) => period)).toEqual(['2026-Q1']);
  });

  it('keeps the status of earlier periods when the tolerance changes from a later one on', () => {
    const tight = { ...measure, tolerance: { ...measure.tolerance, amber: '1' } };
    const changes = [{ fromPeriod: '2026-Q1', changed: ['tolerance'], was: { tolerance: measure.tolerance }, reason: 'Agreed with scrutiny' }];
    expect(positionOf(tight, history, '2025/26', 4).status.level).toBe('red');
    expect(positionOf(tight, { ...history, changes }, '2025/26', 4).status.level).toBe('amber');
    const now = positionOf(tight, { ...history, changes }, '2026/27', 1);
    expect(now).toMatchObject({ levelBefore: 'amber', tolerance: { amber: '1' }, shortTerm: { travel: 'improved' }, bestEver: true });
    expect(now.trend.some(({ definitionChanged }) => definitionChanged)).toBe(false);
  });

  it('compares what counts from the start of the year with its profile and with the same period of earlier years', () => {
    const counted = { ...measure, cumulative: true, polarity: 'minimise' as const };
    const years = ['2022', '2023', '2024', '2025'].flatMap((year) => [figure(`${year}-Q1`, '2'), figure(`${year}-Q2`, '4')]);
    const growing = {
      figures: [...years, figure('2026-Q1', '2.2'), figure('2026-Q2', '3.9')], targets: { '2026-Q1': '2', '2026-Q2': '4' }, changes: [],
    };
    expect(positionOf(counted, growing, '2026/27', 1)).toMatchObject({ shortTerm: { because: 'year-begins' }, bestEver: false });
    expect(positionOf(counted, growing, '2026/27', 2)).toMatchObject({ shortTerm: { travel: 'improved', against: 'profile' }, bestEver: true });
    const young = { ...growing, figures: growing.figures.filter(({ period }) => period >= '2023') };
    expect(positionOf(counted, young, '2026/27', 2).bestEver).toBe(false);
  });

  it('of an annual measure is not due until quarter 4, and then its year', () => {
    const annual = { ...measure, frequency: 'annual' as const };
    const years = { ...history, figures: [figure('2024-Y', '42'), figure('2025-Y', '44')], targets: { '2026-Y': '48' } };
    expect(positionOf(annual, years, '2026/27', 2)).toMatchObject({ period: null, status: { level: 'not-due' } });
    expect(positionOf(annual, years, '2026/27', 2).trend.map(({ period }) => period)).toEqual(['2024-Y', '2025-Y']);
    expect(positionOf(annual, years, '2026/27', 4)).toMatchObject({ period: '2026-Y', status: { level: 'no-data' } });
  });

  it('T: trend across a frequency change is marked, not silently joined', () => {
    const raised = { ...history, figures: [figure('2023-Y', '40'), figure('2024-Y', '42'), figure('2025-Q1', '44')] };
    expect(positionOf(measure, raised, '2025/26', 1).trend.map(({ label, definitionChanged }) => [label, definitionChanged])).toEqual([
      ['2023/24', false], ['2024/25', false], ['Q1 25/26', true],
    ]);
  });

  it('of a measure never collected is no data yet, with an empty axis but no fault', () => {
    const standing = positionOf({ ...measure, frequency: 'annual' }, { figures: [], targets: {}, changes: [] }, '2026/27', 1);
    expect(standing).toMatchObject({ status: { level: 'not-due' }, bestEver: false });
    expect(standing.trend.every(({ value }) => value === null)).toBe(true);
  });
});

it('counts levels, and gives each its own number', () => {
  expect(levelCounts(['green', 'green', 'red', 'no-data'])).toEqual({
    green: 2, amber: 0, red: 1, waiting: 0, 'no-data': 1, 'no-cases': 0, 'no-target': 0, 'data-only': 0, 'not-due': 0,
  });
});

it('wants verification five working days after entry closes', () => {
  expect(verificationDueOn('2026-04-16', england)).toBe('2026-04-23');
});

describe('how a measure stood quarter by quarter', () => {
  const last = { year: '2026/27', quarter: 1 } as const;

  it('is what its position says of each quarter, from the same quarter a year earlier on', () => {
    expect(quartersEndingWith(last).map(({ year, quarter }) => `${year} ${quarter}`)).toEqual(['2025/26 1', '2025/26 2', '2025/26 3', '2025/26 4', '2026/27 1']);
    const targets = { ...history.targets, '2025-Q1': '46', '2025-Q2': '46' };
    const over = levelsOverQuarters(measure, { ...history, targets }, last);
    expect(over).toEqual(quartersEndingWith(last).map(({ year, quarter }) => positionOf(measure, { ...history, targets }, year, quarter).status.level));
    expect(over).toEqual(['amber', 'red', 'no-data', 'amber', 'green']);
  });

  it('went somewhere only between two judgements', () => {
    expect(travelBetween('red', 'amber')).toBe('better');
    expect(travelBetween('green', 'red')).toBe('worse');
    expect(travelBetween('amber', 'amber')).toBe('same');
    expect(travelBetween('no-data', 'red')).toBe('unknown');
  });
});

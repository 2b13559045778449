import { anId } from '../shared/testing/an-id';
import { decideSetUp, type SetUpContext } from './decide-set-up';
import type { HistoricFigure, MeasureHistory } from '../measure/figure';
import type { Measure } from '../measure/measure';
import { levelsMoved, type SetUpAct } from './set-up';
import { partsChanged } from './set-up-parts';

const measure: Measure = {
  id: anId('m'), ref: 'HS07', title: 'Repairs in time', kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly',
  cumulative: false, formula: 'value', multiplier: '100', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better', strict: false },
  zeroTarget: 'aim', lowest: '0', highest: '100', dimension: 'council-plan', group: 'Performance indicators', serviceId: anId('housing'),
  ownerPostId: anId('repairs'), verifierPostId: anId('head'), memberPostId: null, retiredOn: null, version: 3,
  register: { definition: '', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '' },
};
const figure = (period: string, value: string): HistoricFigure => ({ period, version: 1, value, numerator: null, denominator: null, dataStatus: 'final', commentary: '', state: 'verified' });
const history: MeasureHistory = {
  figures: [figure('2026-Q1', '77'), figure('2026-Q2', '77')], changes: [],
  targets: { '2026-Q1': '80', '2026-Q2': '80', '2026-Q3': '81', '2026-Q4': '82', '2026-Y': '82' },
};
const context: SetUpContext = { history, isFrozen: () => false, isRefTaken: () => false, reason: 'Agreed in the plan', confirmed: false };
const decide = (act: SetUpAct, of: Measure = measure, more: Partial<SetUpContext> = {}) => decideSetUp(of, act, { ...context, ...more });
const targets = (more: Partial<Extract<SetUpAct, { kind: 'targets' }>> = {}): SetUpAct => ({ kind: 'targets', year: '2027/28', changeBy: '0', typed: {}, ...more });
const copy = (more: Partial<Extract<SetUpAct, { kind: 'copy' }>> = {}): SetUpAct => ({
  kind: 'copy', places: { serviceId: anId('estates'), ownerPostId: anId('estate-officer'), verifierPostId: anId('estate-head') }, suffix: '-E', targetsFrom: null, ...more,
});

describe('one act for many measures', () => {
  it('changes the tolerance of each from a period on, and says which figures are judged differently', () => {
    const decided = decide({ kind: 'tolerance', tolerance: { basis: 'absolute', green: '0', amber: '2' }, fromPeriod: '2026-Q2' });
    if (!decided.ok) throw new Error(decided.refusal.code);
    expect(partsChanged(measure, decided.value)).toEqual([
      { part: 'basis', period: null, was: 'percent', becomes: 'absolute' }, { part: 'amber', period: null, was: '5', becomes: '2' },
    ]);
    expect(levelsMoved(measure, history, decided.value)).toEqual([{ period: '2026-Q2', was: 'amber', becomes: 'red' }]);
    expect(decide({ kind: 'tolerance', tolerance: { basis: 'percent', green: '0', amber: '5' }, fromPeriod: '2026-Q2' })).toMatchObject({ refusal: { code: 'DefinitionUnchanged' } });
  });

  it('gives them to other people; one whose verifier would be its owner is refused', () => {
    expect(decide({ kind: 'people', places: { ownerPostId: anId('lettings') } })).toMatchObject({ value: { kind: 'definition', changed: { changed: ['ownerPostId'], fromPeriodOn: false } } });
    expect(decide({ kind: 'people', places: { ownerPostId: anId('head') } })).toMatchObject({ refusal: { code: 'MeasureNotSound', details: { faults: ['VerifierIsOwner'] } } });
  });

  it('carries the targets of the year before into a year, changed by a percentage and rounded as they are shown', () => {
    expect(decide(targets({ changeBy: '2.5' }))).toMatchObject({
      value: { targets: [['2027-Q1', '82'], ['2027-Q2', '82'], ['2027-Q3', '83'], ['2027-Q4', '84.1'], ['2027-Y', '84.1']].map(([period, becomes]) => ({ period, was: null, becomes })) },
    });
    expect(decide(targets({ typed: { HS07: '85%', HS08: '1' } }))).toMatchObject({ value: { targets: ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4', '2027-Y'].map((period) => ({ period, becomes: '85' })) } });
    expect(decide(targets({ year: '2029/30' }))).toMatchObject({ refusal: { code: 'NoTargetsToCarry', details: { year: '2028/29' } } });
  });

  it('refuses targets by the rules of a single one, each fault once, and one target of what is profiled over the year', () => {
    expect(decide(targets({ typed: { HS07: '12' } }))).toMatchObject({ refusal: { code: 'TargetSurprising' } });
    expect(decide(targets({ typed: { HS07: '12' } }), measure, { confirmed: true })).toMatchObject({ ok: true });
    expect(decide(targets({ changeBy: '30' }))).toMatchObject({ refusal: { code: 'TargetOutOfRange' } });
    expect(decide(targets(), measure, { isFrozen: (period) => period === '2027-Q1' })).toMatchObject({ refusal: { code: 'TargetFrozen', details: { period: 'Quarter 1 2027/28' } } });
    expect(decide(targets({ typed: { HS07: '85' } }), { ...measure, cumulative: true })).toMatchObject({ refusal: { code: 'ProfileNeeded' } });
    expect(decide(targets(), { ...measure, retiredOn: '2026-09-01' })).toMatchObject({ refusal: { code: 'MeasureRetired' } });
  });

  it('copies a measure to other posts under a reference of its own, with the targets from a year on that are not frozen', () => {
    const copied = decide(copy({ targetsFrom: '2026/27' }), measure, { isFrozen: (period) => period === '2026-Q1' });
    expect(copied).toMatchObject({ value: { definition: { ref: 'HS07-E', title: 'Repairs in time', serviceId: 'estates' }, targets: ['2026-Q2', '2026-Q3', '2026-Q4', '2026-Y'].map((period) => ({ period })) } });
    expect(copied.ok && partsChanged(measure, copied.value).slice(0, 2)).toEqual([
      { part: 'ref', period: null, was: 'HS07', becomes: 'HS07-E' }, { part: 'service', period: null, was: 'housing', becomes: 'estates' },
    ]);
    const rolling = decide(copy({ targetsFrom: '2026/27' }), { ...measure, frequency: 'three-years-rolling' }, { history: { ...history, targets: { '2025-R3': '80', '2026-R3': '81' } } });
    expect(rolling).toMatchObject({ value: { targets: [{ period: '2026-R3', becomes: '81' }] } });
    expect(decide(copy(), measure, { isRefTaken: (ref) => ref === 'HS07-E' })).toMatchObject({ refusal: { code: 'RefTaken' } });
    expect(decide(copy(), { ...measure, ref: 'A'.repeat(20) })).toMatchObject({ refusal: { code: 'RefTooLong' } });
  });
});

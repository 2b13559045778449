import { anId } from '../shared/testing/an-id';
import { checkDefinition } from './check-definition';
import type { MeasureDefinition } from './measure';
import { readFigure } from './read-figure';
import { writeFigure } from './write-figure';

describe('figures as people write and read them', () => {
  it.each([
    ['1234.5', '', 2, '1,234.50'],
    ['1234567', '£', 0, '£1,234,567'],
    ['-1234.5', '£', 0, '-£1,235'],
    ['1382', '£000', 0, '£1,382k'],
    ['71.2', '%', 1, '71.2%'],
    ['1', 'days', 0, '1 day'],
    ['4', 'days', 0, '4 days'],
    ['-0.04', '%', 1, '0.0%'],
    [null, '%', 1, 'No data yet'],
  ])('%s in "%s" with %s decimals is written %s', (value, unit, decimals, text) => {
    expect(writeFigure(value, { unit, decimals })).toBe(text);
  });

  it.each([
    ['1,234.50', '', '1234.5'],
    ['£1,000', '£', '1000'],
    ['-£5', '£', '-5'],
    ['£1,382k', '£000', '1382'],
    ['1382', '£000', '1382'],
    ['4 days', 'days', '4'],
    ['−3', '', '-3'],
    ['071', '', '71'],
    ['1,5', '', null],
    ['12,34', '', null],
    ['n/a', '', null],
    ['1e9', '', null],
  ])('%s is read (unit "%s") as %s', (typed, unit, value) => {
    expect(readFigure(typed, unit)).toBe(value);
  });
});

describe('a definition', () => {
  const sound: MeasureDefinition = {
    ref: 'HS07', title: 'Homelessness prevented', kind: 'local', unit: '', decimals: 0, polarity: 'maximise', frequency: 'quarterly',
    cumulative: true, formula: 'value', multiplier: '1', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' },
    zeroTarget: 'aim', lowest: null, highest: null, dimension: 'customers', group: 'Complaints', serviceId: anId('s'), ownerPostId: anId('a'),
    verifierPostId: anId('b'), memberPostId: null,
    register: {
      definition: '', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '',
    },
  };

  it('is registered when sound; every fault is named at once', () => {
    expect(checkDefinition(sound)).toEqual([]);
    expect(
      checkDefinition({
        ...sound, ref: ' ', decimals: 9, verifierPostId: anId('a'), group: 'Trading', tolerance: { ...sound.tolerance, green: '10' },
        lowest: '5', highest: '5', multiplier: '0',
      }),
    ).toEqual(['RefMissing', 'GroupNotInDimension', 'DecimalsOutOfRange', 'MultiplierNotPositive', 'VerifierIsOwner', 'AmberWithinGreen', 'RangeReversed']);
  });
});

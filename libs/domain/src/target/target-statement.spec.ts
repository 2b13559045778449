import fc from 'fast-check';
import { anId } from '../shared/testing/an-id';
import type { MeasureId } from '../shared/id';
import { basketSays, decideBasket } from '../basket/decide-basket';
import { checkPortfolio, type PortfolioMeasure } from './portfolio';
import { checkSmart, smartWordings } from './smart';
import { statusOf } from '../status/status-of';
import { type StretchedTarget, stretchOf, stretchWarnings } from './stretch';
import { decideTargetStatement, targetOfChange, type TargetStatement } from './target-statement';

const blank: TargetStatement = {
  wording: '', targetClass: 'normal', form: 'absolute', baseline: null, change: null, comparatorId: null, reachedBy: null, priority: null, resultKind: null,
  financial: null, smart: {}, reviewedOn: null,
};
const measure = { id: anId<MeasureId>('m'), frequency: 'annual', polarity: 'minimise' } as const;
const regional = { id: anId<MeasureId>('region'), ref: 'REG1', frequency: 'annual' } as const;
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'accepted' : outcome.refusal?.code);

/** IDeA 5.3.5.3: the five corporate objectives of Stockton, word for word. */
const stockton: readonly TargetStatement[] = [
  { ...blank, wording: 'Carbon Dioxide emissions from dwellings cut by 9000 tonnes each year', form: 'amount', baseline: '450000', change: '-9000', reachedBy: '2004-03-31' },
  { ...blank, wording: 'The rate of youth offending reduced by a minimum of 10% by March 2003', form: 'percent', baseline: '26.5', change: '-10', reachedBy: '2003-03-31' },
  { ...blank, wording: 'deaths from coronary heart disease and strokes reduced by 40% by 2010', targetClass: 'heroic', form: 'percent', baseline: '204', change: '-40', reachedBy: '2010-12-31' },
  { ...blank, wording: 'The level of unemployment in the Borough (6.5% January 2001) maintained below the average regional rate (6.6%)', form: 'below-comparator' },
  { ...blank, wording: '50% of pupils achieved 5 or more A* - C grade GCSEs by 2002', targetClass: 'stretch', reachedBy: '2002-08-31' },
];

describe('T: all five source examples load; the comparator one is evaluated against another series', () => {
  it('keeps the published wording beside a computable form', () => {
    const taken = stockton.map((said) => decideTargetStatement(said, { measure, comparator: said.form === 'below-comparator' ? regional : undefined }));
    expect(taken.map(code)).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'accepted']);
    expect(taken.map((one) => one.ok && one.value.wording)).toEqual(stockton.map(({ wording }) => wording));
    expect(stockton.map(targetOfChange)).toEqual(['441000', '23.85', '122.4', null, null]);
    expect(taken[3]).toMatchObject({ value: { comparatorId: 'region' } });
  });

  it('6.5% is green below a regional rate of 6.6%, and not once the region does better', () => {
    const against = (regionalRate: string) =>
      statusOf({
        polarity: 'minimise', value: '6.5', target: regionalRate, tolerance: { basis: 'percent', green: '0', amber: '0', edge: 'worse', strict: true }, zeroTarget: 'aim', due: true,
        frequency: 'annual', dataStatus: 'final', unit: '%', decimals: 1,
      }).level;
    expect(['6.6', '6.5', '6.4'].map(against)).toEqual(['green', 'red', 'red']);
  });

  it('refuses what cannot be judged, all at once, and nothing else', () => {
    expect(decideTargetStatement({ ...blank, form: 'percent' }, { measure, comparator: undefined })).toMatchObject({ refusal: { code: 'BaselineMissing', also: [{ code: 'TargetChangeMissing' }] } });
    const below = { ...blank, form: 'below-comparator' } as const;
    expect(code(decideTargetStatement(below, { measure, comparator: undefined }))).toBe('ComparatorMissing');
    expect(code(decideTargetStatement(below, { measure, comparator: { ...regional, id: measure.id } }))).toBe('ComparatorIsItself');
    expect(code(decideTargetStatement(below, { measure, comparator: { ...regional, frequency: 'quarterly' } }))).toBe('ComparatorOfOtherFrequency');
    expect(code(decideTargetStatement(below, { measure: { ...measure, polarity: 'maximise' }, comparator: regional }))).toBe('ComparatorAgainstAim');
    expect(code(decideTargetStatement(blank, { measure, comparator: undefined }))).toBe('accepted');
  });
});

describe('SMART (IDeA 5.3.5.1, Ribble Valley 3.9)', () => {
  const known = { ...blank, hasNumber: true };
  it('T: both wordings load', () => {
    expect(Object.values(smartWordings).map(({ R, T }) => `${R}, ${T}`)).toEqual(['Realistic, Time-bound', 'Relevant, Time-related']);
    expect(checkSmart({ ...known, wording: 'More homes' }, 'relevant').map(({ word }) => word)).toEqual(['Achievable', 'Relevant', 'Time-related']);
  });
  it('T: a target with no date fails T, whatever was answered', () => {
    const said = { ...known, wording: 'More homes', smart: { A: 'Reached before', R: 'Bears on homelessness', T: 'Soon' } };
    expect(checkSmart(said, 'realistic')).toMatchObject([{ letter: 'T', missing: 'Say by which day it is to be reached.' }]);
    expect(checkSmart({ ...said, reachedBy: '2027-03-31' }, 'realistic')).toEqual([]);
  });
  it('finds words alone not measurable', () => {
    expect(checkSmart({ ...known, wording: 'Representative of the borough', hasNumber: false }, 'realistic').map(({ letter }) => letter)).toEqual(['M', 'A', 'R', 'T']);
  });
});

describe('T: warning where low priority has more stretch than high; never blocks (Ribble Valley 4.5)', () => {
  const target = (ref: string, priority: StretchedTarget['priority'], stretch: string | null): StretchedTarget => ({ ref, title: ref, priority, stretch });
  it('names each of the low ones beside the high one that asks for least', () => {
    expect(stretchWarnings([target('H1', 'high', '5'), target('H2', 'high', '12'), target('L1', 'low', '8'), target('L2', 'low', '5'), target('L3', 'low', null), target('M1', 'medium', '90')])).toEqual([
      { low: target('L1', 'low', '8'), high: target('H1', 'high', '5') },
    ]);
  });
  it('is a change from the baseline, in percent of it', () => {
    expect(stockton.map(stretchOf)).toEqual(['2', '10', '40', null, null]);
    expect(stretchOf({ form: 'amount', baseline: '0', change: '5' })).toBeNull();
  });
  it('never warns where no low one asks for more', () => {
    const priorities = fc.constantFrom('high' as const, 'low' as const);
    fc.assert(fc.property(fc.array(fc.tuple(priorities, fc.nat(50)), { maxLength: 8 }), (drawn) => {
      const targets = drawn.map(([priority, stretch], n) => target(`T${n}`, priority, String(stretch)));
      const least = Math.min(...drawn.filter(([priority]) => priority === 'high').map(([, stretch]) => stretch));
      expect(stretchWarnings(targets).map(({ low }) => low.ref)).toEqual(targets.filter(({ priority, stretch }) => priority === 'low' && Number(stretch) > least).map(({ ref }) => ref));
    }));
  });
});

describe('T: seven results, each pass or warning with the list behind it (Productivity Panel ii)', () => {
  const one = (ref: string, said: Partial<TargetStatement> | null, more: Partial<PortfolioMeasure> = {}): PortfolioMeasure => ({
    ref, title: ref, statement: said === null ? null : { ...blank, ...said }, hasYearTarget: true, hasLongTarget: true, isLinkedUp: true, ...more,
  });
  const asked = { today: '2026-09-01', cap: 3 } as const;
  it('pass for a set that is all of it', () => {
    const set = [
      one('A', { targetClass: 'stretch', resultKind: 'input', financial: true, reviewedOn: '2026-04-01' }),
      one('B', { form: 'percent', baseline: '10', change: '5', resultKind: 'output', financial: false, reviewedOn: '2026-04-01' }),
      one('C', { resultKind: 'outcome', financial: false, reviewedOn: '2025-09-01' }),
    ];
    expect(checkPortfolio(set, asked).map(({ check, passes }) => `${check}: ${passes}`)).toEqual([
      'demanding: true', 'manageable: true', 'both-horizons: true', 'both-kinds: true', 'mixed-results: true', 'under-review: true', 'cascaded: true',
    ]);
  });
  it('warn, and name what is behind it; silence passes nothing', () => {
    const set = [one('A', null, { hasLongTarget: false }), one('B', null, { hasLongTarget: false, isLinkedUp: false }), one('C', null), one('D', null)];
    const found = checkPortfolio(set, asked);
    expect(found).toHaveLength(7);
    expect(found.filter(({ passes }) => passes).map(({ check }) => check)).toEqual(['both-horizons']);
    expect(found.find(({ check }) => check === 'cascaded')).toMatchObject({ says: '75% show the progress of an objective.', behind: [{ ref: 'B' }] });
    expect(found.find(({ check }) => check === 'manageable')).toMatchObject({ says: '4 measures; the council has set 3 as the most it can keep its eye on.' });
  });
});

describe('T: basket shown with members; no single average (Ribble Valley 4.7)', () => {
  const basket = { title: 'Clean streets', objectiveId: null, measureIds: [anId<MeasureId>('a'), anId<MeasureId>('b')] };
  it('has at least two measures, each once', () => {
    expect(code(decideBasket({ ...basket, measureIds: [anId('a'), anId('a')] }))).toBe('BasketTooSmall');
    expect(code(decideBasket({ ...basket, title: ' ' }))).toBe('BasketTitleMissing');
    expect(code(decideBasket(basket))).toBe('accepted');
  });
  it('says how many stand where', () => {
    expect(basketSays(['green', 'red', 'green', 'no-data'])).toBe('2 green, 1 red, 1 no data');
  });
});

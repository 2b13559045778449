import { directionOf, type DirectionQuestion } from './direction';
import { isSmallNumber, normalVariation } from './normal-variation';
import { isBestEver, isWellBeyondTarget } from './recognition';

const question: DirectionQuestion = {
  polarity: 'maximise', current: '80', target: '85', earlier: '78', earlierTarget: '85', definitionChanged: false, variation: null,
};
const travel = (more: Partial<DirectionQuestion>): string => directionOf({ ...question, ...more }).travel;

describe('direction of travel', () => {
  it('is judged by polarity', () => {
    expect(travel({})).toBe('improved');
    expect(travel({ polarity: 'minimise' })).toBe('worsened');
    expect(travel({ earlier: '80.0' })).toBe('unchanged');
    expect(travel({ polarity: 'data-only' })).toBe('higher');
    expect(travel({ polarity: 'data-only', earlier: '81' })).toBe('lower');
  });

  it('of a plan is the distance from the plan of each time', () => {
    expect(travel({ polarity: 'plan-is-best', current: '52', target: '50', earlier: '45', earlierTarget: '50' })).toBe('improved');
    expect(travel({ polarity: 'plan-is-best', current: '53', target: '50', earlier: '47', earlierTarget: '50' })).toBe('unchanged');
    expect(travel({ polarity: 'plan-is-best', current: '45', target: '50', earlier: '45', earlierTarget: '45' })).toBe('worsened');
    expect(travel({ polarity: 'plan-is-best', target: null })).toBe('higher');
  });

  it('says why there is none', () => {
    expect(directionOf({ ...question, current: null })).toEqual({ travel: 'unknown', because: 'no-figure' });
    expect(directionOf({ ...question, earlier: null })).toEqual({ travel: 'unknown', because: 'no-earlier-figure' });
    expect(directionOf({ ...question, definitionChanged: true })).toEqual({ travel: 'unknown', because: 'definition-changed' });
  });

  it('marks a seeming improvement within the normal variation', () => {
    const variation = normalVariation(['10', '12', '9', '11', '13', '10']);
    expect(variation).toEqual({ lowest: decimalText(variation?.lowest), highest: decimalText(variation?.highest) });
    expect(Number(variation?.lowest)).toBeCloseTo(10.8333 - 2.66 * 2.4, 3);
    expect(directionOf({ ...question, polarity: 'minimise', current: '10', earlier: '12', variation })).toMatchObject({
      travel: 'improved', withinNormalVariation: true,
    });
    expect(directionOf({ ...question, polarity: 'minimise', current: '3', earlier: '12', variation })).toMatchObject({
      withinNormalVariation: false,
    });
    expect(normalVariation(['1', '2', '3', '4', '5'])).toBeNull();
  });
});

const decimalText = (text: string | undefined): string => {
  expect(text).toMatch(/^-?\d+(\.\d+)?$/);
  return text ?? '';
};

describe('good exceptions', () => {
  it('knows a best ever figure, and that a record equalled is none', () => {
    expect(isBestEver('maximise', '47.1', ['44', '45.2', '46', '45'])).toBe(true);
    expect(isBestEver('maximise', '46', ['44', '45.2', '46', '45'])).toBe(false);
    expect(isBestEver('minimise', '8', ['9', '10', '12', '8.1'])).toBe(true);
    expect(isBestEver('maximise', '47', ['44', '45', '46'])).toBe(false);
    expect(isBestEver('plan-is-best', '50', ['1', '2', '3', '4'])).toBe(false);
    expect(isBestEver('maximise', null, ['1', '2', '3', '4'])).toBe(false);
  });

  it('knows 10% better than target, and that no percentage of zero exists', () => {
    expect(isWellBeyondTarget('maximise', '88', '80', '10')).toBe(true);
    expect(isWellBeyondTarget('maximise', '87.99', '80', '10')).toBe(false);
    expect(isWellBeyondTarget('minimise', '3.6', '4', '10')).toBe(true);
    expect(isWellBeyondTarget('minimise', '0', '0', '10')).toBe(false);
    expect(isWellBeyondTarget('plan-is-best', '80', '80', '10')).toBe(false);
    expect(isWellBeyondTarget('maximise', '88', null, '10')).toBe(false);
  });

  it('asks for caution where few cases move a percentage', () => {
    expect([isSmallNumber('27'), isSmallNumber('30'), isSmallNumber(null)]).toEqual([true, false, false]);
  });
});

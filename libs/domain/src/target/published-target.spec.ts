import { readPublishedTarget } from './published-target';

describe('the published wording of a target', () => {
  it.each([
    ['85%', [[null, '85']], false], ['Greater than 50%', [[null, '50']], true], ['4 minutes (Quarterly target)', [[null, '4']], false], ['10.3 days', [[null, '10.3']], false],
    ['Maintain 9% or above', [[null, '9']], false], ['5.4% (2023-24); 6.3% (2024-25)', [['2023/24', '5.4'], ['2024/25', '6.3']], false], ['185,400', [[null, '185400']], false],
    ['1.5% of workforce', [[null, '1.5']], false], ['Below £1,200.50', [[null, '1200.5']], true],
  ])('%s is read as the numbers it says', (wording, numbers, strict) => {
    const read = readPublishedTarget(wording);
    expect(read?.numbers.map(({ year, target }) => [year, target]) ?? null).toEqual(numbers);
    expect(read?.strict ?? false).toBe(strict);
  });

  it.each(['Top quartile metropolitan authorities', 'Achieve national average', 'To be set', '', '5-7%', '80% by 2027'])('%s says no number that can be judged by', (wording) => {
    expect(readPublishedTarget(wording)).toBeNull();
  });
});

import { numberNames } from './measure';

describe('the two numbers of a ratio', () => {
  it('have the names that the register gives them', () => {
    expect(numberNames({ formula: 'Repairs finished in time / Repairs finished' })).toEqual({ numerator: 'Repairs finished in time', denominator: 'Repairs finished' });
  });

  it.each(['', 'Repairs finished in time', 'a / b / c', ' / Repairs finished', 'Days lost/staff'])('are named plainly where the register says %j', (formula) => {
    expect(numberNames({ formula })).toEqual({ numerator: 'Number counted', denominator: 'Out of' });
  });
});

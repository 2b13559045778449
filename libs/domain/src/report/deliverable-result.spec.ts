import { anId } from '../shared/testing/an-id';
import { deliverableResult } from './deliverable-result';

describe('the result of a deliverable', () => {
  const figure = (ref: string, level: 'green' | 'amber' | 'red' | 'no-data' | 'data-only') => ({ measureId: anId<never>(ref), ref, level });
  const figures = [figure('A1', 'green'), figure('B2', 'red'), figure('C3', 'amber'), figure('D4', 'no-data'), figure('E5', 'data-only')];
  const of = (own: readonly string[], below: readonly string[]) =>
    deliverableResult(figures, { ownMeasures: own.map((ref) => anId<never>(ref)), measuresBelow: below.map((ref) => anId<never>(ref)) });

  it('is the worst of its own figures, whatever stands below', () => {
    expect(of(['C3', 'A1'], ['B2'])).toEqual({ result: 'amber', by: 'own', figures: ['A1', 'C3'] });
  });

  it('is the worst of what serves it where it has no measure of its own', () => {
    expect(of([], ['A1', 'B2'])).toEqual({ result: 'red', by: 'below', figures: ['A1', 'B2'] });
  });

  it('is unknown, and never green, where nothing is judged', () => {
    expect(of(['D4', 'E5'], ['A1'])).toEqual({ result: 'no-data', by: 'own', figures: [] });
    expect(of([], [])).toEqual({ result: 'no-data', by: 'below', figures: [] });
  });
});

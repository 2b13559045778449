import { agreesWithPublished, explainPublished, type PublishedCase } from './published-status';
import type { StatusQuestion } from './status';

const question: StatusQuestion = {
  polarity: 'maximise', value: '80', target: '80', tolerance: { basis: 'percent', green: '0', amber: '10', edge: 'better' }, zeroTarget: 'aim', due: true,
  frequency: 'quarterly', dataStatus: 'final', unit: '%', decimals: 0,
};
const of = (asked: Partial<StatusQuestion>, changes: Partial<PublishedCase> = {}): PublishedCase => ({
  published: 'amber', note: null, cumulative: false, earlier: [], yearTarget: null, ...changes, question: { ...question, ...asked },
});
const reasonOf = (one: PublishedCase, others: readonly PublishedCase[] = []): string => explainPublished(one, others).reason;
const quarter1 = { label: 'Quarter 1', value: '20', target: '20', published: 'green' } as const;

describe('why a published status differs from the computed one', () => {
  it('says that there is no figure only where there is none, with what the note says', () => {
    expect(explainPublished(of({ value: null }, { note: 'yet to be confirmed' }), [])).toEqual({ reason: 'no-figure', shownBy: 'There is no figure for the period; the note says: yet to be confirmed' });
    expect(reasonOf(of({ value: '0' }, { note: 'yet to be confirmed' }))).toBe('unexplained');
  });

  it('says rounding only where an unrounded figure that is shown alike gives the published status', () => {
    expect(reasonOf(of({ value: '80' }))).toBe('rounding');
    expect(reasonOf(of({ value: '81' }))).toBe('unexplained');
  });

  it('says not added up only of a cumulative measure, where its part or its sum gives the published status', () => {
    const part = of({ value: '38', target: '20' }, { cumulative: true, earlier: [quarter1] });
    expect(reasonOf(part)).toBe('cumulative-not-added-up');
    expect(reasonOf({ ...part, cumulative: false })).toBe('unexplained');
    expect(reasonOf(of({ value: '20', target: '40' }, { published: 'green', cumulative: true, earlier: [quarter1] }))).toBe('cumulative-not-added-up');
  });

  it('says not profiled only where the whole year’s target gives the published status, and an earlier target only where that does', () => {
    expect(reasonOf(of({ value: '25', target: '25' }, { published: 'red', yearTarget: '100' }))).toBe('target-not-profiled');
    expect(reasonOf(of({ value: '25', target: '20' }, { published: 'red', yearTarget: '20' }))).toBe('unexplained');
    expect(reasonOf(of({ value: '60', target: '80' }, { published: 'green', earlier: [{ ...quarter1, value: null, target: '60' }] }))).toBe('earlier-target');
  });

  it('says kept from before only where the period before was so by its own figure and was published so', () => {
    const kept = of({ value: '60', target: '80' }, { published: 'green', earlier: [{ ...quarter1, value: '90', target: '80' }] });
    expect(reasonOf(kept)).toBe('kept-from-before');
    expect(reasonOf({ ...kept, earlier: [{ ...quarter1, value: '90', target: '80', published: 'amber' }] })).toBe('unexplained');
    expect(reasonOf({ ...kept, earlier: [{ ...quarter1, value: '70', target: '80' }] })).toBe('unexplained');
  });

  it('says own tolerance only where another measure of the service missed its target, and none contradicts it', () => {
    const wide = of({ value: '56' });
    expect(reasonOf(wide)).toBe('unexplained');
    expect(reasonOf(wide, [of({ value: '76' })])).toBe('own-tolerance');
    expect(reasonOf(wide, [of({ value: '60' }, { published: 'red' })])).toBe('unexplained');
    expect(reasonOf(wide, [of({ value: '76' }), of({ value: '72' }, { published: 'green' })])).toBe('unexplained');
  });
});

it('agrees where neither judges', () => {
  expect(agreesWithPublished('data-only', { level: 'no-target' })).toBe(true);
  expect(agreesWithPublished('no-data', { level: 'waiting' })).toBe(true);
  expect(agreesWithPublished('green', { level: 'no-data' })).toBe(false);
});

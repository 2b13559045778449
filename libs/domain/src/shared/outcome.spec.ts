import type { Stream } from './domain-event';
import type { MeasureId } from './id';
import { refuse, refuseIn } from './outcome';
import { anId } from './testing/an-id';

describe('a refusal', () => {
  it('tells what its code tells, and where in what was sent', () => {
    expect(refuse('TargetFrozen', { period: 'Quarter 1' })).toEqual({ ok: false, refusal: { code: 'TargetFrozen', details: { period: 'Quarter 1' } } });
    expect(refuseIn('reasons.2', refuse('ReasonMissing'))).toEqual({ ok: false, refusal: { code: 'ReasonMissing', at: 'reasons.2' } });
    expect(refuse('SummaryMissing')).toEqual({ ok: false, refusal: { code: 'SummaryMissing' } });
  });

  it('does not compile without what its sentence needs, nor with what no sentence reads', () => {
    // @ts-expect-error whose period?
    expect(refuse('TargetFrozen').refusal.code).toBe('TargetFrozen');
    // @ts-expect-error the year is nobody's business here
    expect(refuse('TargetFrozen', { period: 'Quarter 1', year: '2026/27' }).ok).toBe(false);
    // @ts-expect-error its code says all
    expect(refuse('SummaryMissing', { year: '2026/27' }).ok).toBe(false);
    // @ts-expect-error nobody worded it
    expect(refuse('SummaryTooShort').ok).toBe(false);
  });
});

it('the history of a kind of thing takes that kind’s id alone', () => {
  // @ts-expect-error a measure's
  const stream: Stream<'year'> = { type: 'year', id: anId<MeasureId>('HR01') };
  expect(stream.type).toBe('year');
});

import { getPeriod } from '../measure/period';
import { anId } from '../shared/testing/an-id';
import { decideOpening, isRelapse, type RunningPlan } from './one-running-plan';

describe('a red figure after a plan was closed on 20 January 2027', () => {
  const watched = { state: 'relapse-watch', closedOn: '2027-01-20' } as const;

  it.each(['2026-Q1', '2026-Q3', '2026-M09', '2025-Y', '2026-H1'])('is no relapse for %s, which was over when the panel was satisfied', (period) => {
    expect(isRelapse(watched, getPeriod(period))).toBe(false);
  });

  it.each(['2026-Q4', '2026-M10', '2027-Q1', '2026-Y'])('is a relapse for %s, which ended after the close', (period) => {
    expect(isRelapse(watched, getPeriod(period))).toBe(true);
  });

  it('is none for a period that ended on the day of the close, nor once the watch is over', () => {
    expect(isRelapse({ ...watched, closedOn: '2026-12-31' }, getPeriod('2026-Q3'))).toBe(false);
    expect(isRelapse({ ...watched, state: 'ended' }, getPeriod('2027-Q1'))).toBe(false);
  });
});

describe('another plan for a measure', () => {
  const running: RunningPlan = { id: anId('plan'), reference: 'RP-2', state: 'monthly-updates' };

  it('is opened where none runs', () => {
    expect(decideOpening({ type: 'exception', id: anId('e') }, null)).toEqual({ ok: true, value: null });
  });

  it.each(['exception', 'clinic'] as const)('is refused to whoever asks for it through %s, who is told which one runs', (type) => {
    expect(decideOpening({ type, id: anId('x') }, running)).toEqual({ ok: false, refusal: { code: 'RecoveryPlanRunning', details: { reference: 'RP-2' } } });
  });

  it('is not needed after a relapse: the one that runs carries on', () => {
    expect(decideOpening({ type: 'relapse', id: anId('x') }, running)).toEqual({ ok: true, value: running });
  });
});

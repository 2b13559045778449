import { decideClockMove } from './decide-clock-move';

const council = { kind: 'training', now: '2026-08-20T08:00:00.000Z', moveUnderWay: false } as const;

describe('moving a training council’s clock', () => {
  it('goes to nine in the morning, London time, a week on or on the day', () => {
    expect(decideClockMove(council, { kind: 'week' })).toEqual({ ok: true, value: { until: '2026-08-27T08:00:00.000Z' } });
    expect(decideClockMove(council, { kind: 'date', date: '2026-11-04' })).toEqual({
      ok: true,
      value: { until: '2026-11-04T09:00:00.000Z' },
    });
    expect(decideClockMove(council, { kind: 'next-event' })).toEqual({ ok: true, value: { until: null } });
  });

  it.each([
    ['LiveCouncilHasNoClock', { ...council, kind: 'live' as const }, '2026-09-01'],
    ['ClockMoveUnderWay', { ...council, moveUnderWay: true }, '2026-09-01'],
    ['ClockOnlyMovesForward', council, '2026-08-20'],
    ['ClockOnlyMovesForward', council, '2026-08-19'],
    ['ClockMoveTooFar', council, '2028-02-21'],
    ['NotADate', council, '2026-02-30'],
  ] as const)('is refused: %s', (code, of, date) => {
    expect(decideClockMove(of, { kind: 'date', date })).toMatchObject({ ok: false, refusal: { code } });
  });
});

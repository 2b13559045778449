import { addDays, type CalendarDate } from '../calendar/dates';
import { roundDue, roundPhase } from './schedule';
import { aRound } from './testing/a-review';

describe('when a round does something by itself', () => {
  it('waits for the day after the reviews were due, picks exceptions once, then waits for the close', () => {
    expect(roundDue(aRound(), '2026-07-01')).toEqual({ acts: [], nextOn: '2026-07-29' });
    expect(roundDue(aRound(), '2026-07-29')).toEqual({ acts: ['pick-exceptions'], nextOn: '2026-08-04' });
    expect(roundDue(aRound({ exceptionsPickedOn: '2026-07-29' }), '2026-07-30')).toEqual({ acts: [], nextOn: '2026-08-04' });
    expect(roundDue(aRound({ exceptionsPickedOn: '2026-07-29' }), '2026-08-04')).toEqual({ acts: ['close'], nextOn: null });
  });

  it('closes at once when it wakes late, and never acts again once closed', () => {
    expect(roundDue(aRound(), '2026-09-01').acts).toEqual(['close']);
    expect(roundDue(aRound({ state: 'closed' }), '2026-09-01')).toEqual({ acts: [], nextOn: null });
  });

  it('never names a next day that is not after today, so that no workflow spins', () => {
    for (let day: CalendarDate = '2026-07-01'; day < '2026-08-10'; day = addDays(day, 1)) {
      const { nextOn } = roundDue(aRound(), day);
      if (nextOn !== null) expect(nextOn > day).toBe(true);
    }
  });

  it('goes through its phases in order', () => {
    expect(roundPhase(aRound(), '2026-07-28', 0)).toBe('service-reviews');
    expect(roundPhase(aRound(), '2026-07-29', 0)).toBe('late-reviews');
    expect(roundPhase(aRound({ state: 'closed' }), '2026-08-04', 0)).toBe('corporate-review');
    expect(roundPhase(aRound({ state: 'concluded' }), '2026-08-04', 1)).toBe('follow-up');
    expect(roundPhase(aRound({ state: 'concluded' }), '2026-08-14', 0)).toBe('over');
  });
});

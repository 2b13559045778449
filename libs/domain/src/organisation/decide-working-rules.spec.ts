import type { CouncilId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideWorkingRules } from './decide-working-rules';
import { usualWorkingRules } from './working-rules';

const of = { councilId: anId<CouncilId>('council'), current: usualWorkingRules };
const answer = (lateDays: readonly number[], reason = 'Fewer e-mails.') => {
  const outcome = decideWorkingRules(of, { ...usualWorkingRules, lateDays, reason });
  return outcome.ok ? outcome.value.payload.to.lateDays : outcome.refusal.code;
};

describe('the days on which a late task is spoken of', () => {
  it('are chosen by the council, with a reason', () => {
    expect(answer([2, 5, 10])).toEqual([2, 5, 10]);
    expect(answer([2, 5, 10], ' ')).toBe('ReasonMissing');
    expect(answer([1, 3, 7, 14])).toBe('WorkingRulesUnchanged');
  });

  it('follow each other, never more often as time goes on', () => {
    for (const days of [[], [0, 3], [3, 1], [1, 1], [1, 7, 8], [1.5, 3], [1, 61], [1, 2, 3, 4, 5, 6, 7, 8, 9]]) expect(answer(days)).toBe('LateDaysOutOfOrder');
  });
});

describe('the working days for the figures of a month', () => {
  it('are chosen by the council, so that they end before the next month does', () => {
    const chosen = (monthlyFiguresWithin: number) => decideWorkingRules(of, { ...usualWorkingRules, monthlyFiguresWithin, reason: 'The ledger closes on the fifth.' });
    expect(chosen(5)).toMatchObject({ value: { payload: { from: { monthlyFiguresWithin: 10 }, to: { monthlyFiguresWithin: 5 } } } });
    for (const days of [0, 21, 2.5]) expect(chosen(days)).toMatchObject({ refusal: { code: 'MonthlyFiguresTooLate' } });
  });
});

describe('the changes of a timetable that a second person approves', () => {
  it('are those that move more open tasks than the council says; none, where it says nothing', () => {
    const chosen = (timetableApprovedAbove: number | null) => decideWorkingRules(of, { ...usualWorkingRules, timetableApprovedAbove, reason: 'Managers were surprised in May.' });
    expect(chosen(20)).toMatchObject({ value: { payload: { to: { timetableApprovedAbove: 20 } } } });
    expect(chosen(null)).toMatchObject({ refusal: { code: 'WorkingRulesUnchanged' } });
    for (const tasks of [-1, 2.5, 10_001]) expect(chosen(tasks)).toMatchObject({ refusal: { code: 'ApprovedAboveTooHigh' } });
  });
});

describe('what becomes of figures that nobody has verified', () => {
  it('is chosen by the council', () => {
    const outcome = decideWorkingRules(of, { ...usualWorkingRules, unverifiedFigures: 'wait', reason: 'Members read only what is verified.' });
    expect(outcome).toMatchObject({ value: { payload: { from: { unverifiedFigures: 'marked' }, to: { unverifiedFigures: 'wait' } } } });
  });
});

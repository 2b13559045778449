import { powerDecisionDueOn } from '../authority/power-request';
import { clinicSuggestedOn } from '../exception/decide-clinic-request';
import { exceptionReportDueOn } from '../exception/decide-exception-report';
import { correctionVerifiedBy, figuresDueAgainOn } from '../figure-sheet/decide-verification';
import { planDueOn } from '../plan/plan';
import { recoveryDueOn } from '../recovery/recovery-plan';
import { answerDueOn } from '../report/decide-challenge';
import { reviewDueAgainOn } from '../review/decide-return';
import { signOffDueOn } from '../review/decide-sign-off';
import { england } from './testing/england';

describe('what is asked for on Wednesday 26 August 2026 is due over the bank holiday of Monday 31 August', () => {
  const on = { today: '2026-08-26', calendar: england } as const;

  it.each([
    ['a sent-back figure', figuresDueAgainOn(on), '2026-08-28'],
    ['a sign-off', signOffDueOn(on), '2026-09-01'],
    ['the verification of a correction', correctionVerifiedBy(on), '2026-09-03'],
    ['the answer to a challenge', answerDueOn(on), '2026-09-03'],
    ['a second approver’s decision', powerDecisionDueOn(on), '2026-09-03'],
    ['the decision on a plan', planDueOn.decision(on), '2026-09-03'],
    ['a returned plan', planDueOn.redraft(on), '2026-09-03'],
    ['a recovery plan’s draft', recoveryDueOn.draft(on), '2026-09-10'],
    ['a clinic, as it is suggested', clinicSuggestedOn(on), '2026-09-10'],
  ])('%s', (_, due, expected) => expect(due).toBe(expected));

  it('a returned review two working days on, never before the service’s own date', () => {
    expect(reviewDueAgainOn({ dueOn: '2026-08-25' }, on)).toBe('2026-08-28');
    expect(reviewDueAgainOn({ dueOn: '2026-09-02' }, on)).toBe('2026-09-02');
  });

  it('an exception report the working day before the round closes, or at once', () => {
    expect(exceptionReportDueOn({ closesOn: '2026-09-01' }, on)).toBe('2026-08-28');
    expect(exceptionReportDueOn({ closesOn: '2026-08-26' }, on)).toBe('2026-08-26');
  });
});

import type { Actor } from '../authority/actor';
import type { PersonId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { checkFigure } from './check-figure';
import { decideCorrection } from './decide-correction';
import { decideEntry } from './decide-entry';
import { decideTarget } from '../target/decide-target';
import { decideVerification } from './decide-verification';
import type { Figure } from '../measure/figure';
import { getPeriod } from '../measure/period';

const ref = 'HR01';
const checked = (value: string, commentary = '') =>
  checkFigure(
    { value, numerator: '', denominator: '', dataStatus: 'final', commentary },
    {
      measure: {
        polarity: 'maximise', unit: '%', decimals: 1, formula: 'value', multiplier: '1', zeroTarget: 'aim', lowest: null, highest: null,
        frequency: 'quarterly', cumulative: false, tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' },
      },
      period: getPeriod('2026-Q1'), today: '2026-07-08', target: '80', before: null, aYearBefore: null, variation: null,
    },
  );
type WithContributors = Figure & { readonly contributors: readonly PersonId[] };
const figure = (more: Partial<WithContributors> = {}): WithContributors => ({
  measureId: anId('m'), period: '2026-Q1', version: 1, value: '82', numerator: null, denominator: null, dataStatus: 'final', commentary: '',
  state: 'entered', enteredBy: [anId('ann')], contributors: [anId('ann')], frozen: false, ...more,
});
const person = (personId: PersonId | null, onBehalfOf?: PersonId): Actor => ({
  councilId: anId('c'), personId, name: personId ?? 'the engine', roles: ['service-manager'], postIds: [anId('p')],
  via: personId === null ? 'engine' : 'page',
  ...(onBehalfOf !== undefined && { onBehalfOf: { personId: onBehalfOf, name: onBehalfOf, postId: anId('p') } }),
});
const code = (outcome: { ok: boolean; refusal?: { code: string } }): string => outcome.refusal?.code ?? 'accepted';

describe('entering a figure', () => {
  it('makes the next version, also again while it waits or after a return', () => {
    expect(decideEntry({ ref, current: null, checked: checked('82') })).toMatchObject({ ok: true, value: { version: 1, value: '82', state: 'entered' } });
    expect(decideEntry({ ref, current: figure(), checked: checked('83') })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(decideEntry({ ref, current: figure({ state: 'returned', version: 2 }), checked: checked('83') })).toMatchObject({ ok: true, value: { version: 3 } });
  });

  it('is refused where the figure was verified or frozen, has a fault, or is not there', () => {
    expect(code(decideEntry({ ref, current: figure({ state: 'verified' }), checked: checked('83') }))).toBe('FigureVerified');
    expect(code(decideEntry({ ref, current: figure({ frozen: true }), checked: checked('83') }))).toBe('FigureFrozen');
    expect(decideEntry({ ref, current: null, checked: checked('71') })).toMatchObject({ refusal: { code: 'FigureNotAccepted', details: { ref: 'HR01', fault: { code: 'CommentaryRequired' } } } });
    expect(code(decideEntry({ ref, current: null, checked: checked('') }))).toBe('NothingEntered');
  });
});

describe('correcting a figure', () => {
  it('makes a version that names the one it replaces and says why, also after the freeze', () => {
    expect(decideCorrection({ ref, current: figure({ state: 'verified', frozen: true, version: 2 }), checked: checked('84') }, ' Double count found ')).toMatchObject({
      ok: true, value: { version: 3, replaces: 2, reason: 'Double count found', state: 'entered' },
    });
  });

  it('is refused without a reason, without a change, and where nothing was entered', () => {
    expect(code(decideCorrection({ ref, current: figure(), checked: checked('84') }, ' '))).toBe('ReasonMissing');
    expect(code(decideCorrection({ ref, current: figure(), checked: checked('82.0') }, 'typo'))).toBe('CorrectionUnchanged');
    expect(code(decideCorrection({ ref, current: null, checked: checked('84') }, 'typo'))).toBe('FigureNotEntered');
  });
});

describe('verifying a figure', () => {
  it('takes a second person', () => {
    expect(decideVerification(figure(), person(anId('ben')), { verdict: 'verify' })).toEqual({ ok: true, value: 'verified' });
    expect(decideVerification(figure(), person(anId('ben')), { verdict: 'return', reason: 'Against the source' })).toEqual({ ok: true, value: 'returned' });
  });

  it('is never done by the hand that entered it: not as deputy of another, not by a deputy in its name, not by the engine', () => {
    expect(code(decideVerification(figure(), person(anId('ann')), { verdict: 'verify' }))).toBe('VerifiedByEnterer');
    expect(code(decideVerification(figure(), person(anId('ann'), anId('ben')), { verdict: 'verify' }))).toBe('VerifiedByEnterer');
    expect(code(decideVerification(figure(), person(anId('ben'), anId('ann')), { verdict: 'verify' }))).toBe('VerifiedByEnterer');
    expect(code(decideVerification(figure({ contributors: [anId('ben'), anId('ann')] }), person(anId('ann')), { verdict: 'verify' }))).toBe('VerifiedByEnterer');
    expect(code(decideVerification(figure(), person(null), { verdict: 'verify' }))).toBe('VerifierUnknown');
  });

  it('needs something to verify, and a reason to return', () => {
    expect(code(decideVerification(null, person(anId('ben')), { verdict: 'verify' }))).toBe('NothingToVerify');
    expect(code(decideVerification(figure({ state: 'verified' }), person(anId('ben')), { verdict: 'verify' }))).toBe('NothingToVerify');
    expect(code(decideVerification(figure(), person(anId('ben')), { verdict: 'return', reason: ' ' }))).toBe('ReasonMissing');
  });
});

describe('setting a target', () => {
  const of = (frequency: 'quarterly' | 'annual') => ({ frequency, lowest: '0', highest: '100' });
  const change = { period: '2026-Q2', was: '80', becomes: '75', reason: 'Agreed by Cabinet on 9 July' };
  const open = { frozen: false, expected: null, confirmed: false };

  it('needs no reason the first time and one for every change', () => {
    expect(decideTarget(of('quarterly'), { ...change, was: null, reason: '' }, open)).toMatchObject({ ok: true, value: { becomes: '75' } });
    expect(decideTarget(of('quarterly'), change, open)).toMatchObject({ ok: true });
    expect(code(decideTarget(of('quarterly'), { ...change, reason: '' }, open))).toBe('ReasonMissing');
    expect(decideTarget(of('quarterly'), { ...change, becomes: null }, open)).toMatchObject({ ok: true, value: { becomes: null } });
  });

  it('is refused for a frozen period, for a period the measure does not have, and where nothing changes', () => {
    expect(code(decideTarget(of('quarterly'), change, { ...open, frozen: true }))).toBe('TargetFrozen');
    expect(code(decideTarget(of('annual'), change, open))).toBe('PeriodNotOfMeasure');
    expect(code(decideTarget(of('quarterly'), { ...change, period: '2026-Y' }, open))).toBe('accepted');
    expect(code(decideTarget(of('quarterly'), { ...change, becomes: '80.0' }, open))).toBe('TargetUnchanged');
    expect(code(decideTarget(of('quarterly'), { ...change, becomes: 'high' }, open))).toBe('TargetNotANumber');
  });
  it('is confirmed where it is more than half off what was to be expected', () => {
    const typo = { ...change, becomes: '8' };
    expect(decideTarget(of('quarterly'), typo, { ...open, expected: '80' })).toMatchObject({ refusal: { code: 'TargetSurprising', details: { target: '8', expected: '80' } } });
    expect(code(decideTarget(of('quarterly'), typo, { ...open, expected: '80', confirmed: true }))).toBe('accepted');
    expect(code(decideTarget(of('quarterly'), change, { ...open, expected: '80' }))).toBe('accepted');
  });

  it('is refused where the measure can have no such figure', () => {
    expect(code(decideTarget(of('quarterly'), { ...change, becomes: '101' }, open))).toBe('TargetOutOfRange');
    expect(code(decideTarget(of('quarterly'), { ...change, becomes: '-1' }, open))).toBe('TargetOutOfRange');
    expect(code(decideTarget({ ...of('quarterly'), highest: null }, { ...change, becomes: '101' }, open))).toBe('accepted');
  });
});

import { anId } from '../shared/testing/an-id';
import { decideCorporateRegister, decideNewRisk, decideRiskMatrix, decideRiskReview, decideRiskState, type NewRisk } from './decide-risk';
import { type Risk, trendOf } from './risk';
import { readRiskRow, type RiskRow, riskRow, riskTableColumns } from './risk-table';
import { heatMap, isSoundMatrix, levelName, levelsOf, matrixSizes, shippedMatrices, zoneOf } from './risk-matrix';

const today = '2026-04-20';
const matrix = shippedMatrices[3];
const given: NewRisk = {
  title: 'Data is not available in time', cause: 'Two systems', event: 'Figures come late', effect: 'Decisions wait', controls: 'Named officers', objectiveId: null, serviceId: null,
  ownerPostId: anId('p'), inherent: { impact: 3, likelihood: 2 }, residual: { impact: 2, likelihood: 2 }, target: { impact: 1, likelihood: 1 }, reviewEvery: 3,
};
const enter = (more: Partial<NewRisk> = {}, on = matrix) => decideNewRisk({ ...given, ...more }, { id: anId('r'), reference: 'RK-1', today, matrix: on });
const risk = (more: Partial<NewRisk> = {}): Risk => {
  const decided = enter(more);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};
const review = (of: Risk, residual: Risk['residual'], reason = 'As seen in June') => decideRiskReview(of, { residual, reason, controls: of.controls, today: '2026-07-20', matrix });
const valueOf = (outcome: ReturnType<typeof enter>): Risk => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe('the matrix', () => {
  it('T: configurable 3×3 (H/M/L) or 4×4/5×5: every score of each lies in one zone, and on one cell of the heat map', () => {
    for (const size of matrixSizes) {
      const on = shippedMatrices[size];
      expect(isSoundMatrix(on)).toBe(true);
      const all = levelsOf(on).flatMap((impact) => levelsOf(on).map((likelihood) => ({ residual: { impact, likelihood } })));
      const cells = heatMap(all, on).flat();
      expect(cells).toHaveLength(size * size);
      expect(cells.every(({ risks }) => risks.length === 1)).toBe(true);
      expect(zoneOf({ impact: size, likelihood: size }, on)).toBe('high');
      expect(zoneOf({ impact: 1, likelihood: 1 }, on)).toBe('low');
    }
    expect(levelsOf(matrix).map((level) => levelName(level, matrix))).toEqual(['L', 'M', 'H']);
  });

  it('has the zones of East Devon on four by four', () => {
    const zones = [1, 2, 3, 4, 6, 8, 9, 12, 16].map((score) => [score, zoneOf({ impact: score, likelihood: 1 }, shippedMatrices[4])]);
    expect(zones).toEqual([[1, 'low'], [2, 'low'], [3, 'low'], [4, 'low'], [6, 'medium'], [8, 'medium'], [9, 'medium'], [12, 'high'], [16, 'high']]);
  });

  it('changes its zones at any time, its size only while no risk stands on it', () => {
    expect(decideRiskMatrix(matrix, { ...matrix, appetite: 2 }, { standing: 9 })).toMatchObject({ ok: true });
    expect(decideRiskMatrix(matrix, shippedMatrices[5], { standing: 1 })).toMatchObject({ refusal: { code: 'RiskMatrixInUse', details: { open: 1 } } });
    expect(decideRiskMatrix(matrix, shippedMatrices[5], { standing: 0 })).toMatchObject({ ok: true });
    expect(decideRiskMatrix(matrix, { ...matrix, highFrom: 2 }, { standing: 0 })).toMatchObject({ refusal: { code: 'RiskMatrixUnsound' } });
  });
});

describe('the table of a committee paper', () => {
  /** Chesterfield, July 2015, 9.1, both rows. */
  const source: readonly RiskRow[] = [
    ['The current PMF will continue to deteriorate and become unsustainable.', 'H', 'H', 'New PMF developed taking into account best practice and desire for sector-led improvement.', 'L', 'L'],
    [
      'That the Council Plan Priorities and service plan activities are not delivered.', 'H', 'M',
      'New PMF enables in-year performance monitoring in order to identify issues early and for mitigating actions to be developed.\nAlign resources to Council Plan priorities.\nQuarterly corporate performance reviews and service reviews increase member and officer awareness and ownership of performance issues.',
      'M', 'L',
    ],
  ];

  it('T: the source’s two rows load and re-render identically', () => {
    expect(riskTableColumns).toEqual(['Risks', 'Impact', 'Likelihood', 'Mitigating Action', 'Residual Impact', 'Residual Likelihood']);
    const loaded = source.map((row) => {
      const read = readRiskRow(row, matrix);
      return read === null ? null : enter({ ...given, ...read });
    });
    expect(loaded.map((one) => (one?.ok ? riskRow(one.value, matrix) : one))).toEqual(source);
    expect(loaded.map((one) => one?.ok && zoneOf(one.value.inherent, matrix))).toEqual(['high', 'high']);
  });

  it('does not read a level that the matrix does not have', () => {
    expect(readRiskRow(['A risk', 'VH', 'M', '', 'L', 'L'], matrix)).toBeNull();
    expect(readRiskRow(['A risk', '5', '4', '', '2', '1'], shippedMatrices[5])).toMatchObject({ inherent: { impact: 5, likelihood: 4 }, residual: { impact: 2, likelihood: 1 } });
  });
});

describe('a risk', () => {
  it('says cause, event and effect, has an owner, and stands on the matrix with its inherent, residual and target pair; all that is wrong is said at once', () => {
    const refused = enter({ title: '', cause: ' ', event: '', effect: '', ownerPostId: null, inherent: { impact: 4, likelihood: 1 }, residual: { impact: 3, likelihood: 3 } });
    expect(refused.ok ? [] : [refused.refusal, ...(refused.refusal.also ?? [])].map(({ code, at }) => [code, at])).toEqual([
      ['RiskTextMissing', 'title'], ['RiskTextMissing', 'event'], ['RiskOwnerMissing', undefined],
      ['RiskOffMatrix', 'inherent.impact'], ['RiskGrowsByControls', undefined],
    ]);
    expect(risk()).toMatchObject({ state: 'open', corporate: 'none', nextReviewOn: '2026-07-20', reviews: [{ on: today }] });
  });

  it('above appetite is proposed for the corporate register, and no longer once it is below', () => {
    const red = risk({ residual: { impact: 3, likelihood: 2 } });
    expect(red.corporate).toBe('proposed');
    expect(valueOf(review(red, { impact: 2, likelihood: 2 })).corporate).toBe('none');
    const taken = valueOf(decideCorporateRegister(red, { move: 'take', reason: 'It reaches every service' }));
    expect(taken.corporate).toBe('corporate');
    expect(valueOf(review(taken, { impact: 1, likelihood: 1 })).corporate).toBe('corporate');
    expect(decideCorporateRegister(taken, { move: 'leave', reason: 'x' })).toMatchObject({ refusal: { code: 'NotInCorporateState' } });
    expect(decideCorporateRegister(red, { move: 'leave', reason: ' ' })).toMatchObject({ refusal: { code: 'RiskReasonMissing' } });
  });

  it('above appetite is proposed for the corporate register while it is open; accepted or closed it is proposed no longer, reopened it is again', () => {
    const red = risk({ residual: { impact: 3, likelihood: 2 } });
    expect(red.corporate).toBe('proposed');
    const moved = (of: Risk, move: 'accept' | 'close' | 'reopen') => valueOf(decideRiskState(of, { move, reason: 'As the owner says', matrix }));
    for (const move of ['accept', 'close'] as const) expect(moved(red, move)).toMatchObject({ corporate: 'none' });
    expect(moved(moved(red, 'close'), 'reopen')).toMatchObject({ state: 'open', corporate: 'proposed' });
    // Looked at again while it is accepted, it is not proposed behind whoever accepted it.
    expect(valueOf(review(moved(red, 'accept'), { impact: 3, likelihood: 2 }))).toMatchObject({ state: 'accepted', corporate: 'none' });
  });

  it('T: a risk from red to accepted: looked at again after its cycle, with its reason and trend', () => {
    const red = risk({ residual: { impact: 3, likelihood: 2 } });
    expect(trendOf(red)).toBe('new');
    expect(review(red, { impact: 2, likelihood: 1 }, ' ')).toMatchObject({ refusal: { code: 'RiskReasonMissing' } });
    const better = valueOf(review(red, { impact: 2, likelihood: 1 }));
    expect([trendOf(better), better.nextReviewOn, zoneOf(better.residual, matrix)]).toEqual(['better', '2026-10-20', 'low']);
    expect(trendOf(valueOf(review(better, { impact: 3, likelihood: 1 })))).toBe('worse');
    expect(trendOf(valueOf(review(better, better.residual, '')))).toBe('same');
    expect(decideRiskState(better, { move: 'accept', reason: '', matrix })).toMatchObject({ refusal: { code: 'RiskReasonMissing' } });
    const accepted = valueOf(decideRiskState(better, { move: 'accept', reason: 'What is left costs more to remove', matrix }));
    expect(accepted).toMatchObject({ state: 'accepted', stateReason: 'What is left costs more to remove' });
    const closed = valueOf(decideRiskState(accepted, { move: 'close', reason: 'One system since March', matrix }));
    expect(review(closed, { impact: 1, likelihood: 1 })).toMatchObject({ refusal: { code: 'RiskNotInState' } });
    expect(decideRiskState(closed, { move: 'accept', reason: 'x', matrix })).toMatchObject({ refusal: { code: 'RiskNotInState', details: { state: 'closed' } } });
  });
});

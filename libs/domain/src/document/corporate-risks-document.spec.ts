import { shippedMatrices } from '../risk/risk-matrix';
import { corporateRisksDocument, type RiskOnPaper } from './corporate-risks-document';

const matrix = shippedMatrices[3];
const high = { impact: 3, likelihood: 2 };
const low = { impact: 1, likelihood: 1 };
const risk = (reference: string, more: Partial<RiskOnPaper> = {}): RiskOnPaper => ({
  reference, title: 'Repairs stop', controls: 'Two frameworks', inherent: { impact: 3, likelihood: 3 }, residual: high, corporate: 'corporate', owner: 'Repairs Manager',
  reviews: [{ on: '2026-04-20', residual: low, reason: '' }, { on: '2026-07-02', residual: high, reason: 'A supplier failed' }], ...more,
});
const paper = (risks: readonly RiskOnPaper[]) => corporateRisksDocument({ council: 'Larkmere', today: '2026-07-15', matrix, risks });

describe('the corporate risks before the audit committee', () => {
  it('T: lists those in the register by the columns of the source, with how each has moved and who owns it; those of services alone are left out', () => {
    const { blocks, head } = paper([risk('RK-1'), risk('RK-2', { residual: low }), risk('RK-3', { corporate: 'none', title: 'A service’s own' }), risk('RK-4', { corporate: 'proposed', title: 'Money runs out' })]);
    const [register, moves] = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(register!.columns.map(({ title }) => title)).toEqual(['Risks', 'Impact', 'Likelihood', 'Mitigating Action', 'Residual Impact', 'Residual Likelihood']);
    expect(register!.rows).toEqual([['RK-1: Repairs stop', 'H', 'H', 'Two frameworks', 'H', 'M'], ['RK-2: Repairs stop', 'H', 'H', 'Two frameworks', 'L', 'L']]);
    expect(moves!.rows[0]).toEqual(['RK-1: Repairs stop', 'H by M (6, high)', 'Worse, looked at on Thursday 2 July 2026: A supplier failed', 'Repairs Manager']);
    expect(head.at(-1)).toEqual({ label: 'Accepted', text: 'A score of up to 4; 1 of 2 corporate risks is above it' });
    expect(JSON.stringify(blocks)).toContain('RK-4: Money runs out, H by M (6, high), owned by Repairs Manager');
    expect(JSON.stringify(blocks)).not.toContain('A service’s own');
  });

  it('says so where there is none', () => {
    expect(JSON.stringify(paper([]).blocks)).toContain('No risk is in the corporate register.');
  });
});

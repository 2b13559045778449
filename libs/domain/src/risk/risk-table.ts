/** Risks as the table of a committee paper. Source: Chesterfield 9.1. */

import { normalText } from '../shared/text';
import type { NewRisk } from './decide-risk';
import type { Risk } from './risk';
import { levelName, levelsOf, type RiskMatrix } from './risk-matrix';

export const riskTableColumns = ['Risks', 'Impact', 'Likelihood', 'Mitigating Action', 'Residual Impact', 'Residual Likelihood'] as const;

/** A row of the table, in the order of its columns. */
export type RiskRow = readonly [risk: string, impact: string, likelihood: string, mitigatingAction: string, residualImpact: string, residualLikelihood: string];

export const riskRow = ({ title, controls, inherent, residual }: Pick<Risk, 'title' | 'controls' | 'inherent' | 'residual'>, matrix: RiskMatrix): RiskRow => [
  title, levelName(inherent.impact, matrix), levelName(inherent.likelihood, matrix), controls, levelName(residual.impact, matrix), levelName(residual.likelihood, matrix),
];

/** What a row says of a risk; null where it has a level that the matrix does not. The table has one sentence for what may happen. */
export function readRiskRow([risk, impact, likelihood, controls, residualImpact, residualLikelihood]: RiskRow, matrix: RiskMatrix): Pick<NewRisk, 'title' | 'event' | 'controls' | 'inherent' | 'residual'> | null {
  const read = (name: string): number => levelsOf(matrix).find((level) => levelName(level, matrix) === normalText(name).toUpperCase()) ?? 0;
  const inherent = { impact: read(impact), likelihood: read(likelihood) };
  const residual = { impact: read(residualImpact), likelihood: read(residualLikelihood) };
  return [inherent, residual].some((score) => score.impact === 0 || score.likelihood === 0) ? null : { title: risk, event: risk, controls, inherent, residual };
}

import { levelName, levelsOf, type RiskMatrix, type Score, valueOf, zoneOf, type Zone, zoneTitles } from '@golden-thread/domain/risk/risk-matrix';
import type { CorporateState, RiskState } from '@golden-thread/domain/risk/transitions';

/** Where a risk stands, with the colour of its tag. */
export const riskStateTags: Readonly<Record<RiskState, { readonly text: string; readonly colour: string }>> = {
  open: { text: 'Open', colour: 'blue' }, accepted: { text: 'Accepted', colour: 'turquoise' }, closed: { text: 'Closed', colour: 'grey' },
};

export const corporateLabels: Readonly<Record<CorporateState, string>> = {
  none: 'Not in the corporate register', proposed: 'Proposed for the corporate register', corporate: 'In the corporate register', left: 'Left to its service',
};

export const zoneColours: Readonly<Record<Zone, string>> = { low: 'green', medium: 'yellow', high: 'red' };

/** A score in words: "High: impact H, likelihood M (6)". */
export const formatScore = (score: Score, matrix: RiskMatrix): string =>
  `${zoneTitles[zoneOf(score, matrix)]}: impact ${levelName(score.impact, matrix)}, likelihood ${levelName(score.likelihood, matrix)} (${valueOf(score)})`;

/** The levels to choose from, with the one that is chosen. */
export const levelItems = (matrix: RiskMatrix, typed: unknown): readonly object[] =>
  [{ value: '', text: 'Choose' }, ...levelsOf(matrix).map((level) => ({ value: String(level), text: levelName(level, matrix) }))].map((item) => ({ ...item, selected: String(typed) === item.value }));

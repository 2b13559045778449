/** How a council scores risks: a matrix of impact by likelihood, its zones, and how much it accepts. */

/** Levels of impact and of likelihood, from 1. Three have the letters of Chesterfield's table. */
export const matrixSizes = [3, 4, 5] as const;
export type MatrixSize = (typeof matrixSizes)[number];

const levelNames: Readonly<Record<MatrixSize, readonly string[]>> = {
  3: ['L', 'M', 'H'],
  4: ['1', '2', '3', '4'],
  5: ['1', '2', '3', '4', '5'],
};

export interface RiskMatrix {
  readonly size: MatrixSize;
  /** The lowest score, impact times likelihood, of the middle and of the high zone. */
  readonly mediumFrom: number;
  readonly highFrom: number;
  /** The highest residual score that the council accepts. What is above it is proposed for the corporate register. */
  readonly appetite: number;
}

/** What each size begins with. Source: practice C5 (East Devon 4 by 4: 12 to 16 high, 6 to 9 medium, 1 to 4 low); Chesterfield 9.1 (H, M, L). */
export const shippedMatrices: Readonly<Record<MatrixSize, RiskMatrix>> = {
  3: { size: 3, mediumFrom: 3, highFrom: 6, appetite: 4 },
  4: { size: 4, mediumFrom: 6, highFrom: 12, appetite: 9 },
  5: { size: 5, mediumFrom: 6, highFrom: 15, appetite: 12 },
};

/** Where a risk stands on the matrix. */
export interface Score {
  readonly impact: number;
  readonly likelihood: number;
}

export type Zone = 'low' | 'medium' | 'high';
export const zoneTitles: Readonly<Record<Zone, string>> = { low: 'Low', medium: 'Medium', high: 'High' };

export const valueOf = ({ impact, likelihood }: Score): number => impact * likelihood;

export const zoneOf = (score: Score, { mediumFrom, highFrom }: RiskMatrix): Zone => (valueOf(score) >= highFrom ? 'high' : valueOf(score) >= mediumFrom ? 'medium' : 'low');

export const isAboveAppetite = (score: Score, { appetite }: RiskMatrix): boolean => valueOf(score) > appetite;

/** A level as the council writes it: H, M and L, or a number. */
export const levelName = (level: number, { size }: Pick<RiskMatrix, 'size'>): string => levelNames[size][level - 1] ?? String(level);

export const levelsOf = ({ size }: Pick<RiskMatrix, 'size'>): readonly number[] => Array.from({ length: size }, (_, at) => at + 1);

/** Whether a score lies on the matrix. */
export const isOnMatrix = ({ impact, likelihood }: Score, { size }: Pick<RiskMatrix, 'size'>): boolean => [impact, likelihood].every((level) => Number.isInteger(level) && level >= 1 && level <= size);

/** Whether zones and appetite lie on the matrix, in their order. */
export const isSoundMatrix = ({ size, mediumFrom, highFrom, appetite }: RiskMatrix): boolean =>
  [mediumFrom, highFrom, appetite].every(Number.isInteger) && mediumFrom > 1 && highFrom > mediumFrom && highFrom <= size * size && appetite >= 1 && appetite <= size * size;

/** One cell of the heat map, with the risks that stand in it. */
export interface HeatCell<Risk> extends Score {
  readonly zone: Zone;
  readonly risks: readonly Risk[];
}

/** The heat map, row by row from the highest likelihood down, each from the lowest impact up. Every risk on the matrix stands in one cell. */
export const heatMap = <Risk extends { readonly residual: Score }>(risks: readonly Risk[], matrix: RiskMatrix): readonly (readonly HeatCell<Risk>[])[] =>
  [...levelsOf(matrix)].reverse().map((likelihood) =>
    levelsOf(matrix).map((impact) => ({
      impact, likelihood, zone: zoneOf({ impact, likelihood }, matrix), risks: risks.filter(({ residual }) => residual.impact === impact && residual.likelihood === likelihood),
    })),
  );

import type { RiskSummary } from '@golden-thread/application/risk/get-risks';
import { heatMap, levelName, levelsOf, type RiskMatrix, zoneTitles } from '@golden-thread/domain/risk/risk-matrix';
import { riskPaths } from './paths';

/** How large a cell is drawn, and how much room its names take beside it: units of the picture. */
const cell = 60;
const margin = 36;

/** How many references a cell of the picture has room for; the table beside it names all. */
const namedInCell = 2;

/** The heat map as a picture, and as the table that says the same: likelihood down, impact across. */
export function heatMapView(risks: readonly RiskSummary[], matrix: RiskMatrix): object {
  const rows = heatMap(risks, matrix);
  const side = matrix.size * cell;
  return {
    width: side + margin,
    height: side + margin,
    cells: rows.flatMap((row, down) =>
      row.map(({ zone, risks: here }, across) => ({
        x: margin + across * cell, y: down * cell, side: cell, zone,
        lines: [...here.slice(0, namedInCell).map(({ reference }) => reference), ...(here.length > namedInCell ? [`and ${here.length - namedInCell}`] : [])]
          .map((text, at) => ({ text, x: margin + across * cell + cell / 2, y: down * cell + 20 + at * 16 })),
      })),
    ),
    impacts: levelsOf(matrix).map((level, at) => ({ text: levelName(level, matrix), x: margin + at * cell + cell / 2, y: side + 18 })),
    likelihoods: rows.map((row, at) => ({ text: levelName(row[0]!.likelihood, matrix), x: margin - 14, y: at * cell + cell / 2 + 5 })),
    axes: { impact: { x: margin + side / 2, y: side + 33 }, likelihood: { x: 10, y: side / 2 } },
    heads: levelsOf(matrix).map((level) => levelName(level, matrix)),
    table: rows.map((row) => ({
      likelihood: levelName(row[0]!.likelihood, matrix),
      cells: row.map(({ zone, impact, risks: here }) => ({ impact: levelName(impact, matrix), zone: zoneTitles[zone], risks: here.map(({ reference, title }) => ({ href: riskPaths.of(reference), text: reference, title })) })),
    })),
  };
}

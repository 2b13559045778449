import type { Reading } from '../unit-of-work/reading';

/** A figure of which the pack and the council say different things. Decimals as text. */
export interface DifferingFigure {
  readonly sheet: 'targets' | 'values';
  readonly ref: string;
  readonly period: string;
  readonly stands: string;
  readonly given: string;
}

interface Given {
  readonly ref: string;
  readonly period: string;
  readonly figure: string;
}

const differing = (sheet: string, table: string, column: string, more: string): string => `
  select '${sheet}' as sheet, m.ref, r.period, f.${column}::text as stands, r.figure::text as given
  from jsonb_to_recordset($2::jsonb) as r(ref text, period text, figure numeric)
  join measure m on m.council_id = $1 and m.ref = r.ref
  join ${table} f on f.council_id = $1 and f.measure_id = m.id and f.period = r.period ${more}
  where f.${column} <> r.figure order by m.ref, r.period`;

const statements = {
  targets: differing('targets', 'measure_target', 'target', ''),
  values: differing('values', 'measure_value', 'value', 'and f.current'),
};

/** Targets and current values that stand otherwise than the pack gives them. They stay; whoever imports is told. */
export async function differingFigures(
  reading: Reading,
  given: { readonly targets: readonly Given[]; readonly values: readonly Given[] },
): Promise<readonly DifferingFigure[]> {
  const look = (sheet: DifferingFigure['sheet']): Promise<DifferingFigure[]> =>
    reading.query<DifferingFigure>(statements[sheet], [reading.council.id, JSON.stringify(given[sheet])]);
  return [...(await look('targets')), ...(await look('values'))];
}

import { checkFigure } from '@golden-thread/domain/figure-sheet/check-figure';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { getPeriod, periodBefore } from '@golden-thread/domain/measure/period';
import type { ImportWarning } from '@golden-thread/domain/import/import-proposal';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import type { KnownCouncil } from '@golden-thread/exchange/council-pack/known-council';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { contextOfImported } from '../figure-sheet/correct-figure';
import { figureContextOf } from '../figure-sheet/figure-sheet';

type ValueRow = SoundPack['pack']['values'][number];

/** What the page would ask about a pack's new figures, and what it would refuse beyond the pack's own rules. */
export interface QuestionedFigures {
  readonly warnings: readonly ImportWarning[];
  readonly faults: readonly PackFault[];
}

/** A figure of a pack as it would be typed. */
export const typedOf = ({ value, numerator, denominator, data_status: dataStatus, note }: ValueRow) => ({
  value: value ?? '', numerator: numerator ?? '', denominator: denominator ?? '', dataStatus: dataStatus ?? ('final' as const), commentary: note ?? '', noCases: value === null,
});

/**
 * Asks of the new figures of the council's own years what the page asks of typed ones, by the same rule: zero where there was something, as
 * last time, far from what is normal, a total that fell, a ratio on few cases; and a red figure wants its commentary. A figure of a
 * measure that the pack itself brings has nothing to be held against yet, and history is taken as it was published.
 */
export async function questionFigures(reading: Reading, check: SoundPack, council: KnownCouncil): Promise<QuestionedFigures> {
  const added = new Set(check.changes.filter(({ sheet, effect }) => sheet === 'values' && effect !== 'leaves').map(({ row }) => row.row));
  const corrected = new Set(check.changes.filter(({ sheet, effect }) => sheet === 'values' && effect === 'changes').map(({ row }) => row.row));
  const rows = check.pack.values.filter(({ row, period }) => corrected.has(row) || (added.has(row) && getPeriod(period).endsOn >= council.firstDay!));
  if (rows.length === 0) return { warnings: [], faults: [] };
  const measures = new Map<string, Measure>((await listMeasures(reading)).map((measure) => [measure.ref, measure]));
  const histories = await loadHistories(reading, [...new Set(rows.flatMap(({ measure }) => measures.get(measure)?.id ?? []))]);
  const given = new Map(check.pack.values.map(({ measure, period, value }) => [`${measure} ${period}`, value]));
  const file = check.fileOf('values');
  const warnings: ImportWarning[] = [];
  const faults: PackFault[] = [];
  for (const row of rows) {
    const measure = measures.get(row.measure);
    const history = measure && histories.get(measure.id);
    if (!measure || !history) continue;
    const context = figureContextOf(measure, history, row.period, reading.today);
    const before = given.get(`${row.measure} ${periodBefore(context.period).key}`) ?? context.before;
    const checked = checkFigure(typedOf(row), { ...contextOfImported(context, typedOf(row)), before });
    const at = { file, row: row.row };
    warnings.push(...checked.warnings.map(({ code, against }) => ({ ...at, named: `${row.measure}, ${context.period.label}`, code, value: row.value ?? '', against, unit: measure.unit, decimals: measure.decimals })));
    const other = checked.faults.find(({ code }) => code !== 'CommentaryRequired');
    if (corrected.has(row.row) && other !== undefined) faults.push({ ...at, column: 'value', found: row.value ?? 'no cases', accepted: 'a correction that the page of the measure would take too' });
    if (checked.faults.some(({ code }) => code === 'CommentaryRequired')) {
      faults.push({ ...at, column: 'note', found: 'nothing, beside a figure that is red', accepted: 'why it is red, and what is done about it' });
    }
  }
  return { warnings, faults };
}

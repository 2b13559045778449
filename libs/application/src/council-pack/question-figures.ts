import { checkFigure } from '@golden-thread/domain/figure-sheet/check-figure';
import { decideCorrection } from '@golden-thread/domain/figure-sheet/decide-correction';
import type { CheckedFigure } from '@golden-thread/domain/figure-sheet/typed-figure';
import type { Figure } from '@golden-thread/domain/measure/figure';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { getPeriod, periodBefore } from '@golden-thread/domain/measure/period';
import type { ImportWarning } from '@golden-thread/domain/import/import-proposal';
import type { RowEffect } from '@golden-thread/exchange/council-pack/changes';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import type { KnownCouncil } from '@golden-thread/exchange/council-pack/known-council';
import { listFigures } from '@golden-thread/persistence/measure/figures';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { contextOfImported } from '../figure-sheet/correct-figure';
import { figureContextOf } from '../figure-sheet/figure-sheet';
import { targetsWith } from './targets-of-pack';

type ValueRow = SoundPack['pack']['values'][number];

/** What the page would ask about a pack's new figures, and what it would refuse beyond the pack's own rules. */
export interface QuestionedFigures {
  readonly warnings: readonly ImportWarning[];
  readonly faults: readonly PackFault[];
  /** Rows that correct a figure to what it is already, as the page would say too: a quotient before it is rounded. */
  readonly unchanged: ReadonlySet<number>;
}

/** A figure of a pack as it would be typed. */
export const typedOf = ({ value, numerator, denominator, data_status: dataStatus, note }: ValueRow) => ({
  value: value ?? '', numerator: numerator ?? '', denominator: denominator ?? '', dataStatus: dataStatus ?? ('final' as const), commentary: note ?? '', noCases: value === null,
});

/** What a correction may be, in the words of a fault. */
export const correctionAccepted = 'a correction that the page of the measure would take too';

interface Correction {
  readonly ref: string;
  readonly current: Figure | null;
  readonly checked: CheckedFigure;
  readonly reason: string | null;
}

/** What becomes of a correction, as it is decided when it is written. A commentary that is wanted is told of the note. */
function foreseeCorrection({ reason, ...asked }: Correction): 'unchanged' | 'impossible' | 'possible' {
  const decided = decideCorrection(asked, reason ?? '');
  if (decided.ok) return 'possible';
  if (decided.refusal.code === 'CorrectionUnchanged') return 'unchanged';
  const isNoteAlone = decided.refusal.code === 'FigureNotAccepted' && asked.checked.faults.every(({ code }) => code === 'CommentaryRequired');
  return isNoteAlone ? 'possible' : 'impossible';
}

const rowsWith = ({ changes }: SoundPack, has: (effect: RowEffect) => boolean): ReadonlySet<number> =>
  new Set(changes.filter(({ sheet, effect }) => sheet === 'values' && has(effect)).map(({ row }) => row.row));

const figureKey = ({ measure, period }: Pick<ValueRow, 'measure' | 'period'>): string => `${measure} ${period}`;

/** What the figures of a pack are held against. */
async function loadStanding(reading: Reading, rows: readonly ValueRow[]) {
  const measures = new Map<string, Measure>((await listMeasures(reading, { retired: true })).map((measure) => [measure.ref, measure]));
  const ids = [...new Set(rows.flatMap(({ measure }) => measures.get(measure)?.id ?? []))];
  const figures = new Map((await listFigures(reading, ids)).map((figure) => [`${figure.measureId} ${figure.period}`, figure]));
  return { measures, figures, histories: await loadHistories(reading, ids) };
}

/**
 * Asks of the new figures of the council's own years what the page asks of typed ones, by the same rule: zero where there was something, as
 * last time, far from what is normal, a total that fell, a ratio on few cases; and a red figure wants its commentary. A figure of a
 * measure that the pack itself brings has nothing to be held against yet, and history is taken as it was published. A correction is judged as it
 * is decided when it is written, by the target or the other series that the pack brings too.
 */
export async function questionFigures(reading: Reading, check: SoundPack, council: KnownCouncil): Promise<QuestionedFigures> {
  const [added, corrected] = [rowsWith(check, (effect) => effect !== 'leaves'), rowsWith(check, (effect) => effect === 'changes')];
  const rows = check.pack.values.filter(({ row, period }) => corrected.has(row) || (added.has(row) && getPeriod(period).endsOn >= council.firstDay!));
  if (rows.length === 0) return { warnings: [], faults: [], unchanged: new Set() };
  const { measures, figures, histories } = await loadStanding(reading, rows);
  const given = new Map(check.pack.values.map((row) => [figureKey(row), row.value]));
  const targetOf = targetsWith(check, council);
  const file = check.fileOf('values');
  const [warnings, faults, unchanged]: [ImportWarning[], PackFault[], Set<number>] = [[], [], new Set()];
  for (const row of rows) {
    const measure = measures.get(row.measure);
    const history = measure && histories.get(measure.id);
    if (!measure || !history) continue;
    const context = figureContextOf(measure, history, row.period, reading.today);
    const before = given.get(`${row.measure} ${periodBefore(context.period).key}`) ?? context.before;
    const target = corrected.has(row.row) ? targetOf(row, context.target) : context.target;
    const checked = checkFigure(typedOf(row), { ...contextOfImported(context, typedOf(row)), before, target });
    const current = figures.get(`${measure.id} ${row.period}`) ?? null;
    const foreseen = corrected.has(row.row) ? foreseeCorrection({ ref: measure.ref, current, checked, reason: row.correction }) : 'possible';
    if (foreseen === 'unchanged') {
      unchanged.add(row.row);
      continue;
    }
    const at = { file, row: row.row };
    warnings.push(...checked.warnings.map(({ code, against }) => ({ ...at, named: `${row.measure}, ${context.period.label}`, code, value: row.value ?? '', against, unit: measure.unit, decimals: measure.decimals })));
    if (foreseen === 'impossible') faults.push({ ...at, column: 'value', found: row.value ?? 'no cases', accepted: correctionAccepted });
    if (checked.faults.some(({ code }) => code === 'CommentaryRequired')) {
      faults.push({ ...at, column: 'note', found: 'nothing, beside a figure that is red', accepted: 'why it is red, and what is done about it' });
    }
  }
  return { warnings, faults, unchanged };
}

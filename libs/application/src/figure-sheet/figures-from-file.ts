import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import { type FigureBrought, figuresFileColumns } from '@golden-thread/exchange/figures/read-figures-file';
import { periodText } from '@golden-thread/exchange/council-pack/write-pack-files';
import { writeCsv } from '@golden-thread/exchange/tabular/csv';
import type { FigureEntryDraft } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { HandedFile } from '../apart/handed-file';
import { readApart } from '../apart/read-apart';
import { lacksPermission, type Submitted } from '../shared/command';
import { saveFigureDraft } from './enter-figures';
import { type FigureSheetView, readFigureSheet } from './read-figure-sheets';

/** What a file says of a sheet's figures, as if it were typed: the lines that it names, over what was drafted or entered of the others. */
export interface FiguresOfFile {
  readonly lines: readonly FigureEntryDraft[];
  readonly brought: number;
}

type Line = FigureSheetView['lines'][number];

/** The figure that a row means: of a measure that is asked for on this sheet, and of its period, where it is asked for several. */
function lineOf(lines: readonly Line[], { measure, period }: FigureBrought): Line | undefined {
  const ofMeasure = lines.filter((line) => line.measure.ref.toLowerCase() === measure.toLowerCase());
  if (period === null) return ofMeasure.length === 1 ? ofMeasure[0] : undefined;
  return ofMeasure.find(({ context }) => context.period.key === period);
}

const isSettled = ({ figure }: Line): boolean => figure?.state === 'verified' || figure?.frozen === true;

function faultOf(lines: readonly Line[], row: FigureBrought, file: string, seen: ReadonlySet<Line>): PackFault | null {
  const at = (column: string, found: string, accepted: string): PackFault => ({ file, row: row.row, column, found, accepted });
  const line = lineOf(lines, row);
  if (line === undefined) {
    const asked = [...new Set(lines.map(({ measure }) => measure.ref))].join(', ');
    const isAsked = lines.some(({ measure }) => measure.ref.toLowerCase() === row.measure.toLowerCase());
    return isAsked ? at('period', row.period ?? 'nothing', 'one of the periods that the measure is asked for here') : at('measure', row.measure, `a measure that you are asked for here: ${asked}`);
  }
  if (seen.has(line)) return at('measure', `${row.measure} a second time`, 'each figure once');
  return isSettled(line) ? at('measure', `${row.measure}, whose figure is verified`, 'figures that are not verified yet; correct this one on its measure’s page, with a reason') : null;
}

const typedOf = (row: FigureBrought) => ({
  value: row.value ?? '', numerator: row.numerator ?? '', denominator: row.denominator ?? '', dataStatus: row.data_status ?? ('final' as const), commentary: row.note ?? '', noCases: row.no_cases === true,
});

/**
 * What a file says of the figures of a sheet, for whoever enters them to look at and submit: only of measures that they are asked for, and of none that is
 * verified. Whether a figure can be true is said where it is checked, as of one that is typed. A row without a figure says nothing.
 * Refuses: `NotPermitted`, `NoSuchFigureSheet`, `NotTheFiguresOwner`, `FiguresFileFaulty` (every fault), `FileNotReadInTime`, `FilesBeingRead`.
 */
export async function readFiguresOfSheet(database: Asked, actor: Actor, { sheetId, file: given }: { readonly sheetId: FigureSheetId; readonly file: HandedFile }): Promise<Outcome<FiguresOfFile>> {
  const lacking = lacksPermission(actor, 'measures.enter');
  if (lacking) return lacking;
  const view = await readFigureSheet(database, actor, { sheetId });
  if (!view.ok) return view;
  if (!view.value.mayEnter) return refuse('NotTheFiguresOwner');
  const read = await readApart('figures', { file: given });
  if (!read.ok) return read;
  const { file, faults } = read.value;
  if (faults.length > 0) return refuse('FiguresFileFaulty', { faults });
  const { lines } = view.value;
  const rows = read.value.rows.filter(({ value, numerator, no_cases: none }) => value !== null || numerator !== null || none === true);
  const found = new Map<Line, FigureBrought>();
  const wrong: PackFault[] = [];
  for (const row of rows) {
    const fault = faultOf(lines, row, file, new Set(found.keys()));
    if (fault === null) found.set(lineOf(lines, row)!, row);
    else wrong.push(fault);
  }
  if (rows.length === 0) wrong.push({ file, row: null, column: 'value', found: 'no figure', accepted: 'at least one figure' });
  if (wrong.length > 0) return refuse('FiguresFileFaulty', { faults: wrong });
  const drafted = lines.map((line): FigureEntryDraft => {
    const row = found.get(line);
    return { measureId: line.measure.id, period: line.context.period.key, ...(row === undefined ? line.typed : typedOf(row)) };
  });
  return accept({ lines: drafted, brought: found.size });
}

/** What a file says of a sheet's figures stands in the draft, as if it were typed. Refuses as `readFiguresOfSheet` and `saveFigureDraft` do. */
export async function bringFigures(database: Database, actor: Actor, { submission, ...given }: Submitted & { readonly sheetId: FigureSheetId; readonly file: HandedFile }): Promise<Outcome<{ readonly brought: number }>> {
  const read = await readFiguresOfSheet(database, actor, given);
  if (!read.ok) return read;
  const { lines, brought } = read.value;
  const saved = await saveFigureDraft(database, actor, { sheetId: given.sheetId, lines, submission });
  return saved.ok ? accept({ brought }) : saved;
}

/** The sheet as a file to fill in: a row for each figure that is asked for, with what is known of it. Refuses: `NotPermitted`, `NoSuchFigureSheet`, `NotTheFiguresOwner`. */
export async function writeFiguresFile(database: Asked, actor: Actor, { sheetId }: { readonly sheetId: FigureSheetId }): Promise<Outcome<{ readonly fileName: string; readonly text: string }>> {
  const lacking = lacksPermission(actor, 'measures.enter');
  if (lacking) return lacking;
  const view = await readFigureSheet(database, actor, { sheetId });
  if (!view.ok) return view;
  if (!view.value.mayEnter) return refuse('NotTheFiguresOwner');
  const rows = view.value.lines.filter((line) => !isSettled(line)).map(({ measure, context, typed }) => [
    measure.ref, measure.title, measure.unit, periodText(context.period), typed.value, typed.numerator, typed.denominator, typed.noCases === true ? 'yes' : '', typed.dataStatus, typed.commentary,
  ]);
  return accept({ fileName: `figures-${view.value.sheet.serviceName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.csv`, text: writeCsv(figuresFileColumns, rows) });
}

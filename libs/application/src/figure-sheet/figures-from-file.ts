import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import { type FigureBrought, figuresFileColumns } from '@golden-thread/exchange/figures/read-figures-file';
import { periodText } from '@golden-thread/exchange/council-pack/write-pack-files';
import { writeCsv } from '@golden-thread/exchange/tabular/csv';
import { type FigureEntryDraft, findDraft, saveDraft } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { HandedFile } from '../apart/handed-file';
import { readApart } from '../apart/read-apart';
import { answersFor, lacksPermission, type Submitted } from '../shared/command';
import { draftBeside, submitLines } from './enter-figures';
import { type FigureEntry, loadFigureEntries, type SheetCommand, withFigureSheet } from './figure-sheet';
import { readFigureSheet } from './read-figure-sheets';

/** The rows of a file that say something; which figures they mean is judged where they are brought. */
interface RowsOfFile {
  readonly file: string;
  readonly rows: readonly FigureBrought[];
}

type Line = FigureEntry;
type OnFile = { readonly sheetId: FigureSheetId; readonly file: HandedFile };

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

/** Reads a file for whoever enters the sheet's figures. */
async function readRows(database: Asked, actor: Actor, { sheetId, file: given }: OnFile): Promise<Outcome<RowsOfFile>> {
  const lacking = lacksPermission(actor, 'measures.enter');
  if (lacking) return lacking;
  const view = await readFigureSheet(database, actor, { sheetId });
  if (!view.ok) return view;
  if (!view.value.mayEnter) return refuse('NotTheFiguresOwner');
  const read = await readApart('figures', { file: given });
  if (!read.ok) return read;
  const { file, faults, rows } = read.value;
  if (faults.length > 0) return refuse('FiguresFileFaulty', { faults });
  return accept({ file, rows: rows.filter(({ value, numerator, no_cases: none }) => value !== null || numerator !== null || none === true) });
}

/** The figures that the rows mean, as if they were typed: those alone, of measures that are asked for, and of none that is verified. */
function typedByRows(lines: readonly Line[], { file, rows }: RowsOfFile): Outcome<readonly FigureEntryDraft[]> {
  const found = new Map<Line, FigureBrought>();
  const wrong: PackFault[] = [];
  for (const row of rows) {
    const fault = faultOf(lines, row, file, new Set(found.keys()));
    if (fault === null) found.set(lineOf(lines, row)!, row);
    else wrong.push(fault);
  }
  if (rows.length === 0) wrong.push({ file, row: null, column: 'value', found: 'no figure', accepted: 'at least one figure' });
  if (wrong.length > 0) return refuse('FiguresFileFaulty', { faults: wrong });
  return accept([...found].map(([{ measure, context }, row]) => ({ measureId: measure.id, period: context.period.key, ...typedOf(row) })));
}

/**
 * What a file says of a sheet's figures stands in the draft, as if it were typed; what is drafted of others stays as it is by then. Whether a figure can be
 * true is said where it is checked, as of one that is typed. A row without a figure says nothing.
 * Refuses: `NotPermitted`, `NoSuchFigureSheet`, `NotTheFiguresOwner`, `FiguresFileFaulty` (every fault), `FileNotReadInTime`, `FilesBeingRead`.
 */
export async function bringFigures(database: Database, actor: Actor, { submission, ...given }: Submitted & OnFile): Promise<Outcome<{ readonly brought: number }>> {
  const read = await readRows(database, actor, given);
  if (!read.ok) return read;
  const command = { sheetId: given.sheetId, submission };
  return withFigureSheet(database, { actor, permission: 'measures.enter', command }, async (work, sheet) => {
    if (!answersFor(actor, sheet.ownerPostId)) return refuse('NotTheFiguresOwner');
    const brought = typedByRows(await loadFigureEntries(work, sheet.id), read.value);
    if (!brought.ok) return brought;
    const others = draftBeside(await findDraft(work, sheet.id), brought.value);
    await saveDraft(work, sheet.id, { lines: [...others, ...brought.value], contributors: contributorsOf(actor) });
    return accept({ brought: brought.value.length });
  });
}

/**
 * Submits what a file says of a sheet's figures, all or none; what is drafted there of others stays a draft. What was sent once is answered as then, whatever
 * has become of its figures since. Refuses as `bringFigures` and `enterFigures` do.
 */
export async function enterFiguresOfFile(database: Database, actor: Actor, { file, ...command }: SheetCommand & OnFile): ReturnType<typeof submitLines> {
  const read = await readRows(database, actor, { sheetId: command.sheetId, file });
  if (!read.ok) return read;
  return withFigureSheet(database, { actor, permission: 'measures.enter', command }, async (work, sheet) => {
    if (!answersFor(actor, sheet.ownerPostId)) return refuse('NotTheFiguresOwner');
    const lines = await loadFigureEntries(work, sheet.id);
    const brought = typedByRows(lines, read.value);
    return brought.ok ? submitLines(work, sheet, { lines, typed: brought.value }) : brought;
  });
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

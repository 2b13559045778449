import { readCsv } from '../tabular/csv';
import { readArchive } from '../tabular/read-archive';
import { readWorkbook } from '../tabular/read-workbook';
import { type GivenFile, type IsHeader, type Table, UnreadableFile } from '../tabular/table';
import { columnNamed, type OpenedSheet } from './check-sheet';
import { type PackFault, packSchema, type SheetName } from './council-pack';

const sheetNames: ReadonlySet<string> = new Set(packSchema.map((sheet) => sheet.name));
const isSheetName = (name: string): name is SheetName => sheetNames.has(name);
const acceptedFiles = `one XLSX or ODS workbook, or CSV files (also as one ZIP file) named after the sheets: ${[...sheetNames].join(', ')}`;

/** Files that systems and people leave in a folder beside its sheets. */
const isAside = (name: string): boolean => /^(?:\.|~\$)|\.(?:md|txt)$|^(?:desktop\.ini|thumbs\.db)$/i.test(name);
const isSheetFile = (name: string): boolean => /\.(?:csv|xlsx|ods)$/i.test(name) && !isAside(name);

interface FoundSheet {
  readonly name: string;
  readonly file: string;
  readonly read: (isHeader: IsHeader) => Table;
  /** Whether it stands where people keep other things beside a pack: in a workbook, or, being no sheet, in an archive. */
  readonly amongOthers: boolean;
}

const fault = (file: string, error: UnreadableFile): PackFault =>
  ({ file, row: error.row, column: error.column, found: error.found, accepted: error.accepted });

/** The sheets of a file; those in an archive under the folder's name too where the archive has several. */
function sheetsIn(file: GivenFile): FoundSheet[] {
  if (!/\.zip$/i.test(file.name)) return sheetsInFile(file);
  const inside = readArchive(file.bytes, isSheetFile).filter(({ name }) => !isAside(name));
  const several = new Set(inside.map(({ folder }) => folder)).size > 1;
  const label = (folder: string, name: string): string => (several ? `${folder}${name}` : name);
  return inside.flatMap(({ name, folder, bytes }): FoundSheet[] => {
    if (isSheetFile(name)) return sheetsInFile({ name, bytes }).map((found) => ({ ...found, file: label(folder, found.file) }));
    const read = (): never => {
      throw new UnreadableFile('a file of another kind', acceptedFiles);
    };
    return [{ name, file: label(folder, name), read, amongOthers: true }];
  });
}

/** The sheets of a file that is no archive: an archive inside an archive is a file of another kind. */
function sheetsInFile(file: GivenFile): FoundSheet[] {
  if (/\.csv$/i.test(file.name)) {
    return [{ name: file.name.slice(0, -'.csv'.length), file: file.name, read: (isHeader) => readCsv(file.bytes, isHeader), amongOthers: false }];
  }
  if (!isSheetFile(file.name)) throw new UnreadableFile('a file of another kind', acceptedFiles);
  return [...readWorkbook(file.bytes)].map(([name, read]) => ({ name, file: `${file.name}, sheet ${name}`, read, amongOthers: true }));
}

/** The names of at least two of a sheet's columns in one row: its header. */
const headerOf = (sheet: SheetName): IsHeader => {
  const columns = new Set<string>(packSchema.find(({ name }) => name === sheet)!.columns.map(({ name }) => name));
  return (cells) => new Set(cells.map(columnNamed).filter((name) => columns.has(name))).size >= 2;
};

const sheetNameOf = (name: string): string => name.trim().toLowerCase().replaceAll(/[\s_]+/g, '-');

/** The name of the format that a name nearly is: one letter more, fewer or other, as in "value" and "posst". */
function nearlyNamed(given: string): string | undefined {
  const name = sheetNameOf(given);
  const without = (text: string): string[] => Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
  const near = (other: string): boolean => without(name).includes(other) || without(other).includes(name) || (name.length > 3 && without(name).some((text) => without(other).includes(text)));
  return [...sheetNames].find(near);
}

/** Finds the sheets of a pack among the files given, says which files or sheets are none of the format, and passes over a workbook's others. */
export function openPack(files: readonly GivenFile[]): { sheets: OpenedSheet[]; faults: PackFault[]; notes: string[] } {
  const opened = new Map<SheetName, OpenedSheet>();
  const faults: PackFault[] = [];
  const notes: string[] = [];
  const attempt = (file: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      faults.push(fault(file, error));
    }
  };
  const take = ({ name: given, file, read, amongOthers }: FoundSheet, isPack: boolean): void => {
    const name = sheetNameOf(given);
    if (!isSheetName(name)) {
      const near = nearlyNamed(name);
      if (amongOthers && isPack && near === undefined) return void notes.push(`${file}: passed over: the format has no such sheet`);
      throw new UnreadableFile(`the name ${given}`, near === undefined ? acceptedFiles : `the name ${near}, if that sheet is meant`);
    }
    const earlier = opened.get(name);
    if (earlier !== undefined) throw new UnreadableFile(`the sheet ${name} a second time, after ${earlier.file}`, 'each sheet once');
    opened.set(name, { sheet: name, file, table: read(headerOf(name)) });
  };
  for (const given of files.filter((file) => !isAside(file.name))) {
    attempt(given.name, () => {
      const found = sheetsIn(given);
      const isPack = found.some(({ name }) => isSheetName(sheetNameOf(name)));
      for (const sheet of found) attempt(sheet.file, () => take(sheet, isPack));
    });
  }
  return { sheets: packSchema.flatMap(({ name }) => opened.get(name) ?? []), faults, notes };
}

import { readCsv } from '../tabular/csv';
import { readArchive } from '../tabular/read-archive';
import { readWorkbook } from '../tabular/read-workbook';
import { type GivenFile, type Table, UnreadableFile } from '../tabular/table';
import type { OpenedSheet } from './check-sheet';
import { type PackFault, packSchema, type SheetName } from './council-pack';

const sheetNames: ReadonlySet<string> = new Set(packSchema.map((sheet) => sheet.name));
const isSheetName = (name: string): name is SheetName => sheetNames.has(name);
const acceptedFiles = `one XLSX or ODS workbook, or CSV files (also as one ZIP file) named after the sheets: ${[...sheetNames].join(', ')}`;

interface FoundSheet {
  readonly name: string;
  readonly file: string;
  readonly read: () => Table;
}

const isReadMe = (file: GivenFile): boolean => /(^\.|\.(md|txt)$)/i.test(file.name);
const fault = (file: string, error: UnreadableFile): PackFault =>
  ({ file, row: error.row, column: error.column, found: error.found, accepted: error.accepted });

function sheetsIn(file: GivenFile): FoundSheet[] {
  if (/\.zip$/i.test(file.name)) return readArchive(file.bytes).filter((inside) => !isReadMe(inside)).flatMap(sheetsInFile);
  return sheetsInFile(file);
}

/** The sheets of a file that is no archive: an archive inside an archive is a file of another kind. */
function sheetsInFile(file: GivenFile): FoundSheet[] {
  if (/\.csv$/i.test(file.name)) {
    return [{ name: file.name.slice(0, -'.csv'.length).toLowerCase(), file: file.name, read: () => readCsv(file.bytes) }];
  }
  if (!/\.(xlsx|ods)$/i.test(file.name)) throw new UnreadableFile('a file of another kind', acceptedFiles);
  return [...readWorkbook(file.bytes)].map(([name, read]) => ({ name: name.toLowerCase(), file: `${file.name}, sheet ${name}`, read }));
}

/** Finds the sheets of a pack among the files given, and says which files or sheets are none of the format. */
export function openPack(files: readonly GivenFile[]): { sheets: OpenedSheet[]; faults: PackFault[] } {
  const opened = new Map<SheetName, OpenedSheet>();
  const faults: PackFault[] = [];
  const attempt = (file: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      faults.push(fault(file, error));
    }
  };
  const take = (found: FoundSheet): void => {
    const { name, file } = found;
    if (!isSheetName(name)) throw new UnreadableFile(`the name ${name}`, acceptedFiles);
    const earlier = opened.get(name);
    if (earlier !== undefined) throw new UnreadableFile(`the sheet ${name} a second time, after ${earlier.file}`, 'each sheet once');
    opened.set(name, { sheet: name, file, table: found.read() });
  };
  for (const given of files.filter((file) => !isReadMe(file))) {
    attempt(given.name, () => {
      for (const found of sheetsIn(given)) attempt(found.file, () => take(found));
    });
  }
  return { sheets: packSchema.flatMap(({ name }) => opened.get(name) ?? []), faults };
}

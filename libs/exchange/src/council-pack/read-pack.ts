import type { GivenFile } from '../tabular/table';
import { checkSheet, columnNamed } from './check-sheet';
import type { PackFault, SheetName } from './council-pack';
import { openPack } from './open-pack';
import { sheetNamed, type SheetToJudge } from './rules/pack-rule';

/** A sheet of a pack as it was read: its rows cell by cell, what was read otherwise than written, and which columns it has. */
export interface ReadSheet extends SheetToJudge {
  readonly sheet: SheetName;
  readonly columns: readonly string[];
  readonly notes: readonly string[];
  readonly faults: readonly PackFault[];
}

/** A pack as it was read, before any rule across rows and sheets. */
export interface ReadPack {
  readonly sheets: readonly ReadSheet[];
  /** Of files as a whole. */
  readonly faults: readonly PackFault[];
  /** Files and sheets of a workbook that are none of the format, and were passed over. */
  readonly notes: readonly string[];
}

/** The most that one pack may hold over all its sheets. */
const packLimits = { rows: 60_000, faults: 2000 } as const;

/** Reads the files of a pack: finds its sheets and checks each by itself, its columns, then every cell. */
export function readPack(files: readonly GivenFile[]): ReadPack {
  const { sheets, faults, notes } = openPack(files);
  let rows = 0;
  return sheets.reduce<ReadPack>(
    (read, opened) => {
      const { sheet, file, table } = opened;
      rows += table.rows.length;
      if (rows > packLimits.rows) return { ...read, faults: [...read.faults, tooManyRows(file)] };
      const checked = checkSheet(opened, sheetNamed(sheet));
      const one = { sheet, file, columns: table.columns.map(columnNamed), notes: table.notes, rows: checked.rows, faults: bounded(checked.faults, file) };
      return { ...read, sheets: [...read.sheets, one] };
    },
    { sheets: [], faults, notes },
  );
}

const tooManyRows = (file: string): PackFault => {
  const most = packLimits.rows.toLocaleString('en-GB');
  return { file, row: null, column: null, found: `more than ${most} rows in the whole pack`, accepted: `at most ${most} rows in all sheets together` };
};

/** Nobody mends more at once; the rest is found when the file is handed in again. `file`: the one that the line about the rest names. */
export function bounded(faults: readonly PackFault[], file: string): readonly PackFault[] {
  if (faults.length <= packLimits.faults) return faults;
  const rest = { file, row: null, column: null, found: `${(faults.length - packLimits.faults).toLocaleString('en-GB')} faults more`, accepted: 'none; mend those that are listed first' };
  return [...faults.slice(0, packLimits.faults), rest];
}

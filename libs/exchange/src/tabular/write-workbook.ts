import { utils, write } from '@e965/xlsx';

/** The spreadsheets that are written: Excel's own, and OpenDocument's, which others open too. */
export type WorkbookKind = 'xlsx' | 'ods';

/** A sheet of a workbook that is written. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * Writes rows as a spreadsheet of one sheet. Text stays text: a cell that begins as a formula does is a string there and is not run, and
 * numbers stay numbers.
 */
export const writeWorkbook = (kind: WorkbookKind, name: string, columns: WrittenSheet['columns'], rows: WrittenSheet['rows']): Buffer => writeSheets(kind, [{ name, columns, rows }]);

/** Writes several sheets as one spreadsheet, in the same way. */
export function writeSheets(kind: WorkbookKind, sheets: readonly WrittenSheet[]): Buffer {
  const book = utils.book_new();
  for (const { name, columns, rows } of sheets) {
    const sheet = utils.aoa_to_sheet([[...columns], ...rows.map((row) => [...row])]);
    sheet['!cols'] = columns.map((column, at) => ({ wch: Math.min(60, rows.reduce((widest, row) => Math.max(widest, String(row[at] ?? '').length), column.length) + 2) }));
    utils.book_append_sheet(book, sheet, name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31));
  }
  return write(book, { type: 'buffer', bookType: kind, compression: true }) as Buffer;
}

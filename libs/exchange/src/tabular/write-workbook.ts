import { utils, write } from '@e965/xlsx';

/** The spreadsheets that are written: Excel's own, and OpenDocument's, which others open too. */
export type WorkbookKind = 'xlsx' | 'ods';

/**
 * Writes rows as a spreadsheet of one sheet. Text stays text: a cell that begins as a formula does is a string there and is not run, and
 * numbers stay numbers.
 */
export function writeWorkbook(kind: WorkbookKind, name: string, columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const sheet = utils.aoa_to_sheet([[...columns], ...rows.map((row) => [...row])]);
  sheet['!cols'] = columns.map((column, at) => ({ wch: Math.min(60, Math.max(column.length, ...rows.map((row) => String(row[at] ?? '').length)) + 2) }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31));
  return write(book, { type: 'buffer', bookType: kind, compression: true }) as Buffer;
}

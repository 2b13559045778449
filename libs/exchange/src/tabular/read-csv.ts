import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text';
import { findDelimiter } from './find-delimiter';
import type { Table } from './table';
import { tableOf } from './table-of';
import { UnreadableFile } from './unreadable-file';

/**
 * Reads a CSV file as people have them: with or without byte-order mark, Windows or Unix line ends, commas, semicolons or tabs.
 * Throws `UnreadableFile` where quotes do not close.
 */
export function readCsv(bytes: Uint8Array): Table {
  const { text, notes } = decodeText(bytes);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    const records: string[][] = parse(plain, { delimiter: findDelimiter(plain), relax_column_count: true, trim: false });
    return tableOf(records, notes);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    throw new UnreadableFile('a quotation mark that does not open or close a cell', 'cells in double quotes, inner ones doubled', line);
  }
}

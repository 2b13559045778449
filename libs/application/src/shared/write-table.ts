import { writeCsv } from '@golden-thread/exchange/tabular/csv';
import { writeWorkbook } from '@golden-thread/exchange/tabular/write-workbook';

/** The files in which a list can be taken along, by how their names end. */
export const tableFormats = {
  csv: { type: 'text/csv; charset=utf-8', title: 'CSV' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', title: 'Excel' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', title: 'OpenDocument' },
} as const;
export type TableFormat = keyof typeof tableFormats;

export const isTableFormat = (word: unknown): word is TableFormat => typeof word === 'string' && Object.hasOwn(tableFormats, word);

/** A list as it is shown, in a file. */
export interface TableToWrite {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Writes a list as a file for people's spreadsheets; nothing in it is run as a formula. */
export const writeTable = (format: TableFormat, { name, columns, rows }: TableToWrite): string | Buffer =>
  format === 'csv' ? writeCsv(columns, rows) : writeWorkbook(format, name, columns, rows);

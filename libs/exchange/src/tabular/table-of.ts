import type { Table, TableRow } from './table';

/** First row: column names. Rows without any content are left out, but counted, so that row numbers stay those people see. */
export function tableOf(records: readonly (readonly string[])[], notes: readonly string[]): Table {
  const columns = (records[0] ?? []).map((name) => name.trim());
  while (columns.at(-1) === '') columns.pop();
  const rows: TableRow[] = [];
  records.forEach((record, index) => {
    const cells = record.map((cell) => cell.trim());
    if (index > 0 && cells.some((cell) => cell !== '')) rows.push({ row: index + 1, cells });
  });
  return { columns, rows, notes };
}

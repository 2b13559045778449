import { utils, write } from '@e965/xlsx';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackArchive } from '../tabular/read-archive';
import { storeArchive } from '../tabular/store-archive';
import type { GivenFile } from '../tabular/table';

const folder = join(__dirname, '../../../../../shared/cases/import');

/** The files of one of the small inputs that lie beside a checkout and are not part of it; undefined where they are absent. */
export function caseFiles(name: string): GivenFile[] | undefined {
  const at = join(folder, name);
  if (!existsSync(at)) return undefined;
  return readdirSync(at).map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(at, file))) }));
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** Files of a pack as people make them, beside a sheet that says which council it is of. */
export const packOf = (files: Readonly<Record<string, string | Uint8Array>>): GivenFile[] =>
  Object.entries({ 'council.csv': 'ref,name,kind,clock_date\nlarkmere,Larkmere Borough Council,training,2026-04-01\n', ...files }).map(([name, content]) => ({ name, bytes: bytesOf(content) }));

/** A workbook of sheets of cells, as a program writes it; then with the text of its parts changed, for what that program cannot write. */
export function workbookOf(sheets: Readonly<Record<string, object>>, change: (part: string) => string = (part) => part): GivenFile[] {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['ref', 'name', 'kind', 'clock_date'], ['larkmere', 'Larkmere Borough Council', 'training', '2026-04-01']]), 'council');
  for (const [name, cells] of Object.entries(sheets)) utils.book_append_sheet(book, { '!ref': 'A1:F9', ...cells }, name);
  const parts = unpackArchive(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer), () => true);
  const changed = parts.map(({ path, bytes }) => ({ path, bytes: path.endsWith('.xml') ? bytesOf(change(new TextDecoder().decode(bytes))) : bytes }));
  return [{ name: 'pack.xlsx', bytes: storeArchive(changed) }];
}

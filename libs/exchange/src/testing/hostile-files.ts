/** Files made to be slow, or to fill the memory of whoever reads them: each a few megabytes at most, or small and unfolds. */

import { utils, write } from '@e965/xlsx';
import { unpackArchive } from '../tabular/read-archive';
import { storeArchive } from '../tabular/store-archive';
import { zipped } from './zipped';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const workbook = (cells: Record<string, object>, range: string): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, { '!ref': range, ...cells }, 'people');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
export const heads = { A1: { t: 's', v: 'ref' }, B1: { t: 's', v: 'name' } };
/** A workbook as a program writes it, with one of its parts replaced. */
const withPart = (path: string, text: string): Uint8Array =>
  storeArchive(unpackArchive(workbook({ ...heads }, 'A1:B1'), () => true).map((part) => (part.path === path ? { path, bytes: bytes(text) } : part)));
const sheetOf = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
const megabyte = 1024 * 1024;

/** The worst input of whoever reads tables, and the rule that a pack's reader names. */
export const hostileFiles: readonly (readonly [string, string, () => Uint8Array, string])[] = [
  ['line ends alone', 'people.csv', () => bytes('ref\n' + '\n'.repeat(9 * megabyte)), 'at most 100,000 rows a sheet'],
  ['nothing but commas', 'people.csv', () => bytes(','.repeat(9 * megabyte)), 'shorter rows'],
  ['rows of commas alone', 'people.csv', () => bytes(`ref\n${`${','.repeat(90)}x\n`.repeat(99_000)}`), 'at most 1,000,000 cells a sheet'],
  ['a quotation mark that never closes', 'people.csv', () => bytes(`ref,name\nA,"${'x\n'.repeat(4 * megabyte)}`), 'shorter rows'],
  ['quotation marks alone', 'people.csv', () => bytes('"'.repeat(9 * megabyte)), 'shorter rows'],
  ['one cell of 150,000 letters', 'people.csv', () => bytes(`ref\n${'x'.repeat(150_000)}`), 'at most 20,000 characters a cell'],
  ['a thousand columns', 'people.csv', () => bytes(Array.from({ length: 1000 }, (_, n) => `c${n}`).join(',')), 'at most 200 columns'],
  ['zeros that unpack to 200 MB', 'pack.zip', () => zipped({ 'people.csv': new Uint8Array(200 * megabyte) }), '64 MB unpacked together'],
  ['zeros that say they are one byte', 'pack.zip', () => zipped({ 'people.csv': new Uint8Array(200 * megabyte) }, { unpacked: 1 }), 'a ZIP file of the folder'],
  ['two thousand files', 'pack.zip', () => zipped(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`f${n}.csv`, 'x']))), 'at most 1000 files'],
  ['a hundred files in one place', 'pack.zip', () => zipped(Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`f${n}.csv`, 'x'.repeat(megabyte / 4)])), { overlapping: true }), 'a ZIP file of the folder'],
  ['ends of directories without end', 'pack.zip', () => new Uint8Array(Buffer.from('PK\u0005\u0006'.repeat(2 * megabyte), 'latin1')), 'at most 1000 files'],
  ['a workbook that unpacks to 200 MB', 'pack.xlsx', () => zipped({ '[Content_Types].xml': new Uint8Array(200 * megabyte) }), '64 MB unpacked together'],
  ['a workbook of the older format', 'pack.xlsx', () => new Uint8Array(Buffer.from('d0cf11e0a1b11ae1'.repeat(64), 'hex')), 'a ZIP file of the folder'],
  ['a cell in the last corner', 'pack.xlsx', () => withPart('xl/worksheets/sheet1.xml', sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), 'at most 200 columns, to GR'],
  ['a cell in the last row', 'pack.xlsx', () => withPart('xl/worksheets/sheet1.xml', sheetOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')), 'at most 100,000 rows a sheet'],
  ['elements nested 60,000 deep', 'pack.xlsx', () => withPart('xl/worksheets/sheet1.xml', sheetOf('<row>'.repeat(60_000) + '</row>'.repeat(60_000))), 'ref'],
];

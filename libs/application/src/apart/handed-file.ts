import { readFileSync } from 'node:fs';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';

/** A file that somebody handed in, on disk: its name as the person gave it, and where it lies until they are answered. */
export interface StoredFile {
  readonly name: string;
  readonly path: string;
}

/** A file from a page lies on disk, and is read only in the thread that makes something of it; what a program made is at hand already. */
export type HandedFile = StoredFile | GivenFile;

/** Its bytes, read where they are wanted. */
export const givenOf = (file: HandedFile): GivenFile => ('path' in file ? { name: file.name, bytes: new Uint8Array(readFileSync(file.path)) } : file);

/** What it says, where it is text. */
export const textOf = (file: HandedFile): string => new TextDecoder().decode(givenOf(file).bytes);

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { GivenFile } from '@golden-thread/exchange/tabular';

const read = async (path: string): Promise<GivenFile> => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });

/** The files of a pack: those of a folder, its own folders left aside, or the one workbook. */
export async function readPackFiles(path: string): Promise<readonly GivenFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Error(`There is no file or folder ${path}.`);
  if (!found.isDirectory()) return [await read(path)];
  const entries = await readdir(path, { withFileTypes: true });
  return Promise.all(entries.filter((entry) => entry.isFile()).map(({ name }) => read(join(path, name))));
}

import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { GivenFile } from '@golden-thread/exchange/tabular';

const read = async (path: string): Promise<GivenFile> => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });

/** The files of a pack: those of a folder, its own folders left aside, or the one workbook. */
export async function readPackFiles(path: string): Promise<readonly GivenFile[]> {
  if (!(await lstat(path)).isDirectory()) return [await read(path)];
  const entries = await readdir(path, { withFileTypes: true });
  return Promise.all(entries.filter((entry) => entry.isFile()).map(({ name }) => read(join(path, name))));
}

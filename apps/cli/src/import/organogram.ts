import { type OrganogramRead, readOrganogram } from '@golden-thread/exchange/organogram/read-organogram';
import { type GivenFile, UnreadableFile } from '@golden-thread/exchange/tabular/table';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * Reads a published organogram. Either of its two files may be named: the other lies beside it, "senior" in its name where this one has
 * "junior". Throws `UnreadableFile` where the name says neither.
 */
export async function readOrganogramFiles(path: string): Promise<OrganogramRead> {
  const file = basename(path);
  if (!/senior|junior/.test(file)) throw new UnreadableFile(file, 'a file of posts with "senior" or "junior" in its name, the other beside it');
  const read = async (part: string): Promise<GivenFile> => {
    const name = file.replace(/senior|junior/, part);
    return { name, bytes: new Uint8Array(await readFile(path.slice(0, -file.length) + name)) };
  };
  return readOrganogram(await read('senior'), await read('junior'));
}

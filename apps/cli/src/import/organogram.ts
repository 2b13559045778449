import { organogramPack } from '@golden-thread/exchange/organogram/organogram-pack';
import { readOrganogram } from '@golden-thread/exchange/organogram/read-organogram';
import { type GivenFile, UnreadableFile } from '@golden-thread/exchange/tabular/table';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** What the pack calls the organisation, and whether an invented person sits in every post. */
export interface Named {
  readonly ref: string;
  readonly name: string;
  readonly people: boolean;
}

/**
 * A published organogram as a council pack. Either of its two files may be named: the other lies beside it, "senior" in its name
 * where this one has "junior". Throws `UnreadableFile` where a file does not hold what a publication holds.
 */
export async function readOrganogramFiles(path: string, named: Named): Promise<readonly GivenFile[]> {
  const file = basename(path);
  if (!/senior|junior/.test(file)) throw new UnreadableFile(file, 'a file of posts with "senior" or "junior" in its name, the other beside it');
  const of = (part: string): string => path.slice(0, -file.length) + file.replace(/senior|junior/, part);
  const read = async (part: string): Promise<Uint8Array> => new Uint8Array(await readFile(of(part)));
  return organogramPack(readOrganogram(await read('senior'), await read('junior')), named);
}

import { inflateRawSync } from 'node:zlib';
import { type GivenFile, UnreadableFile } from './table';

/** No file of a pack is larger than this once unpacked; a small archive that claims more is not unpacked. */
const LARGEST = 64 * 1024 * 1024;
const accepted = 'a ZIP file of the folder, without password';

const DIRECTORY_END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** One entry of an archive's directory. */
interface Entry {
  readonly path: string;
  readonly method: number;
  readonly locked: boolean;
  readonly size: number;
  readonly at: number;
}

function entriesOf(archive: Buffer): Entry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== DIRECTORY_END) end -= 1;
  if (end < 0) throw new UnreadableFile('a file that is no ZIP file', accepted);
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0 && archive.readUInt32LE(at) === ENTRY; left -= 1) {
    const named = archive.readUInt16LE(at + 28);
    entries.push({
      path: archive.toString('utf8', at + 46, at + 46 + named),
      method: archive.readUInt16LE(at + 10),
      locked: (archive.readUInt16LE(at + 8) & 1) === 1,
      size: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + named + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(archive: Buffer, { path, method, locked, size, at }: Entry): Uint8Array {
  if (locked || (method !== STORED && method !== DEFLATED)) throw new UnreadableFile(`${path}, packed in a way that cannot be read`, accepted);
  const starts = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(starts, starts + size);
  return new Uint8Array(method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST }));
}

const depthOf = (path: string): number => path.split('/').length;

/**
 * The files of a folder that was packed as one ZIP file, under their own names. Folders inside the folder are left aside, as they are
 * when the folder itself is given. Throws `UnreadableFile` for what is no ZIP file, is locked or unpacks to more than 64 MB.
 */
export function readArchive(bytes: Uint8Array): GivenFile[] {
  const archive = Buffer.from(bytes);
  try {
    const files = entriesOf(archive).filter(({ path }) => !path.endsWith('/') && !path.startsWith('__MACOSX/'));
    const top = Math.min(...files.map(({ path }) => depthOf(path)));
    return files.filter(({ path }) => depthOf(path) === top).map((entry) => ({ name: entry.path.split('/').at(-1)!, bytes: unpack(archive, entry) }));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('a ZIP file that is damaged or too large', accepted);
  }
}

import { inflateRawSync } from 'node:zlib';
import { type GivenFile, UnreadableFile } from './table';

/** The most that an archive may hold. Everything is summed up from its directory before any of it is unpacked. */
const archiveLimits = { entries: 1000, bytes: 64 * 1024 * 1024 } as const;
const accepted = 'a ZIP file of the folder, without password';
const acceptedSize = `at most ${archiveLimits.entries} files, 64 MB unpacked together`;

const DIRECTORY_END = 0x06054b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const END_SIZE = 22;
/** A comment may stand behind the end of the directory, never a longer one. */
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** One entry of an archive's directory. */
interface Entry {
  readonly path: string;
  readonly method: number;
  readonly locked: boolean;
  /** Bytes in the archive, and what it says it unpacks to. */
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** Where the directory ends, looked for in the last 64 KB alone. */
function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_SIZE - LONGEST_COMMENT);
  for (let end = archive.length - END_SIZE; end >= first; end -= 1) {
    if (archive.readUInt32LE(end) === DIRECTORY_END) return end;
  }
  throw new UnreadableFile('a file that is no ZIP file', accepted);
}

function entriesOf(archive: Buffer): Entry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > archiveLimits.entries) throw new UnreadableFile(`a ZIP file of ${count} files`, acceptedSize);
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = count; left > 0 && archive.readUInt32LE(at) === ENTRY; left -= 1) {
    const named = archive.readUInt16LE(at + 28);
    entries.push({
      path: archive.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + named),
      method: archive.readUInt16LE(at + 10),
      locked: (archive.readUInt16LE(at + 8) & 1) === 1,
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    });
    at += ENTRY_SIZE + named + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** Refuses what would unpack to too much, and entries that share their bytes: a small file would say the same a thousand times. */
function assertBounded(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > archiveLimits.bytes) throw new UnreadableFile(`a ZIP file that unpacks to ${Math.ceil(total / 1024 / 1024)} MB`, acceptedSize);
  const inOrder = entries.toSorted((a, b) => a.at - b.at);
  const overlaps = inOrder.some(({ at, packed }, index) => index + 1 < inOrder.length && at + LOCAL_SIZE + packed > inOrder[index + 1]!.at);
  if (overlaps) throw new UnreadableFile('a ZIP file whose files lie in one another', accepted);
}

function unpack(archive: Buffer, { path, method, locked, packed, unpacked, at }: Entry): Uint8Array {
  if (locked || (method !== STORED && method !== DEFLATED)) throw new UnreadableFile(`${path}, packed in a way that cannot be read`, accepted);
  const starts = at + LOCAL_SIZE + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const bytes = archive.subarray(starts, starts + packed);
  // It stops at what the directory said: an entry that unpacks to more is damaged, or lies.
  const content = method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, unpacked) });
  if (content.length > unpacked) throw new UnreadableFile(`${path}, larger than the ZIP file says`, accepted);
  return new Uint8Array(content);
}

/**
 * Every file of an archive by its path, unpacked: at most 1,000 of 64 MB together, by what its directory says and by what they are. Throws
 * `UnreadableFile` for what is no ZIP file, is locked, damaged, holds more, or has files that share their bytes.
 * @param wanted which of them are unpacked
 */
export function unpackArchive(bytes: Uint8Array, wanted: (path: string) => boolean): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = entriesOf(archive);
    assertBounded(entries);
    return entries.filter(({ path }) => wanted(path)).map((entry) => ({ path: entry.path, bytes: unpack(archive, entry) }));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('a ZIP file that is damaged', accepted);
  }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const depthOf = (path: string): number => path.split('/').length;

/** A file of an archive: its own name, the folder it lies in, and what it holds. */
export interface ArchivedFile extends GivenFile {
  readonly folder: string;
}

/**
 * The files of a folder that was packed as one ZIP file: those beside the uppermost that are wanted. Files above them and folders inside
 * the folder are left aside, as they are when the folder itself is given. Throws `UnreadableFile` as `unpackArchive` does.
 * @param wanted which names are those that the folder is handed in for
 */
export function readArchive(bytes: Uint8Array, wanted: (name: string) => boolean = () => true): ArchivedFile[] {
  const files = unpackArchive(bytes, (path) => !path.endsWith('/') && !path.startsWith('__MACOSX/')).map(({ path, bytes: content }) => ({
    name: path.split('/').at(-1)!, folder: folderOf(path), depth: depthOf(path), bytes: content,
  }));
  const top = Math.min(...files.filter(({ name }) => wanted(name)).map(({ depth }) => depth));
  const uppermost = Number.isFinite(top) ? top : Math.min(...files.map(({ depth }) => depth));
  return files.filter(({ depth }) => depth === uppermost).map(({ name, folder, bytes: content }) => ({ name, folder, bytes: content }));
}

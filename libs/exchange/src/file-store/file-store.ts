import type { CouncilId } from '@golden-thread/domain/shared/id';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A file that lies on disk while it is looked at: where, and how many bytes it has. */
export interface FileOnDisk {
  readonly path: string;
  readonly bytes: number;
}

/** A file that is kept: whose, and the SHA-256 of its bytes, under which it lies. */
export interface FileInStore {
  readonly councilId: CouncilId;
  readonly digest: string;
}

/**
 * Where files lie that people and the product made: documents and evidence. A file lies under its own digest, so that the same one is kept once,
 * none is ever written over, and whoever reads it can tell whether it is still what the record says.
 */
export interface FileStore {
  /** Keeps a file, from its bytes or from where it lies on disk, of which no more is held than a part at a time; what is kept already stays. */
  keep(file: FileInStore, content: Buffer | FileOnDisk, type: string): Promise<void>;
  /** Undefined where there is none. */
  find(file: FileInStore): Promise<Buffer | undefined>;
}

/** The first bytes of a file on disk, as many as tell what it is. */
export async function beginningOfFile({ path }: FileOnDisk, bytes: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The digest of a file on disk, read part by part. */
export async function digestOfFileOnDisk({ path }: FileOnDisk): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** The digest of a file, as the record has it: 64 hexadecimal digits. */
export const digestOfFile = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Where a file lies: its council, then its digest, parted so that no folder grows without end. */
export const placeOf = ({ councilId, digest }: FileInStore): string => {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(`"${digest}" is no digest of a file.`);
  return `${councilId}/${digest.slice(0, 2)}/${digest}`;
};

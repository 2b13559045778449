import type { CouncilId } from '@golden-thread/domain/shared/id';
import { createHash } from 'node:crypto';

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
  /** Keeps a file; what is kept already stays. */
  keep(file: FileInStore, bytes: Buffer, type: string): Promise<void>;
  /** Undefined where there is none. */
  find(file: FileInStore): Promise<Buffer | undefined>;
}

/** The digest of a file, as the record has it: 64 hexadecimal digits. */
export const digestOfFile = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Where a file lies: its council, then its digest, parted so that no folder grows without end. */
export const placeOf = ({ councilId, digest }: FileInStore): string => {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(`"${digest}" is no digest of a file.`);
  return `${councilId}/${digest.slice(0, 2)}/${digest}`;
};

import type { Anchor } from '@golden-thread/domain/record/anchor';
import type { CouncilId } from '@golden-thread/domain/shared/id';

/** Where anchors are kept, outside the database and out of reach of its roles. Only ever added to. */
export interface AnchorStore {
  append(anchor: Anchor): Promise<void>;
  /** Every anchor of a council, oldest first. */
  list(councilId: CouncilId): Promise<readonly Anchor[]>;
  /** So many of the newest, oldest first, without reading the others. */
  newest(councilId: CouncilId, count: number): Promise<readonly Anchor[]>;
}

/**
 * An anchor as it was kept.
 * @param where it was kept, for whoever has to look there
 * @throws where it is none
 */
export function readAnchor(text: string, where: string): Anchor {
  try {
    const read = JSON.parse(text) as Anchor;
    if ((read.kind === 'seal' || read.kind === 'restore') && [read.hash, read.keyId, read.signature, read.at].every((part) => typeof part === 'string') && Number.isInteger(read.sequence)) return read;
  } catch {
    // Said below, with where it stands.
  }
  throw new Error(`${where} is no anchor: it was cut off while it was written, or changed.`);
}

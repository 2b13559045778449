import type { AnchorStore } from '@golden-thread/exchange/anchor/anchor-store';
import { BucketOfAnchors } from '@golden-thread/exchange/anchor/bucket-of-anchors';
import { FolderOfAnchors } from '@golden-thread/exchange/anchor/folder-of-anchors';

/** Where the settings say that anchors of the record are kept; null: not there. */
export interface AnchorPlaces {
  /** The path of a folder. */
  readonly anchorsFolder: string | null;
  /** The address of a bucket, with its key. */
  readonly anchorsBucket: string | null;
}

/** The opened place; null: none is named. */
export type Anchors = AnchorStore | null;

/** Opens the place where anchors are kept: the bucket, where one is named, else the folder. Without one only e-mails to the auditors leave. */
export function openAnchorStore({ anchorsFolder, anchorsBucket }: AnchorPlaces): Anchors {
  if (anchorsBucket !== null) return new BucketOfAnchors(anchorsBucket);
  return anchorsFolder === null ? null : new FolderOfAnchors(anchorsFolder);
}

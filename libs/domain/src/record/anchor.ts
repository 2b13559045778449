import type { Instant } from '../calendar/instants';
import type { CouncilId } from '../shared/id';

/**
 * A line kept outside the database: the newest seal as it was (`seal`), or that the database was put back to an earlier one (`restore`),
 * so that later anchors of before are explained. Signed with a key of the record.
 */
export interface Anchor {
  readonly kind: 'seal' | 'restore';
  readonly councilId: CouncilId;
  /** The seal's number and hash. */
  readonly sequence: number;
  readonly hash: string;
  /** How many events that seal and all before it cover. */
  readonly totalEvents: number;
  /** The machine's clock. */
  readonly at: Instant;
  readonly keyId: string;
  readonly signature: string;
}

/** What is signed of an anchor. */
export const anchorText = ({ kind, councilId, sequence, hash, totalEvents, at }: Omit<Anchor, 'keyId' | 'signature'>): string =>
  ['golden-thread anchor', kind, councilId, sequence, hash, totalEvents, at].join(' ');

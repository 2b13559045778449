/** A seal as it is kept: over the events it covers, and over the seal before it. */
export interface Seal {
  readonly id: string;
  readonly councilId: string;
  readonly sequence: number;
  /** Counts restores of the database: transaction numbers are comparable only within one epoch. */
  readonly epoch: number;
  readonly fromTransaction: string;
  readonly toTransaction: string;
  readonly eventCount: number;
  /** SHA-256 over the covered events' hashes, in the order of their ids. */
  readonly root: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly sealedAt: string;
}

/** How far the seals are behind what has happened. */
export interface SealingLag {
  /** Events that no seal covers yet. */
  readonly unsealed: number;
  /** When the oldest of them was recorded, by the machine's clock; null: everything is sealed. */
  readonly since: string | null;
  /** The transaction, begun before that event and still open, that the sealer must not pass; null: nothing holds it up. */
  readonly heldBy: OpenTransaction | null;
}

/** A transaction that somebody has left open in the PostgreSQL cluster, in whatever database. */
export interface OpenTransaction {
  /** PostgreSQL's process; null: a prepared transaction, which has none. */
  readonly pid: number | null;
  readonly role: string | null;
  readonly database: string | null;
}

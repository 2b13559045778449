/** Somebody who may be told something; without an address only in the inbox. */
export interface PersonTold {
  readonly personId: string;
  readonly email: string | null;
}

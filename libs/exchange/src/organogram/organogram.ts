/** A senior post of a published organogram, and a group of like junior posts below one. Numbers are kept as text. */
export interface SeniorPost {
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  /** The ref of the post it reports to; null at the root. */
  readonly reportsTo: string | null;
  /** Null where the publication leaves it out. */
  readonly fte: string | null;
}

export interface JuniorGroup {
  readonly row: number;
  readonly title: string;
  readonly unit: string;
  readonly reportsTo: string;
  /** How many full-time equivalents the group is: 4.6 is five posts, the last of them 0.6. */
  readonly fte: string;
}

export interface Organogram {
  readonly senior: readonly SeniorPost[];
  readonly junior: readonly JuniorGroup[];
}

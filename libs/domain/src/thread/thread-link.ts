/** How what is below serves what is above. A thing may serve several. */
export interface ThreadLink {
  readonly childId: string;
  readonly parentId: string;
  /**
   * Direct: we can bring the result about, so its status bears on the one above. Indirect: the council is "only one of a number of
   * stakeholders", so the contribution is shown and its status is never carried up.
   */
  readonly kind: 'direct' | 'indirect';
  /** Who else contributes; always named where the link is indirect. */
  readonly partners: string | null;
  /** How the one leads to the other, in people's own words: "so that the property can be inspected". */
  readonly soThat: string | null;
}

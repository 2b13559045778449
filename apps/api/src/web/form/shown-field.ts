/** A field as it stands on a page: what it is called there and what it holds, in words. */
export interface ShownField {
  readonly name: string;
  /** Where a link to it leads. */
  readonly id: string;
  readonly words: string;
  readonly text: string;
}

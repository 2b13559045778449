/** The form's or request's own id and what it carried: sending it twice does it once. */
export interface Submission {
  readonly id: string;
  readonly content: unknown;
}

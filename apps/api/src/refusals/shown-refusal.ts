/** A refusal as a person or a machine is told of it: the HTTP status and one or two sentences (what, why, the way out). */
export interface ShownRefusal {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** The form's field that the refusal is about, so that the error summary leads to it. */
  readonly field?: string;
}

/** What is wrong with one field, worded for the person who filled it. */
export interface FieldError {
  /** The field's name; nested fields with dots (`figures.3.numerator`). */
  readonly field: string;
  /** Names the field, the rule and the way out. */
  readonly text: string;
  /** Where the error summary leads: the input's id is the name with dashes for dots. */
  readonly href: string;
}

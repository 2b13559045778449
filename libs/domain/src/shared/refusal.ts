/**
 * An expected refusal: a fact named by a stable code, with what a reader needs to be told the way out.
 * The process that shows it chooses status and wording, once, by code. Details are ids, numbers, names and dates as text.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>;
}

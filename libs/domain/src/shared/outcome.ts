/** What a rule answers: accepted with a value, or refused by a code. */
import type { GoldenThreadRefusal } from './areas';

/**
 * An expected refusal: a fact named by a stable code, with what a reader needs to be told the way out.
 * The process that shows it chooses status and wording, once, by code. Details are ids, numbers, names and dates as text.
 */
export interface Refusal<Code extends GoldenThreadRefusal = GoldenThreadRefusal> {
  readonly code: Code;
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>;
}

/**
 * What a rule or a use case answers: the value decided, or the named reason why it was refused.
 * Expected refusals are values; only the unexpected is thrown.
 */
export type Outcome<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

/** The affirmative answer of a rule. */
export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The negative answer of a rule: the fact that stands in the way, by its code. */
export const refuse = <Code extends GoldenThreadRefusal>(
  code: Code,
  details?: Refusal['details'],
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({
  ok: false,
  refusal: details === undefined ? { code } : { code, details },
});

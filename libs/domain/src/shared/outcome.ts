import type { Refusal } from './refusal';

/**
 * What a rule or a use case answers: the value decided, or the named reason why it was refused.
 * Expected refusals are values; only the unexpected is thrown.
 */
export type Outcome<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

import type { Refusal } from './refusal';

/** The negative answer of a rule: the fact that stands in the way, by its code. */
export const refuse = <Code extends string>(
  code: Code,
  details?: Refusal['details'],
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({
  ok: false,
  refusal: details === undefined ? { code } : { code, details },
});

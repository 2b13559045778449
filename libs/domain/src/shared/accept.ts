/** The affirmative answer of a rule. */
export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

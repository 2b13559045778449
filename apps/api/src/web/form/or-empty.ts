/** The pattern of a field that may be left empty. */
export const orEmpty = (pattern: RegExp): RegExp => new RegExp(`^$|${pattern.source}`);

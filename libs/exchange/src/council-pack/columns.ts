import type { Accepts } from './accepts';

/** A column that every row must fill. */
export const required = <const N extends string, const A extends Accepts>(name: N, accepts: A, meaning: string) =>
  ({ name, accepts, meaning, required: true }) as const;

/** A column that may be left empty, or left out. */
export const optional = <const N extends string, const A extends Accepts>(name: N, accepts: A, meaning: string) =>
  ({ name, accepts, meaning, required: false }) as const;

/** The kinds of cell, by the words the sheets use. */
export const kind = {
  text: (longest: number) => ({ type: 'text', longest }) as const,
  ref: { type: 'ref' } as const,
  refOf: <const S extends string>(sheet: S) => ({ type: 'reference', sheet }) as const,
  oneOf: <const O extends readonly string[]>(...of: O) => ({ type: 'choice', of }) as const,
  someOf: (of: readonly string[]) => ({ type: 'list', of }) as const,
  yesNo: { type: 'yes-no' } as const,
  date: { type: 'date' } as const,
  time: { type: 'time' } as const,
  email: { type: 'email' } as const,
  whole: (from: number, to: number) => ({ type: 'whole', from, to }) as const,
  decimal: { type: 'decimal' } as const,
  year: { type: 'year' } as const,
  period: { type: 'period' } as const,
};

import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';

/** What a cell may hold. Data, so that the check, the fault's wording and the printed format are one thing. */
export type Accepts =
  | { readonly type: 'text'; readonly longest: number }
  | { readonly type: 'ref' }
  | { readonly type: 'reference'; readonly sheet: string }
  | { readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly type: 'list'; readonly of: readonly string[] }
  | { readonly type: 'yes-no' }
  | { readonly type: 'date' }
  | { readonly type: 'time' }
  | { readonly type: 'email' }
  | { readonly type: 'whole'; readonly from: number; readonly to: number }
  | { readonly type: 'decimal' }
  | { readonly type: 'year' }
  | { readonly type: 'period' };

/** What a cell accepts, in the words of the printed format and of every fault. */
export function formatAccepted(accepts: Accepts): string {
  switch (accepts.type) {
    case 'text':
      return `text of at most ${accepts.longest} characters`;
    case 'ref':
      return 'a short reference: letters, digits, - . / _, no spaces, at most 40';
    case 'reference':
      return `a ref of ${accepts.sheet}`;
    case 'choice':
      return accepts.of.join(', ');
    case 'list':
      return `one or more, separated by spaces, of ${accepts.of.join(', ')}`;
    case 'yes-no':
      return 'yes, no';
    case 'date':
      return 'a day as 2026-09-03 or, day first, 03/09/2026';
    case 'time':
      return 'a time of day as 18:30';
    case 'email':
      return 'one e-mail address';
    case 'whole':
      return `a whole number from ${accepts.from} to ${accepts.to}`;
    case 'decimal':
      return 'a number with a decimal point, such as 1200 or 71.2, without commas, spaces, % or £';
    case 'year':
      return 'a financial year as 2026/27';
    case 'period':
      return 'a year, half, quarter or month as 2026/27, 2026/27 H1, 2026/27 Q1, 2026-04';
  }
}

/** One column of the format. `when` says, for an optional one, when it is wanted after all. */
export interface Column {
  readonly name: string;
  readonly accepts: Accepts;
  readonly required: boolean;
  readonly meaning: string;
}

/** One sheet of the format: `posts.csv` in a folder, or the sheet `posts` of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly holds: string;
  /** The columns that together tell one row from another. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

type Meaning<A extends Accepts> = A extends { type: 'choice'; of: readonly (infer O)[] }
  ? O
  : A extends { type: 'list' }
    ? readonly string[]
    : A extends { type: 'yes-no' }
      ? boolean
      : A extends { type: 'whole' }
        ? number
        : A extends { type: 'date' }
          ? CalendarDate
          : A extends { type: 'year' }
            ? FinancialYear
            : string;

type CellOf<C extends Column> = C['required'] extends true ? Meaning<C['accepts']> : Meaning<C['accepts']> | null;

/** The typed row of a sheet: each column under its own name, and the row number people see, for what is said about it. */
export type RowOf<S extends Sheet> = { readonly [C in S['columns'][number] as C['name']]: CellOf<C> } & { readonly row: number };

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

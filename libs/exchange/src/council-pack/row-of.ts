import type { Accepts } from './accepts';
import type { Column, Sheet } from './sheet';

type Meaning<A extends Accepts> = A extends { type: 'choice'; of: readonly (infer O)[] }
  ? O
  : A extends { type: 'list' }
    ? readonly string[]
    : A extends { type: 'yes-no' }
      ? boolean
      : A extends { type: 'whole' }
        ? number
        : string;

type CellOf<C extends Column> = C['required'] extends true ? Meaning<C['accepts']> : Meaning<C['accepts']> | null;

/** The typed row of a sheet: each column under its own name, and the row number people see, for what is said about it. */
export type RowOf<S extends Sheet> = { readonly [C in S['columns'][number] as C['name']]: CellOf<C> } & { readonly row: number };

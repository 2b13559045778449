/** A checked cell: decimals, dates and periods stay text; an empty optional cell is null. */
export type Cell = string | number | boolean | readonly string[] | null;

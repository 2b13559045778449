import { matchesTyped } from '@golden-thread/domain/search/search-terms';
import { longestSearch } from '@golden-thread/domain/search/searched-kinds';
import { normalText } from '@golden-thread/domain/shared/text';
import { pageNumber, rowsPerPage } from './paging';

/** What a list is asked for in its address: words, filters, a sort key ("due", or "-due" downwards), a page. */
export type ListQuery = Readonly<Record<string, unknown>>;

/** How the rows of one list are searched, filtered and sorted: one rule for its page, its files and an API client. */
export interface ListRule<Row> {
  /** Everything by which a row is found. */
  readonly words: (row: Row) => string;
  /** The filters, by their name in the address; each is the value that a row has there, in words. */
  readonly filters: Readonly<Record<string, (row: Row) => string>>;
  /** What can be sorted by, by its name in the address. */
  readonly sorts: Readonly<Record<string, (row: Row) => string | number | null>>;
  /** How bad a row is: what is worst stands first where nothing else is asked; rows as bad as each other stay as they come. */
  readonly harm: (row: Row) => number;
}

/** What was asked, as far as the list knows it; anything else in the address is passed over. */
export interface ListAsked {
  readonly q: string;
  readonly chosen: Readonly<Record<string, string>>;
  readonly sort: { readonly key: string; readonly down: boolean } | null;
  readonly page: number;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? normalText(value).slice(0, longestSearch) : '');

/** The names that a list knows in its address. */
interface NamesOfList {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly sorts: Readonly<Record<string, unknown>>;
}

export function readListQuery({ filters, sorts }: NamesOfList, query: ListQuery): ListAsked {
  const typed = textOf(query['sort']);
  const [key, down] = typed.startsWith('-') ? [typed.slice(1), true] : [typed, false];
  const chosen = Object.keys(filters).flatMap((name) => (textOf(query[name]) === '' ? [] : [[name, textOf(query[name])] as const]));
  return { q: textOf(query['q']), chosen: Object.fromEntries(chosen), sort: Object.hasOwn(sorts, key) ? { key, down } : null, page: pageNumber(query['page']) };
}

/** The rows that were asked for, in their order; a row without the value that is sorted by stands last, whichever way. */
export function findRows<Row>(rule: ListRule<Row>, rows: readonly Row[], { q, chosen, sort }: ListAsked): readonly Row[] {
  const found = rows.filter(
    (row) => matchesTyped(rule.words(row), q) && Object.entries(chosen).every(([name, value]) => rule.filters[name]!(row) === value),
  );
  if (sort === null) return [...found].sort((one, other) => rule.harm(other) - rule.harm(one));
  const by = rule.sorts[sort.key]!;
  return [...found].sort((one, other) => compare(by(one), by(other), sort.down));
}

function compare(one: string | number | null, other: string | number | null, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en-GB', { numeric: true });
  return down ? -order : order;
}

/** The rows of the page asked for; a page beyond the last is the last. */
export function pageOfRows<Row>(rows: readonly Row[], page: number): { readonly rows: readonly Row[]; readonly page: number } {
  const last = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const shown = Math.min(page, last);
  return { rows: rows.slice((shown - 1) * rowsPerPage, shown * rowsPerPage), page: shown };
}

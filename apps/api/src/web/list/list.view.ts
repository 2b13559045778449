import { findRows, type ListAsked, type ListQuery, type ListRule, pageOfRows, readListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import type { Download } from '../page';
import { type AboutList, drawList, type DrawnColumn, fileOfList, type ListDrawn, textOfCell } from './draw-list';

/** A column of a list. `by`: what it is sorted by, where it can be. */
export interface Column<Row> extends DrawnColumn<Row> {
  readonly by?: (row: Row) => string | number | null;
}

/** A filter of a list: its label, and the value that a row has there, in words. */
export interface Filter<Row> {
  readonly title: string;
  readonly of: (row: Row) => string;
}

/** One list of the product, of rows that are all at hand. Everything else about it (search, filters, order, pages, files, counts) follows from this. */
export interface ListDefinition<Row> extends AboutList {
  /** What the heading counts beside all and late ones: "7 verified". */
  readonly alsoCounted?: (rows: readonly Row[]) => readonly string[];
  readonly columns: Readonly<Record<string, Column<Row>>>;
  readonly filters: Readonly<Record<string, Filter<Row>>>;
  readonly isLate?: (row: Row) => boolean;
  /** How bad a row is, where being late is not all; what is worst stands first. */
  readonly harm?: (row: Row) => number;
  /** The box that is ticked to act on several rows; null where nothing can be done with one. */
  readonly tick?: (row: Row) => { readonly value: string; readonly label: string } | null;
}

const ruleOf = <Row>({ columns, filters, harm, isLate }: ListDefinition<Row>): ListRule<Row> => ({
  words: (row) => Object.values(columns).map(({ cell }) => textOfCell(cell(row))).join(' '),
  filters: Object.fromEntries(Object.entries(filters).map(([key, { of }]) => [key, of])),
  sorts: Object.fromEntries(Object.entries(columns).flatMap(([key, { by }]) => (by === undefined ? [] : [[key, by]]))),
  harm: harm ?? ((row) => Number(isLate?.(row) ?? false)),
});

/** The list with what was asked of it, as it is drawn. */
export function listView<Row>(list: ListDefinition<Row>, rows: readonly Row[], query: ListQuery): ListDrawn {
  const rule = ruleOf(list);
  const asked = readListQuery(rule, query);
  const found = findRows(rule, rows, asked);
  return drawList(list, list.columns, {
    asked,
    ...pageOfRows(found, asked.page),
    total: found.length,
    counted: formatCounts(list, rows),
    filters: filterItems(list, rows, asked),
    isSearched: true,
    isSorted: (column) => Object.hasOwn(rule.sorts, column),
    tick: list.tick,
  });
}

/** The list as a file, where the address asks for one: all that was found, on no page. */
export function listFile<Row>(list: ListDefinition<Row>, rows: readonly Row[], query: ListQuery): Download | null {
  const rule = ruleOf(list);
  return fileOfList(list, list.columns, findRows(rule, rows, readListQuery(rule, query)), query);
}

function formatCounts<Row>({ noun, nouns, isLate, alsoCounted }: ListDefinition<Row>, rows: readonly Row[]): string {
  const late = isLate === undefined ? [] : [`${rows.filter(isLate).length} late`];
  return [counted(rows.length, noun, nouns), ...(alsoCounted?.(rows) ?? []), ...late].join(', ');
}

function filterItems<Row>({ filters }: ListDefinition<Row>, rows: readonly Row[], { chosen }: ListAsked): object[] {
  return Object.entries(filters).map(([key, { title, of }]) => {
    const values = [...new Set(rows.map(of))].sort((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));
    const items = values.map((value) => ({ value, text: `${value} (${rows.filter((row) => of(row) === value).length})`, selected: value === chosen[key] }));
    return { id: key, title, items: [{ value: '', text: 'All' }, ...items] };
  });
}

import { isTableFormat, tableFormats, writeTable } from '@golden-thread/application/shared/write-table';
import { longestSearch } from '@golden-thread/domain/search/searched-kinds';
import { findRows, type ListAsked, type ListQuery, type ListRule, pageOfRows, readListQuery } from '../../http/list-of-rows';
import { counted, pagesOf } from '../../http/paging';
import { Download, type PageLink } from '../page';

/** What stands in one column of a row. */
export interface Cell {
  readonly text: string;
  readonly href?: string | null;
  /** Draws the text as a tag of this colour. */
  readonly tag?: string;
  /** Smaller, below. */
  readonly note?: string | null;
  /** Beside a date: "in 4 days", "2 days late". */
  readonly when?: string;
  readonly late?: boolean;
  /** What can be done with the row; `about` says with which, to those who hear the page. */
  readonly links?: readonly (PageLink & { readonly about?: string })[];
}

/** A column of a list. `by`: what it is sorted by, where it can be. `inFile`: only in the files. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Cell;
  readonly by?: (row: Row) => string | number | null;
  readonly inFile?: true;
}

/** A filter of a list: its label, and the value that a row has there, in words. */
export interface Filter<Row> {
  readonly title: string;
  readonly of: (row: Row) => string;
}

/** One list of the product. Everything else about it (search, filters, order, pages, files, counts) follows from this. */
export interface ListDefinition<Row> {
  /** What it is called, to those who hear it and as a file. */
  readonly name: string;
  readonly path: string;
  /** What of the address is no filter of the list and is kept: the quarter, the year. */
  readonly kept?: Readonly<Record<string, string>>;
  /** "sheet", "sheets". */
  readonly noun: string;
  readonly nouns?: string;
  /** What the heading counts beside all and late ones: "7 verified". */
  readonly alsoCounted?: (rows: readonly Row[]) => readonly string[];
  readonly columns: Readonly<Record<string, Column<Row>>>;
  readonly filters: Readonly<Record<string, Filter<Row>>>;
  readonly isLate?: (row: Row) => boolean;
  /** How bad a row is, where being late is not all; what is worst stands first. */
  readonly harm?: (row: Row) => number;
  /** The box that is ticked to act on several rows; null where nothing can be done with one. */
  readonly tick?: (row: Row) => { readonly value: string; readonly label: string } | null;
  readonly empty: { readonly why: string; readonly fills: string };
}

const ruleOf = <Row>({ columns, filters, harm, isLate }: ListDefinition<Row>): ListRule<Row> => ({
  words: (row) => Object.values(columns).map(({ cell }) => textOf(cell(row))).join(' '),
  filters: Object.fromEntries(Object.entries(filters).map(([key, { of }]) => [key, of])),
  sorts: Object.fromEntries(Object.entries(columns).flatMap(([key, { by }]) => (by === undefined ? [] : [[key, by]]))),
  harm: harm ?? ((row) => Number(isLate?.(row) ?? false)),
});

const textOf = ({ text, note, when }: Cell): string => [text, when, note].filter(Boolean).join(', ');

/** The list as the partial `list.njk` draws it: `listTools` above, `listTable` below. */
export function listView<Row>(list: ListDefinition<Row>, rows: readonly Row[], query: ListQuery): object {
  const rule = ruleOf(list);
  const asked = readListQuery(rule, query);
  const found = findRows(rule, rows, asked);
  const { rows: shown, page } = pageOfRows(found, asked.page);
  const address = { ...list.kept, ...addressOf(asked) };
  const narrowed = asked.q !== '' || Object.keys(asked.chosen).length > 0;
  return {
    name: list.name,
    path: list.path,
    longest: longestSearch,
    counted: formatCounts(list, rows),
    found: narrowed ? counted(found.length, list.noun, list.nouns) + ' shown' : null,
    q: asked.q,
    hidden: Object.entries({ ...list.kept, sort: address['sort'] ?? '' }).filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
    filters: filterItems(list, rows, asked),
    clear: narrowed ? linkTo(list.path, { ...list.kept, sort: address['sort'] }) : null,
    files: rows.length === 0 ? [] : Object.entries(tableFormats).map(([format, { title }]) => ({ href: linkTo(list.path, { ...address, format }), text: title })),
    heads: heads(list, asked),
    ticked: list.tick !== undefined,
    rows: shown.map((row) => ({ tick: list.tick?.(row) ?? null, cells: cellsOf(list, row) })),
    pages: pagesOf(found.length, page, list.path, address),
    empty: narrowed ? { why: `No ${list.noun} matches what you chose.`, fills: 'Choose less, or clear the filter.' } : list.empty,
  };
}

/** The list as a file, where the address asks for one: all that was found, on no page. */
export function listFile<Row>(list: ListDefinition<Row>, rows: readonly Row[], query: ListQuery): Download | null {
  const format = query['format'];
  if (!isTableFormat(format)) return null;
  const rule = ruleOf(list);
  const columns = Object.values(list.columns);
  const table = {
    name: list.name,
    columns: columns.map(({ title }) => title),
    rows: findRows(rule, rows, readListQuery(rule, query)).map((row) => columns.map(({ cell }) => textOf(cell(row)))),
  };
  return new Download(tableFormats[format].type, writeTable(format, table), `${list.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${format}`);
}

function formatCounts<Row>({ noun, nouns, isLate, alsoCounted }: ListDefinition<Row>, rows: readonly Row[]): string {
  const late = isLate === undefined ? [] : [`${rows.filter(isLate).length} late`];
  return [counted(rows.length, noun, nouns), ...(alsoCounted?.(rows) ?? []), ...late].join(', ');
}

const linkTo = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`;
};

const addressOf = ({ q, chosen, sort }: ListAsked): Readonly<Record<string, string>> => ({
  ...(q !== '' && { q }), ...chosen, ...(sort !== null && { sort: `${sort.down ? '-' : ''}${sort.key}` }),
});

function filterItems<Row>({ filters }: ListDefinition<Row>, rows: readonly Row[], { chosen }: ListAsked): object[] {
  return Object.entries(filters).map(([key, { title, of }]) => {
    const values = [...new Set(rows.map(of))].sort((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));
    const items = values.map((value) => ({ value, text: `${value} (${rows.filter((row) => of(row) === value).length})`, selected: value === chosen[key] }));
    return { id: key, title, items: [{ value: '', text: 'All' }, ...items] };
  });
}

function heads<Row>({ columns, path, kept }: ListDefinition<Row>, asked: ListAsked): object[] {
  const { sort: _sort, ...query } = addressOf(asked);
  return Object.entries(columns).filter(([, { inFile }]) => !inFile).map(([key, { title, by }]) => {
    const down = asked.sort?.key === key && !asked.sort.down;
    return {
      text: title,
      href: by === undefined ? null : linkTo(path, { ...kept, ...query, sort: `${down ? '-' : ''}${key}` }),
      sorted: asked.sort?.key !== key ? 'none' : asked.sort.down ? 'descending' : 'ascending',
    };
  });
}

const cellsOf = <Row>({ columns }: ListDefinition<Row>, row: Row): object[] =>
  Object.values(columns).filter(({ inFile }) => !inFile).map(({ title, cell }) => ({ title, ...cell(row) }));

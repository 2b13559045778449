/** How a list is drawn, whoever searched and paged it: what `partials/list.njk` takes, and the same list as a file. */

import { isTableFormat, tableFormats, writeTable } from '@golden-thread/application/shared/write-table';
import { longestSearch } from '@golden-thread/domain/search/searched-kinds';
import type { ListAsked, ListQuery } from '../../http/list-of-rows';
import { counted, pagesOf } from '../../http/paging';
import { Download, type PageLink } from '../page';
import { listPaths } from './paths';

/** What stands in one column of a row. */
export interface Cell {
  readonly text: string;
  readonly href?: string | null;
  /** Of which thing, for those who hear the link by itself. */
  readonly about?: string;
  /** An address: may break anywhere. */
  readonly isAddress?: boolean;
  /** Draws the text as a tag of this colour. */
  readonly tag?: string;
  /** Text of several lines: they stay lines. */
  readonly isWords?: boolean;
  /** Smaller, below. */
  readonly note?: string | null;
  /** Beside a date: "in 4 days", "2 days late". */
  readonly when?: string;
  readonly late?: boolean;
  /** What can be done with the row; `about` says with which, to those who hear the page. */
  readonly links?: readonly (PageLink & { readonly about?: string })[];
}

/** A column as it is drawn. `inFile`: only in the files; `onPage`: only on the page, such as what can be done with a row. */
export interface DrawnColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Cell;
  readonly inFile?: true;
  readonly onPage?: true;
  /** Numbers stand under each other, to the right. */
  readonly isNumber?: true;
}

/** What every list says of itself, however its rows are found. */
export interface AboutList {
  /** What it is called, to those who hear it and as a file. */
  readonly name: string;
  readonly path: string;
  /** What of the address is no filter of the list and is kept: the quarter, the year. */
  readonly kept?: Readonly<Record<string, string>>;
  /** "sheet", "sheets". */
  readonly noun: string;
  readonly nouns?: string;
  readonly empty: { readonly why: string; readonly fills: string };
}

/** The rows of one page, with what was asked and how many there are. */
interface RowsToDraw<Row> {
  readonly asked: ListAsked;
  readonly rows: readonly Row[];
  /** How many match, on every page. */
  readonly total: number;
  readonly page: number;
  /** What the heading counts: "14 sheets, 3 late"; null where only what was found can be counted. */
  readonly counted: string | null;
  readonly filters: readonly object[];
  readonly isSearched: boolean;
  readonly isSorted: (column: string) => boolean;
  readonly tick: ((row: Row) => object | null) | undefined;
}

/** A list as it is drawn; of which list, for whoever adds to it. */
export interface ListDrawn {
  readonly path: string;
  /** The same rows as files. */
  readonly files: readonly PageLink[];
  readonly [argument: string]: unknown;
}

/** The list as the partial `list.njk` draws it: `listTools` above, `listTable` below. */
export function drawList<Row>(list: AboutList, columns: Readonly<Record<string, DrawnColumn<Row>>>, { asked, rows, total, page, tick, ...drawn }: RowsToDraw<Row>): ListDrawn {
  const narrowing = addressOf(asked);
  const address = { ...list.kept, ...narrowing };
  const ticks = rows.map((row) => tick?.(row) ?? null);
  const isNarrowed = asked.q !== '' || Object.keys(asked.chosen).length > 0;
  return {
    name: list.name,
    path: list.path,
    longest: longestSearch,
    counted: drawn.counted,
    found: isNarrowed ? counted(total, list.noun, list.nouns) + ' shown' : null,
    searched: drawn.isSearched,
    q: asked.q,
    hidden: Object.entries({ ...list.kept, sort: address['sort'] ?? '' }).filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
    filters: drawn.filters,
    save: Object.keys(narrowing).length === 0 ? null : listPaths.saveOf(linkTo(list.path, address)),
    clear: isNarrowed ? linkTo(list.path, { ...list.kept, sort: address['sort'] }) : null,
    files: rows.length === 0 ? [] : Object.entries(tableFormats).map(([format, { title }]) => ({ href: linkTo(list.path, { ...address, format }), text: title })),
    heads: headsOf(list, columns, asked, drawn.isSorted),
    rows: rows.map((row, index) => ({ tick: ticks[index] && { ...ticks[index], nth: ticks.slice(0, index).filter((one) => one !== null).length }, cells: cellsOf(columns, row) })),
    pages: pagesOf(total, page, list.path, address),
    empty: isNarrowed ? { why: `No ${list.noun} matches what you chose.`, fills: 'Choose less, or clear the filter.' } : list.empty,
  };
}

/** The list as a file, where the address asks for one; null where it asks for the page. */
export function fileOfList<Row>(list: AboutList, columns: Readonly<Record<string, DrawnColumn<Row>>>, rows: readonly Row[], query: ListQuery): Download | null {
  const format = query['format'];
  if (!isTableFormat(format)) return null;
  const written = Object.values(columns).filter(({ onPage }) => !onPage);
  const table = { name: list.name, columns: written.map(({ title }) => title), rows: rows.map((row) => written.map(({ cell }) => textOfCell(cell(row)))) };
  return new Download(tableFormats[format].type, writeTable(format, table), `${list.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${format}`);
}

/** What a cell says, without where it leads; of one that is made of links, what they say. */
export const textOfCell = ({ text, note, when, links = [] }: Cell): string => [text || links.map((link) => link.text).join(', '), when, note].filter(Boolean).join(', ');

const linkTo = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`;
};

const addressOf = ({ q, chosen, sort }: ListAsked): Readonly<Record<string, string>> => ({
  ...(q !== '' && { q }), ...chosen, ...(sort !== null && { sort: `${sort.down ? '-' : ''}${sort.key}` }),
});

function headsOf<Row>({ path, kept }: AboutList, columns: Readonly<Record<string, DrawnColumn<Row>>>, asked: ListAsked, isSorted: (column: string) => boolean): object[] {
  const { sort: _sort, ...query } = addressOf(asked);
  return Object.entries(columns).filter(([, { inFile }]) => !inFile).map(([key, { title, isNumber }]) => {
    const down = asked.sort?.key === key && !asked.sort.down;
    return {
      text: title,
      isNumber,
      href: isSorted(key) ? linkTo(path, { ...kept, ...query, sort: `${down ? '-' : ''}${key}` }) : null,
      sorted: asked.sort?.key !== key ? 'none' : asked.sort.down ? 'descending' : 'ascending',
    };
  });
}

const cellsOf = <Row>(columns: Readonly<Record<string, DrawnColumn<Row>>>, row: Row): object[] =>
  Object.values(columns).filter(({ inFile }) => !inFile).map(({ title, isNumber, cell }) => ({ title, isNumber, ...cell(row) }));

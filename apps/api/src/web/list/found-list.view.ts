import { isTableFormat } from '@golden-thread/application/shared/write-table';
import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { type ListAsked, type ListQuery, readListQuery } from '../../http/list-of-rows';
import { counted, rowsPerPage } from '../../http/paging';
import { withDaysJoined } from '../form/typed-day';
import type { Download } from '../page';
import { type AboutList, drawList, type DrawnColumn, fileOfList, type ListDrawn } from './draw-list';

/** The most rows of a list that are taken along in one file, where the database finds them. */
const mostInFile = 20_000;

/** What such a list is narrowed by: one of some values, or what is typed. */
type FoundFilter =
  | { readonly title: string; readonly items: readonly { readonly value: string; readonly text: string }[] }
  | { readonly title: string; readonly typed: 'text' | 'date' };

/** A list too long to be held whole: the database searches, filters, sorts and pages it. It looks and is taken along like any other. */
export interface FoundListDefinition<Row> extends AboutList {
  readonly columns: Readonly<Record<string, DrawnColumn<Row>>>;
  /** The columns by which the database can sort. */
  readonly sorts: readonly string[];
  readonly filters: Readonly<Record<string, FoundFilter>>;
  /** Whether words can be searched for in it. */
  readonly isSearched: boolean;
  /** The box that is ticked to act on several rows; null where nothing can be done with one. */
  readonly tick?: (row: Row) => { readonly value: string; readonly label: string } | null;
}

/** What is asked of the database: a page of 50 rows; for a file all of them, up to a limit. */
export interface FoundListAsked extends ListAsked {
  readonly rows: number;
}

/** What of the address the list knows; a value that is none of a filter's is passed over. */
export function readFoundListQuery<Row>({ filters, sorts }: FoundListDefinition<Row>, query: ListQuery): FoundListAsked {
  const asked = readListQuery({ filters, sorts: Object.fromEntries(sorts.map((key) => [key, key])) }, { ...query, ...daysTyped(filters, query) });
  const isKnown = ([key, value]: [string, string]): boolean => {
    const filter = filters[key]!;
    return !('items' in filter) || filter.items.some((item) => item.value === value);
  };
  const chosen = Object.fromEntries(Object.entries(asked.chosen).filter(isKnown));
  return isTableFormat(query['format']) ? { ...asked, chosen, page: 1, rows: mostInFile } : { ...asked, chosen, rows: rowsPerPage };
}

/** The days that were typed in three fields, each as one text. */
const daysTyped = (filters: Readonly<Record<string, FoundFilter>>, query: ListQuery): ListQuery =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([key, filter]) => {
      const [day, month, year] = ['day', 'month', 'year'].map((part) => query[`${key}[${part}]`]);
      return 'typed' in filter && filter.typed === 'date' && day !== undefined ? [[key, withDaysJoined({ day, month, year })]] : [];
    }),
  );

/** What is wrong with the days that a list is narrowed by; such a one is left out of what is asked. */
export const faultsOfDays = <Row>({ filters }: FoundListDefinition<Row>, { chosen }: ListAsked): readonly { readonly text: string; readonly href: string }[] =>
  Object.entries(filters)
    .filter(([key, filter]) => 'typed' in filter && filter.typed === 'date' && chosen[key] !== undefined && !isCalendarDate(chosen[key]))
    .map(([key, { title }]) => ({ text: `${title} is no date. Enter a day, a month and a year, such as 3 9 2026.`, href: `#${key}` }));

/** The days among what was chosen, by their names. */
export const daysChosen = <Key extends string>(keys: readonly Key[], { chosen }: ListAsked): Partial<Record<Key, CalendarDate>> =>
  Object.fromEntries(keys.flatMap((key) => (isCalendarDate(chosen[key] ?? '') ? [[key, chosen[key]]] : []))) as Partial<Record<Key, CalendarDate>>;

/** The order of the database for what is sorted by: "name", "-name"; the first of the keys where nothing is asked. */
export function sortAsked<Key extends string>(keys: readonly [Key, ...Key[]], sort: ListAsked['sort']): Key | `-${Key}` {
  const key = keys.find((one) => one === sort?.key);
  return key === undefined ? keys[0] : sort?.down ? `-${key}` : key;
}

/** The rows that the database found, as they are drawn. `total`: how many match, on every page. */
export function foundListView<Row>(list: FoundListDefinition<Row>, { rows, total, counts }: FoundRows<Row>, query: ListQuery): ListDrawn {
  const asked = readFoundListQuery(list, query);
  const drawn = drawList(list, list.columns, {
    asked,
    rows,
    total,
    page: asked.page,
    counted: counts ?? (asked.q !== '' || Object.keys(asked.chosen).length > 0 ? null : counted(total, list.noun, list.nouns)),
    filters: filterItems(list, asked),
    isSearched: list.isSearched,
    isSorted: (column) => list.sorts.includes(column),
    tick: list.tick,
  });
  return total > mostInFile ? { ...drawn, files: drawn.files.map(({ href, text }) => ({ href, text: `${text}, the first ${mostInFile.toLocaleString('en-GB')} rows` })) } : drawn;
}

/** Rows as the database found them. */
interface FoundRows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** What the heading counts of all, whatever was asked, where the database counts that too: "14 sheets, 3 late". */
  readonly counts?: string;
}

/** What was found as a file, where the address asks for one. */
export const foundListFile = <Row>(list: FoundListDefinition<Row>, rows: readonly Row[], query: ListQuery): Download | null => fileOfList(list, list.columns, rows, query);

const filterItems = <Row>({ filters }: FoundListDefinition<Row>, { chosen }: ListAsked): object[] =>
  Object.entries(filters).map(([key, filter]) =>
    'items' in filter
      ? { id: key, title: filter.title, items: [{ value: '', text: 'All' }, ...filter.items.map((item) => ({ ...item, selected: item.value === chosen[key] }))] }
      : { id: key, title: filter.title, typed: filter.typed, value: chosen[key] ?? '' },
  );

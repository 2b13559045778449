import type { FeedEntry } from '@golden-thread/domain/hr-feed/hr-feed';
import { checkSheet, columnNamed } from '../council-pack/check-sheet';
import type { PackFault } from '../council-pack/council-pack';
import { kind, optional, required, type RowOf, type Sheet } from '../council-pack/pack-format';
import { bounded } from '../council-pack/read-pack';
import { readCsv } from '../tabular/csv';
import { type GivenFile, UnreadableFile } from '../tabular/table';

/** The format of the HR feed: one row a person, in a CSV file. An empty cell, or a column that is left out, says nothing. */
const feedSheet = {
  name: 'hr-feed',
  holds: 'One row a person, as the HR system has them.',
  key: ['person'],
  columns: [
    required('person', kind.ref, 'The HR system’s own reference; where the council came in by a pack, the one of its sheet people'),
    optional('name', kind.text(120), 'Name as colleagues say it'),
    optional('email', kind.email, 'Where notices go'),
    optional('sign_in', kind.text(255), 'Who they are to the sign-in service (its "sub")'),
    optional('post', kind.ref, 'The code of the post that they hold'),
    optional('starts_on', kind.date, 'First day in that post; empty means from today'),
    optional('last_day', kind.date, 'Last day with the council; empty while they are here'),
  ],
} as const satisfies Sheet;

/** A row of the feed: whom it is about, and what it says of them. */
export interface FeedRow {
  readonly row: number;
  readonly externalId: string;
  readonly entry: FeedEntry;
}

/** Reads a file of the HR feed: its rows, or every fault of it at once. */
export function readFeedFile(file: GivenFile): { readonly rows: readonly FeedRow[]; readonly faults: readonly PackFault[] } {
  try {
    const names = new Set<string>(feedSheet.columns.map(({ name }) => name));
    const table = readCsv(file.bytes, (cells) => cells.map(columnNamed).filter((name) => names.has(name)).length >= 2);
    const { rows, faults } = checkSheet({ sheet: 'people', file: file.name, table }, feedSheet);
    if (faults.length > 0) return { rows: [], faults: bounded(faults, file.name) };
    const read = (rows as unknown as readonly RowOf<typeof feedSheet>[]).map(feedRow);
    const first = new Map(read.map(({ row, externalId }) => [externalId, row] as const).reverse());
    const twice = read.filter(({ row, externalId }) => first.get(externalId) !== row);
    return { rows: read, faults: bounded(twice.map(({ row, externalId }) => ({ file: file.name, row, column: 'person', found: `${externalId} a second time`, accepted: 'each person once' })), file.name) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { rows: [], faults: [{ file: file.name, row: error.row, column: error.column, found: error.found, accepted: error.accepted }] };
  }
}

const feedRow = ({ row, person, name, email, sign_in: subject, post: postCode, starts_on: startsOn, last_day: lastDay }: RowOf<typeof feedSheet>): FeedRow =>
  ({ row, externalId: person, entry: { name, email, subject, postCode, startsOn, lastDay } });

import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { CouncilPack, SheetName } from './council-pack';
import { comparable, type KnownRow } from './known-council';
import type { Sheet } from './pack-format';
import type { Cell } from './read-cell';
import { type UncheckedSheets, sheetNamed } from './rules/pack-rule';

/** A cell before and after; people by their ids, lists in words. */
export interface CellChange {
  readonly column: string;
  readonly was: string | null;
  readonly becomes: string | null;
}

/** One row that a pack brings or changes. */
export interface PackChange {
  readonly sheet: SheetName;
  readonly row: CouncilPack[SheetName][number];
  /** The row of the council that it changes; null for a new one. */
  readonly known: KnownRow | null;
  /** The cells that differ; of a new row, those that are filled. */
  readonly cells: readonly CellChange[];
}

/** What an empty cell means, where it means something. */
const emptyMeans: Readonly<Record<string, string>> = { fte: '1', share: '1', basis: 'permanent' };

/** The sheets whose rows an import may change; of the others it only brings new ones. */
const changeable: readonly SheetName[] = [
  'directorates', 'services', 'units', 'posts', 'people', 'holdings', 'deputies', 'committees', 'committee-members', 'meetings',
];

function words(column: string, cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return emptyMeans[column] ?? null;
  if (Array.isArray(cell)) return [...cell].sort().join(' ');
  const text = String(cell);
  return (column === 'fte' || column === 'share') && decimal.isDecimal(text) ? decimal.canonical(text) : text;
}

function cellsOf(sheet: Sheet, row: Readonly<Record<string, Cell>>, known: KnownRow | undefined, personId: (ref: string) => string): CellChange[] {
  return sheet.columns.flatMap(({ name: column }) => {
    const becomes = words(column, comparable(sheet, column, row[column], personId));
    const was = known === undefined ? null : words(column, known.cells[column]);
    // An end that was recorded is not undone by an empty cell.
    return becomes === was || (column === 'ends_on' && becomes === null) ? [] : [{ column, was, becomes }];
  });
}

/** Every row of a sound pack that is new or differs from the council's, with what differs: all that an import writes. */
export function changesOf(pack: CouncilPack, sheets: UncheckedSheets): PackChange[] {
  return changeable.flatMap((name) =>
    pack[name].flatMap((row) => {
      const known = sheets.knownRow(name, row);
      const cells = cellsOf(sheetNamed(name), row as never, known, sheets.council.personId);
      return cells.length === 0 ? [] : [{ sheet: name, row, known: known ?? null, cells }];
    }),
  );
}

/** What the pack names that has ended here and stays ended, in words: silence brings nothing back. */
export function endsThatStay(pack: CouncilPack, sheets: UncheckedSheets): string[] {
  const ended = { posts: 'was closed', people: 'left', holdings: 'ended', directorates: 'was closed', services: 'was closed', units: 'was closed' } as const;
  return (Object.keys(ended) as (keyof typeof ended)[]).flatMap((name) =>
    pack[name].flatMap((row) => {
      const known = sheets.knownRow(name, row);
      const given = 'ends_on' in row ? row.ends_on : null;
      if (!known || known.ended === null || known.ended === given) return [];
      const what = 'ref' in row ? row.ref : `${row.person} in ${row.post}`;
      return [`${sheets.fault(name, row.row, null, '', '').file}, row ${row.row}: ${what} ${ended[name]} on ${known.ended}, and stays so.`];
    }),
  );
}

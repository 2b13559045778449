import { getPeriod, type Period } from '@golden-thread/domain/measure/period';
import { writeCsv } from '../tabular/csv';
import { storeArchive } from '../tabular/store-archive';
import type { GivenFile } from '../tabular/table';
import { type CouncilPack, packSchema, type SheetName } from './council-pack';
import type { KnownCouncil, KnownRow } from './known-council';
import type { Accepts, Sheet } from './pack-format';
import type { Cell } from './read-cell';
import { sheetNamed } from './rules/pack-rule';

/** A period as the format writes it: 2026/27, 2026/27 H1, 2026/27 Q1, 2026-04; of every second year, and of years that roll (2024/27). */
export function periodText({ frequency, year, number, startsOn, endsOn }: Period): string {
  if (frequency === 'annual') return year;
  if (frequency === 'monthly') return startsOn.slice(0, 7);
  if (frequency === 'even-years' || frequency === 'odd-years') return `${year} every second year`;
  if (frequency !== 'quarterly' && frequency !== 'half-yearly') return `${startsOn.slice(0, 4)}/${endsOn.slice(2, 4)}`;
  return `${year} ${frequency === 'quarterly' ? 'Q' : 'H'}${number}`;
}

export function cellText(accepts: Accepts, cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  if (Array.isArray(cell)) return cell.join(' ');
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return accepts.type === 'period' ? periodText(getPeriod(String(cell))) : String(cell);
}

/** A measure's sheet has room for one objective: the first of those whose progress it shows. */
export const cellOf = ({ cells }: KnownRow, column: string): Cell | undefined => (column === 'objective' && cells['objectives'] ? ((cells['objectives'] as readonly string[])[0] ?? null) : cells[column]);

const fileOf = (sheet: Sheet, rows: readonly (readonly (string | null)[])[]): GivenFile => ({
  name: `${sheet.name}.csv`,
  bytes: new TextEncoder().encode(writeCsv(sheet.columns.map(({ name }) => name), rows)),
});

/** What is read by its circle alone: objectives of people's own with what hangs on them, and what is exempt. */
export function isPersonal({ cells }: KnownRow, sheet: SheetName, personal: ReadonlySet<unknown>): boolean {
  if (cells['withheld'] === true) return true;
  if (sheet === 'objectives') return cells['level'] === 'individual';
  return sheet === 'links' && (personal.has(cells['objective']) || personal.has(cells['contributes_to']));
}

/**
 * Everything of a council as the pack that would bring it: every sheet in the format it is imported in, so that importing it again changes nothing
 * and another installation can take it in. People go by their ids, because nothing else tells them apart. People's own objectives and what is
 * exempt stay with their circle and are no part of it; of a measure that shows the progress of several objectives, the first is named.
 */
export function writePackFiles(council: CouncilPack['council'][number], known: KnownCouncil): readonly GivenFile[] {
  const personal = new Set((known.rows.get('objectives') ?? []).filter(({ cells }) => cells['level'] === 'individual').map(({ cells }) => cells['ref']));
  const councilSheet = sheetNamed('council');
  const own = fileOf(councilSheet, [councilSheet.columns.map(({ name, accepts }) => cellText(accepts, (council as unknown as Readonly<Record<string, Cell>>)[name]))]);
  const others = packSchema.filter(({ name }) => name !== 'council').flatMap(({ name }) => {
    const sheet = sheetNamed(name);
    const rows = (known.rows.get(name) ?? []).filter((row) => !isPersonal(row, name, personal));
    return rows.length === 0 ? [] : [fileOf(sheet, rows.map((row) => sheet.columns.map(({ name: column, accepts }) => cellText(accepts, cellOf(row, column)))))];
  });
  return [own, ...others];
}

/** The files of a pack as one ZIP file, in a folder of their own. */
export const packArchive = (folder: string, files: readonly GivenFile[]): Uint8Array => storeArchive(files.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes })));

import { wholeProgress } from '@golden-thread/domain/action/action';
import { scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { type CouncilPack, packSchema, type SheetName } from './council-pack';
import { comparable, type KnownRow } from './known-council';
import type { Accepts, Sheet } from './pack-format';
import type { Cell } from './read-cell';
import { multiplierOf } from './rules/measure-rules';
import { usualReviewCycle } from './rules/register-rules';
import { type UncheckedSheets, sheetNamed } from './rules/pack-rule';

/** A cell before and after; people by their ids, lists in words. */
export interface CellChange {
  readonly column: string;
  readonly was: string | null;
  readonly becomes: string | null;
}

/**
 * What a pack does with a row: brings it new, changes the one that is there, or leaves that as it stands, because changing it is a decision
 * with a reason, made on its page.
 */
export type RowEffect = 'brings' | 'changes' | 'leaves';

/** One row that a pack brings or changes, or of which it says otherwise than the council has it. */
export interface PackChange {
  readonly sheet: SheetName;
  readonly row: CouncilPack[SheetName][number];
  readonly effect: RowEffect;
  /** The row of the council that it is about; null for a new one. */
  readonly known: KnownRow | null;
  /** The cells that differ; of a new row, those that are filled; of a correction, why as well. */
  readonly cells: readonly CellChange[];
}

/** The sheets whose rows an import may change; of the others it only brings new ones. */
const changeable: ReadonlySet<SheetName> = new Set<SheetName>([
  'directorates', 'services', 'units', 'posts', 'people', 'holdings', 'deputies', 'committees', 'committee-members', 'meetings',
]);

type Row = Readonly<Record<string, Cell>>;
type MeasureRow = CouncilPack['measures'][number];

/** What an empty cell means, where it means something: by sheet and column. */
const emptyMeans: Readonly<Record<string, string | ((row: Row) => string)>> = {
  'posts fte': '1',
  'holdings share': '1',
  'holdings basis': 'permanent',
  'measures group': (row) => scorecardDimensions[(row as unknown as MeasureRow).dimension].groups[0],
  'measures multiplier': (row) => multiplierOf(row as unknown as MeasureRow),
  'measures tolerance_basis': 'percent',
  'measures tolerance_green': '0',
  'measures tolerance_amber': '0',
  'measures zero_target': 'aim',
  'measures tolerance_edge': 'better',
  'measures target_strict': 'no',
  'target-statements class': 'normal',
  'target-statements form': 'absolute',
  'values no_cases': (row) => (row['value'] === null ? 'yes' : 'no'),
  'values data_status': 'final',
  'actions original_due_on': (row) => String(row['due_on']),
  'actions progress': (row) => (row['status'] === 'achieved' ? String(wholeProgress) : '0'),
  'actions status': 'on-track',
  'risks state': 'open',
  'risks corporate': 'none',
  'risks review_every': usualReviewCycle,
};

/** Columns of which an empty cell says nothing of a row that is there: a new one takes the day on which it is brought. */
const emptySaysNothing: ReadonlySet<string> = new Set(['actions starts_on', 'actions said_on', 'risks next_review_on']);

function words(accepts: Accepts, cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  if (Array.isArray(cell)) return [...cell].sort().join(' ');
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  const text = String(cell);
  return accepts.type === 'decimal' && decimal.isDecimal(text) ? decimal.canonical(text) : text;
}

function meant(sheet: Sheet, column: string, row: Row): string | null {
  const empty = emptyMeans[`${sheet.name} ${column}`];
  return (typeof empty === 'function' ? empty(row) : empty) ?? null;
}

/** What is said of a change is no part of what stands: it is shown beside what differs. */
const saidOfChange = (sheet: Sheet, column: string): boolean => sheet.name === 'values' && column === 'correction';

/** A figure that stands is changed only where its row says why. */
const isCorrection = (sheet: SheetName, row: object): row is { readonly correction: string } => sheet === 'values' && 'correction' in row && typeof row.correction === 'string';

function cellsOf(sheet: Sheet, row: Row, known: KnownRow | undefined, personId: (ref: string) => string): CellChange[] {
  const compared = sheet.columns.filter(({ name }) => !saidOfChange(sheet, name));
  const columns = known === undefined ? compared.filter(({ name }) => row[name] !== null && row[name] !== undefined) : compared;
  const differing = columns.flatMap(({ name: column, accepts }) => {
    const becomes = words(accepts, comparable(sheet, column, row[column], personId)) ?? meant(sheet, column, row);
    const was = known === undefined ? null : (words(accepts, known.cells[column]) ?? meant(sheet, column, known.cells));
    if (known !== undefined && becomes === null && emptySaysNothing.has(`${sheet.name} ${column}`)) return [];
    // An end that was recorded is not undone by an empty cell.
    return becomes === was || ((column === 'ends_on' || column === 'closed_on') && becomes === null) ? [] : [{ column, was, becomes }];
  });
  return known !== undefined && differing.length > 0 && isCorrection(sheet.name as SheetName, row) ? [...differing, { column: 'correction', was: null, becomes: row.correction }] : differing;
}

/** A measure may serve several objectives: naming one more brings that link, whatever else is left as it stands. */
function measureChanges(row: MeasureRow, known: KnownRow, cells: readonly CellChange[]): Pick<PackChange, 'effect' | 'cells'>[] {
  const served = known.cells['objectives'] as readonly string[];
  const others = cells.filter(({ column }) => column !== 'objective');
  const link = row.objective === null || served.includes(row.objective) ? [] : [{ column: 'objective', was: served.join(' ') || null, becomes: row.objective }];
  return [...(link.length > 0 ? [{ effect: 'changes' as const, cells: link }] : []), ...(others.length > 0 ? [{ effect: 'leaves' as const, cells: others }] : [])];
}

/** Objectives are a person's, not a post's: those of a post that nobody holds today are not taken. By their references. */
function objectivesOfNobody(pack: CouncilPack, sheets: UncheckedSheets): ReadonlyMap<string, CouncilPack['objectives'][number]> {
  const { today } = sheets.council;
  if (today === null) return new Map();
  const held = new Set(sheets.all('holdings').filter(({ starts_on, ends_on }) => starts_on !== undefined && starts_on <= today && (ends_on ?? today) >= today).map(({ post }) => post));
  return new Map(pack.objectives.filter(({ level, post }) => level === 'individual' && post !== null && !held.has(post)).map((row) => [row.ref, row]));
}

/** Every row of a sound pack that is new or differs from the council's, with what differs. An import writes what it brings and changes, and nothing else. */
export function changesOf(pack: CouncilPack, sheets: UncheckedSheets): PackChange[] {
  const nobodys = objectivesOfNobody(pack, sheets);
  return packSchema.filter(({ name }) => name !== 'council').flatMap(({ name }) =>
    pack[name].flatMap((row): PackChange[] => {
      const known = sheets.knownRow(name, row);
      if (name === 'objectives' && (known?.cells['level'] === 'individual' || nobodys.has((row as CouncilPack['objectives'][number]).ref))) return [];
      if (name === 'links' && known === undefined && nobodys.has((row as CouncilPack['links'][number]).objective)) return [];
      const cells = cellsOf(sheetNamed(name), row as never, known, sheets.council.personId);
      if (known === undefined) return [{ sheet: name, row, effect: 'brings', known: null, cells }];
      if (name === 'measures') return measureChanges(row as MeasureRow, known, cells).map((change) => ({ sheet: name, row, known, ...change }));
      return cells.length === 0 ? [] : [{ sheet: name, row, effect: changeable.has(name) || isCorrection(name, row) ? 'changes' : 'leaves', known, cells }];
    }),
  );
}

/** What is not taken of a pack's objectives, in words. */
export const objectivesNotTaken = (pack: CouncilPack, sheets: UncheckedSheets): string[] =>
  [...objectivesOfNobody(pack, sheets).values()].map(({ row, ref, post }) => `${sheets.fault('objectives', row, null, '', '').file}, row ${row}: ${ref} is not taken, because nobody holds ${post} today.`);

/** What the pack names that has ended here and stays ended, in words: silence brings nothing back. */
export function endsThatStay(pack: CouncilPack, sheets: UncheckedSheets): string[] {
  const ended = { posts: 'was closed', people: 'left', holdings: 'ended', directorates: 'was closed', services: 'was closed', units: 'was closed' } as const;
  return (Object.keys(ended) as (keyof typeof ended)[]).flatMap((name) =>
    pack[name].flatMap((row) => {
      const known = sheets.knownRow(name, row);
      const given = 'ends_on' in row ? row.ends_on : 'closed_on' in row ? row.closed_on : null;
      if (!known || known.ended === null || known.ended === given) return [];
      const what = 'ref' in row ? row.ref : `${row.person} in ${row.post}`;
      return [`${sheets.fault(name, row.row, null, '', '').file}, row ${row.row}: ${what} ${ended[name]} on ${known.ended}, and stays so.`];
    }),
  );
}

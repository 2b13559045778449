import { getPeriod } from '@golden-thread/domain/measure/period';
import { type ProposedRow, countRows, type ImportPreview } from '@golden-thread/domain/import/import-proposal';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import { checkPack, type SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import type { KnownCouncil } from '@golden-thread/exchange/council-pack/known-council';
import type { Sheet } from '@golden-thread/exchange/council-pack/pack-format';
import { isDated, organisationDay } from '@golden-thread/exchange/council-pack/organisation-day';
import { type ReadPack, readPack } from '@golden-thread/exchange/council-pack/read-pack';
import { sheetNamed } from '@golden-thread/exchange/council-pack/rules/pack-rule';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { canonicalJson, digest } from '@golden-thread/persistence/event-log/hashes';
import { findFallbackGuard } from '@golden-thread/persistence/authority/power-requests';
import { findCouncilSlug, hasAdministrator } from '@golden-thread/persistence/council-pack/council-rows.query';
import { listAccountsOf } from '@golden-thread/persistence/identity/service-accounts';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { faultsOfAuthority, type PowerRow, powerRowsOfPack } from './import-rights';
import { anybodyOf, withoutClosedCells, findClosedRows } from './closed-rows';
import { loadKnownCouncil } from './known-council';
import { questionFigures } from './question-figures';
import { faultsOfServices, servicesForeseen } from './services-of-pack';

/** A pack that may be applied, with all that it would do. */
export interface JudgedPack {
  readonly sound: true;
  readonly pack: ReadPack;
  readonly check: SoundPack;
  readonly council: KnownCouncil;
  /** Whether it is the operator's first pack into a council without an administrator: there is nobody to ask. */
  readonly exempt: boolean;
  readonly powers: readonly PowerRow[];
  readonly shown: Omit<ImportPreview, 'effects'>;
  /** Of the rows as they are shown, and of what mergers carry over: equal exactly when the same would be written. */
  readonly digest: string;
}
export type PackJudgement = JudgedPack | { readonly sound: false; readonly faults: readonly PackFault[] };

/** Rows are shown as the pack names them, people by its references, and by their names where the council has them. */
function namedInPack(sheet: Sheet, row: PackChange['row']): string {
  const cells = row as unknown as Readonly<Record<string, unknown>>;
  return sheet.key.filter((column) => cells[column] !== null).map((column) => (column === 'period' ? getPeriod(String(cells[column])).label : String(cells[column]))).join(', ');
}

function proposedRow({ sheet, row, effect, cells }: PackChange, { fileOf }: SoundPack, nameOf: ReadonlyMap<string, string>): ProposedRow {
  const given = row as unknown as Readonly<Record<string, unknown>>;
  const shown = cells.map((cell) => {
    if (!isReferenceToPerson(sheet, cell.column)) return cell;
    return { ...cell, was: cell.was === null ? null : (nameOf.get(cell.was) ?? cell.was), becomes: cell.becomes === null ? null : String(given[cell.column]) };
  });
  // What tells the row from others is its name; the cells are the rest.
  const others = shown.filter(({ column }) => !sheetNamed(sheet).key.includes(column));
  return { sheet, file: fileOf(sheet), row: row.row, named: namedInPack(sheetNamed(sheet), row), effect, cells: others };
}

const isReferenceToPerson = (sheet: PackChange['sheet'], column: string): boolean =>
  sheetNamed(sheet).columns.some(({ name, accepts }) => name === column && accepts.type === 'reference' && accepts.sheet === 'people');

const isRead = (given: readonly GivenFile[] | ReadPack): given is ReadPack => 'sheets' in given;

/** The posts that decide in the only administrator's place, and those that lead there, by their references. */
async function findGuardByRef(reading: Reading, council: KnownCouncil): Promise<{ readonly deciding: readonly string[]; readonly line: readonly string[] }> {
  const { deciding, line } = await findFallbackGuard(reading);
  const refs = new Map<string, string>((council.rows.get('posts') ?? []).map(({ id, cells }) => [id, String(cells['ref'])]));
  const named = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => refs.get(id) ?? []);
  return { deciding: named(deciding), line: named(line) };
}

/** Said before it is applied: what is not undone as a whole afterwards. */
function notUndone({ services, powers, check }: { readonly services: readonly string[]; readonly powers: readonly PowerRow[]; readonly check: SoundPack }): readonly string[] {
  if (check.changes.some(({ sheet, effect }) => sheet === 'values' && effect === 'changes')) return ['Once applied, this import cannot be undone as a whole: a figure that it corrects is corrected again on its measure’s page.'];
  if (services.length > 0) return ['Once applied, this import cannot be undone as a whole: services come together or apart by it, and their things go on elsewhere.'];
  return powers.length > 0 ? ['Once approved, this import cannot be undone as a whole: what a second person decided is not undone by one.'] : [];
}

/** Whatever a pack calls an objective that the council has as somebody's own, it stays theirs. */
const ownObjectivesOf = ({ pack }: SoundPack, { rows }: KnownCouncil): ReadonlySet<string> =>
  new Set([...pack.objectives, ...(rows.get('objectives') ?? []).map(({ cells }) => cells)].filter(({ level }) => level === 'individual').map(({ ref }) => String(ref)));

/** A figure that a row would correct to what it is already stays as it is. */
const leavingUnchanged = (check: SoundPack, rows: ReadonlySet<number>): SoundPack => ({
  ...check, changes: check.changes.map((change) => (change.sheet === 'values' && rows.has(change.row.row) ? { ...change, effect: 'leaves' as const } : change)),
});

/** The council that a pack says it is of, where it says one. */
const councilRef = ({ sheets }: ReadPack): unknown => sheets.find(({ sheet }) => sheet === 'council')?.rows[0]?.['ref'];

/**
 * The one judge of packs: of the command, the page and the API, for a preview and again when it is applied. By the pack's rows and the
 * council's together, by the rules of the pages, and by what those behind it may do: its sender, and whoever approves it. Answers every fault, or what the pack would bring,
 * change and leave as it stands, what of it is to be looked at twice, and what wants a second person. Refuses: PackOfAnotherCouncil.
 */
export async function judgePack(reading: Reading, by: readonly Actor[], given: readonly GivenFile[] | ReadPack): Promise<Outcome<PackJudgement>> {
  const pack = isRead(given) ? given : readPack(given);
  const [slug, ref] = [await findCouncilSlug(reading), councilRef(pack)];
  if (typeof ref === 'string' && ref !== slug) return refuse('PackOfAnotherCouncil', { pack: ref, council: reading.council.name });
  const council = await loadKnownCouncil(reading);
  const checked = checkPack(pack, council);
  if (!checked.sound) return accept(checked);
  const exempt = by.every(({ via }) => via === 'command-line') && !(await hasAdministrator(reading));
  const { warnings, faults: figureFaults, unchanged } = await questionFigures(reading, checked, council);
  const check = leavingUnchanged(checked, unchanged);
  const bringing = { by, accounts: await listAccountsOf(reading, by.flatMap(contributorsOf)), personId: council.personId, ownObjectives: ownObjectivesOf(check, council) };
  const faults = [...faultsOfAuthority(check, bringing, exempt), ...figureFaults, ...faultsOfServices(check, council)];
  if (faults.length > 0) return accept({ sound: false, faults });
  const powers = powerRowsOfPack(check, { personId: council.personId, exempt, guard: await findGuardByRef(reading, council) });
  const nameOf = new Map<string, string>((council.rows.get('people') ?? []).map(({ id, cells }) => [id, String(cells['name'])]));
  const closed = await findClosedRows(reading, anybodyOf(reading.council.id));
  const rows = check.changes.map((change) => proposedRow(withoutClosedCells(change, closed), check, nameOf));
  const foreseen = await servicesForeseen(reading, check, council);
  const services = foreseen.map(({ says }) => says);
  const fixed = foreseen.flatMap(({ says, hasItsDay }) => (hasItsDay ? [says] : []));
  const shown = {
    counts: countRows(rows), rows, warnings, notes: [...services, ...notUndone({ services, powers, check }), ...check.notes],
    ...(check.changes.some(isDated) && { holdsFrom: organisationDay(check) }),
    approvals: powers.map(({ file, row, column, found }) => ({ file, row, column, found })),
  };
  return accept({ sound: true, pack, check, council, exempt, powers, shown, digest: digest(canonicalJson(fixed.length === 0 ? shown.rows : [shown.rows, fixed])) });
}

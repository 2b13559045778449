import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { may, type Permission } from '@golden-thread/domain/authority/permission';
import { powerfulAmong } from '@golden-thread/domain/authority/power-request';
import type { ImportApproval } from '@golden-thread/domain/import/import-proposal';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { PackFault, SheetName } from '@golden-thread/exchange/council-pack/council-pack';

/** Whose a sheet is, where not everybody who brings packs writes the same on pages: the permission of those pages, and who has it in words. */
interface Keeper {
  readonly permission: Permission;
  readonly says: string;
}
const administrator: Keeper = { permission: 'organisation.change', says: 'only an administrator brings or changes these' };
const democraticServices: Keeper = { permission: 'committees.change', says: 'only democratic services brings or changes these' };
const keepers: Readonly<Partial<Record<SheetName, Keeper>>> = {
  directorates: administrator, services: administrator, units: administrator, posts: administrator, people: administrator, holdings: administrator,
  deputies: administrator, committees: democraticServices, 'committee-members': democraticServices, meetings: democraticServices,
};

/** The permission of the pages that write what a sheet brings, where not everybody who brings packs has it; undefined for the others. */
export const permissionOfSheet = (sheet: string): Permission | undefined => keepers[sheet as SheetName]?.permission;

/** A row that wants a second person, with whose power it is about: people whom the row names, and posts whose holders it concerns. */
export interface PowerRow extends ImportApproval {
  readonly people: readonly PersonId[];
  readonly posts: readonly PostId[];
}

/** What of a pack's posts is power: the roles of each as they will stand when the pack is in; and which decide in the place of the only administrator, or lead there. */
interface PowersOfPosts {
  readonly rolesOf: ReadonlyMap<string, readonly string[]>;
  readonly deciding: ReadonlySet<string>;
  readonly line: ReadonlySet<string>;
}

const rolesIn = (cell: string | null): readonly string[] => (cell ?? '').split(' ');

/** Powerful roles that a row gives or takes: by the post's own cells, or by who comes to hold or stand in for it. */
function powersMoved({ sheet, row, cells }: PackChange, { rolesOf }: PowersOfPosts): { readonly column: string; readonly roles: readonly Role[] } {
  if (sheet === 'posts') {
    const change = cells.find(({ column }) => column === 'roles');
    const [was, becomes] = [powerfulAmong(rolesIn(change?.was ?? null)), powerfulAmong(rolesIn(change?.becomes ?? null))];
    return { column: 'roles', roles: [...was, ...becomes].filter((role) => !(was.includes(role) && becomes.includes(role))) };
  }
  if (sheet !== 'holdings' && sheet !== 'deputies') return { column: '', roles: [] };
  const { post } = row as SoundPack['pack']['holdings'][number];
  return { column: 'post', roles: powerfulAmong(rolesOf.get(post) ?? []) };
}

/** Whom a row names: who comes to hold a post, stands in or is stood in for, or is somebody to the sign-in service. */
const peopleNamed = ({ sheet, row }: PackChange, personId: (ref: string) => string): PersonId[] => {
  const cells = row as unknown as Readonly<Record<string, string | null>>;
  const columns: Partial<Record<SheetName, readonly string[]>> = { holdings: ['person'], deputies: ['absent', 'deputy'], people: ['ref'] };
  return (columns[sheet] ?? []).map((column) => personId(cells[column]!) as PersonId);
};

/** Who would decide in the only administrator's place: by who comes to hold such a post, or by the line that leads to it. */
function fallbackMoved({ sheet, row, cells, known }: PackChange, { deciding, line }: PowersOfPosts): string | null {
  if (sheet === 'holdings') return deciding.has((row as SoundPack['pack']['holdings'][number]).post) ? 'post' : null;
  return sheet === 'posts' && known !== null && line.has(String(known.cells['ref'])) && cells.some(({ column }) => column === 'reports_to') ? 'reports_to' : null;
}

function powerRowsOf(change: PackChange, { fileOf }: SoundPack, powersOf: PowersOfPosts, personId: (ref: string) => string): PowerRow[] {
  const concerned = { people: peopleNamed(change, personId), posts: change.sheet === 'posts' && change.known !== null ? [change.known.id as PostId] : [] };
  const at = (column: string, found: string): PowerRow => ({ file: fileOf(change.sheet), row: change.row.row, column, found, ...concerned });
  const { column, roles } = powersMoved(change, powersOf);
  const fallback = fallbackMoved(change, powersOf);
  const powers = [
    ...(roles.length === 0 ? [] : [at(column, `the role of ${roles.join(' and ')}, given or taken`)]),
    ...(fallback === null ? [] : [at(fallback, 'who decides in the administrators’ place')]),
  ];
  return change.sheet === 'people' ? [...powers, ...identitiesMoved(change).map(({ column: cell, found }) => at(cell, found))] : powers;
}

/** Who a person is to the sign-in service, and for somebody whom the council has, where what it tells them goes. */
function identitiesMoved({ cells, known, row }: PackChange): readonly { readonly column: string; readonly found: string }[] {
  const whose = String(known?.cells['name'] ?? (row as SoundPack['pack']['people'][number]).name);
  return cells.flatMap(({ column }) => {
    if (column === 'subject') return [{ column, found: known === null ? `a sign-in for ${whose}` : `another sign-in for ${whose}` }];
    return column === 'email' && known !== null ? [{ column, found: `another e-mail for ${whose}` }] : [];
  });
}

const written = (check: SoundPack): readonly PackChange[] => check.changes.filter(({ effect }) => effect !== 'leaves');

/**
 * The rows of a pack that give or take powerful roles, change who somebody is to the sign-in service, or where e-mails to them go: they want a second
 * person. None of the operator's first pack into a council that has no administrator, because there is nobody to ask.
 */
export function powerRowsOfPack(
  check: SoundPack,
  { personId, exempt, guard }: { readonly personId: (ref: string) => string; readonly exempt: boolean; readonly guard: { readonly deciding: readonly string[]; readonly line: readonly string[] } },
): PowerRow[] {
  if (exempt) return [];
  const rolesOf = new Map(check.all('posts').map(({ ref, roles }) => [ref, roles]));
  const powersOf = { rolesOf, deciding: new Set(guard.deciding), line: new Set(guard.line) };
  return written(check).flatMap((change) => powerRowsOf(change, check, powersOf, personId));
}

/**
 * Rows that their sender may not bring or change on the pages either: those of the organisation are the administrator's, those of committees
 * democratic services'.
 */
export function faultsOfAuthority(check: SoundPack, actor: Actor, exempt: boolean): PackFault[] {
  if (exempt) return [];
  return written(check).flatMap(({ sheet, row, cells, known }) => {
    const keeper = keepers[sheet];
    if (keeper === undefined || may(actor, keeper.permission)) return [];
    const column = known === null ? null : cells[0]!.column;
    const found = known === null ? 'a new row' : `${cells.map((cell) => cell.column).join(', ')}, changed`;
    return [{ file: check.fileOf(sheet), row: row.row, column, found, accepted: `rows as the council has them: ${keeper.says}` }];
  });
}

/** The same rows as faults, where there is nobody who could ask a second person: a command is nobody of the council. */
export const faultsOfPower = (rows: readonly PowerRow[]): PackFault[] =>
  rows.map(({ file, row, column, found }) => ({
    file, row, column, found,
    accepted: 'what an administrator decides with a second person: leave this as the council has it (empty in a new row) and ask for it on its page, or hand the pack in on the page Import',
  }));

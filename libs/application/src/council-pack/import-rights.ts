import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import { powerfulAmong } from '@golden-thread/domain/authority/power-request';
import type { ImportApproval } from '@golden-thread/domain/import/import-proposal';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { PackFault, SheetName } from '@golden-thread/exchange/council-pack/council-pack';
import { wantsSecondPerson, whyNotBrought } from './rights-of-sheets';

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
    if (!wantsSecondPerson('people', column)) return [];
    if (column === 'subject') return [{ column, found: known === null ? `a sign-in for ${whose}` : `another sign-in for ${whose}` }];
    return known === null ? [] : [{ column, found: `another e-mail for ${whose}` }];
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

/** What a row is judged by beside itself: who stands behind the pack, and who of the people named is one of them or an account of theirs. */
export interface Bringing {
  readonly by: readonly Actor[];
  /** Service accounts that those behind the pack own. */
  readonly accounts: readonly PersonId[];
  readonly personId: (ref: string) => string;
  /** The references of people's own objectives, the pack's and the council's. */
  readonly ownObjectives: ReadonlySet<string>;
}

/** A new holder or deputy who handed the pack in, in a post above every employee's: nobody puts themself there, on a page or in a pack. */
function putsSenderInPost({ sheet, row, known }: PackChange, rolesOf: ReadonlyMap<string, readonly string[]>, { by, accounts, personId }: Bringing): string | null {
  if (known !== null || (sheet !== 'holdings' && sheet !== 'deputies')) return null;
  const cells = row as unknown as Readonly<Record<string, string>>;
  const column = sheet === 'holdings' ? 'person' : 'deputy';
  const isSender = [...by.flatMap(contributorsOf), ...accounts].includes(personId(cells[column]!) as PersonId);
  return isSender && (rolesOf.get(cells['post']!) ?? []).some((role) => role !== 'employee') ? column : null;
}

/**
 * Rows that their sender may not bring or change on the pages either, by the one table of who brings what (`whyNotBrought`); and those that put their
 * sender in a post above every employee's, as its holder or its deputy.
 */
export function faultsOfAuthority(check: SoundPack, bringing: Bringing, exempt: boolean): PackFault[] {
  if (exempt) return [];
  const rolesOf = new Map(check.all('posts').map(({ ref, roles }) => [ref, roles]));
  return written(check).flatMap((change): PackFault[] => {
    const { sheet, row, cells, known } = change;
    const [file, at] = [check.fileOf(sheet), row.row];
    const why = whyNotBrought(bringing.by, { sheet, row, ownObjectives: bringing.ownObjectives });
    if (why !== null) {
      const found = known === null ? 'a new row' : `${cells.map((cell) => cell.column).join(', ')}, changed`;
      return [{ file, row: at, column: known === null ? null : cells[0]!.column, found, accepted: `rows as the council has them: ${why}` }];
    }
    const column = putsSenderInPost(change, rolesOf, bringing);
    if (column === null) return [];
    return [{ file, row: at, column, found: 'whoever hands the pack in, or a service account of theirs', accepted: 'somebody else, in a post above every employee’s: have a colleague bring this row, or appoint you on the post’s page' }];
  });
}

/** The same rows as faults, where there is nobody who could ask a second person: a command is nobody of the council. */
export const faultsOfPower = (rows: readonly PowerRow[]): PackFault[] =>
  rows.map(({ file, row, column, found }) => ({
    file, row, column, found,
    accepted: 'what an administrator decides with a second person: leave this as the council has it (empty in a new row) and ask for it on its page, or hand the pack in on the page Import',
  }));

import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { powerfulAmong } from '@golden-thread/domain/authority/power-request';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { PackFault, SheetName } from '@golden-thread/exchange/council-pack/council-pack';

/** Who is asking, and whether it is the operator's first pack, for which there is nobody to ask. */
interface Sender {
  readonly actor: Actor;
  readonly exempt: boolean;
}

/** Sheets that say who is who and who answers for what: as on their pages, the administrator's. */
const organisationSheets: ReadonlySet<SheetName> = new Set<SheetName>([
  'directorates', 'services', 'units', 'posts', 'people', 'holdings', 'deputies', 'committees', 'committee-members', 'meetings',
]);

/** The roles of each post as they will stand when the pack is in. */
type RolesOf = ReadonlyMap<string, readonly string[]>;

const secondApprover = 'what an administrator decides with a second person; leave this as the council has it (empty in a new row), and ask for it on its page';

const rolesIn = (cell: string | null): readonly string[] => (cell ?? '').split(' ');

/** Powerful roles that a row gives or takes: by the post's own cells, or by who comes to hold or stand in for it. */
function powersMoved({ sheet, row, cells }: PackChange, rolesOf: RolesOf): { readonly column: string; readonly roles: readonly Role[] } | undefined {
  if (sheet === 'posts') {
    const change = cells.find(({ column }) => column === 'roles');
    if (change === undefined) return undefined;
    const [was, becomes] = [powerfulAmong(rolesIn(change.was)), powerfulAmong(rolesIn(change.becomes))];
    return { column: 'roles', roles: [...was, ...becomes].filter((role) => !(was.includes(role) && becomes.includes(role))) };
  }
  if (sheet !== 'holdings' && sheet !== 'deputies') return undefined;
  const { post } = row as SoundPack['pack']['holdings'][number];
  return { column: 'post', roles: powerfulAmong(rolesOf.get(post) ?? []) };
}

function faultsOf(change: PackChange, { fileOf }: SoundPack, rolesOf: RolesOf): PackFault[] {
  const at = (column: string, found: string): PackFault => ({ file: fileOf(change.sheet), row: change.row.row, column, found, accepted: secondApprover });
  const moved = powersMoved(change, rolesOf);
  const powers = moved === undefined || moved.roles.length === 0 ? [] : [at(moved.column, `the role of ${moved.roles.join(' and ')}, given or taken`)];
  const subject = change.sheet === 'people' ? change.cells.find(({ column }) => column === 'subject') : undefined;
  const whose = String(change.known?.cells['name'] ?? (change.row as SoundPack['pack']['people'][number]).name);
  return subject === undefined ? powers : [...powers, at('subject', change.known === null ? `a sign-in for ${whose}` : `another sign-in for ${whose}`)];
}

/**
 * What of a pack its sender may not bring, row by row: an import may write what its sender may write on the pages. Rows of the organisation
 * are the administrator's; powerful roles, and who somebody is to the sign-in service, want a second person too, whom an import cannot ask.
 * The operator's first pack into a council that has no administrator is exempt.
 */
export function faultsOfAuthority(check: SoundPack, { actor, exempt }: Sender): PackFault[] {
  if (exempt) return [];
  const administrator = may(actor, 'organisation.change');
  const rolesOf = new Map(check.all('posts').map(({ ref, roles }) => [ref, roles]));
  return check.changes.flatMap((change) => {
    if (administrator || !organisationSheets.has(change.sheet)) return faultsOf(change, check, rolesOf);
    const { sheet, row, cells, known } = change;
    const column = known === null ? null : cells[0]!.column;
    const found = known === null ? 'a new row' : `${cells.map((cell) => cell.column).join(', ')}, changed`;
    return [{ file: check.fileOf(sheet), row: row.row, column, found, accepted: 'rows as the council has them: only an administrator brings or changes these' }];
  });
}

import type { Actor } from '@golden-thread/domain/authority/actor';
import { may, type Permission, rolesGive } from '@golden-thread/domain/authority/permission';
import { scopeNeeded } from '@golden-thread/domain/authority/token-scope';
import type { CouncilPack, SheetName } from '@golden-thread/exchange/council-pack/council-pack';

/** Whose a row is: the permission of the page that writes the same, and who has it, in words. */
interface Bringer {
  /** Null: no page lets anybody write it for another, so that no import does either. */
  readonly permission: Permission | null;
  readonly says: string;
}
const administrator: Bringer = { permission: 'organisation.change', says: 'only an administrator brings or changes these' };
const democraticServices: Bringer = { permission: 'committees.change', says: 'only democratic services brings or changes these' };
const policyTeam = (permission: Permission): Bringer => ({ permission, says: 'only the policy team brings or changes these' });
const plans = policyTeam('plans.publish');
const measures = policyTeam('measures.configure');
/** On pages whoever answers for a post promises for it; for every post, as a list does, the policy team alone. */
const risks = policyTeam('risks.configure');
/** A person's own objectives, and what they contribute to or is linked to them, are written by that person, on their page. */
const person: Bringer = { permission: null, says: 'only the person whose objective it is writes it, on their own page' };

/** One sheet: who brings its rows; the columns that want a second person whoever brings them; the columns by which a row is the person's whose objective it names. */
interface SheetRights extends Bringer {
  readonly secondPerson?: readonly string[];
  readonly ownBy?: readonly string[];
}

/**
 * What an import may write, sheet by sheet and field by field: what its sender may write on pages, by REST and by a token. One table, so that a
 * reader sees the whole of it; a sheet of the format without a row does not compile. The row of the council itself is written by nobody.
 * Source: OWASP ASVS 5.0, 8.1.1 and 8.2.3, rules for functions, data and fields.
 */
const sheetRights: Readonly<Record<Exclude<SheetName, 'council'>, SheetRights>> = {
  directorates: administrator,
  services: administrator,
  units: administrator,
  posts: { ...administrator, secondPerson: ['roles', 'reports_to'] },
  people: { ...administrator, secondPerson: ['subject', 'email'] },
  holdings: { ...administrator, secondPerson: ['post'] },
  deputies: { ...administrator, secondPerson: ['post'] },
  committees: democraticServices,
  'committee-members': democraticServices,
  meetings: democraticServices,
  aims: plans,
  priorities: plans,
  objectives: { ...plans, ownBy: ['ref'] },
  links: { ...plans, ownBy: ['objective', 'contributes_to'] },
  measures,
  targets: measures,
  'target-statements': measures,
  values: measures,
  'published-statuses': measures,
  'budget-lines': plans,
  'risk-matrix': risks,
  risks,
  'risk-reviews': risks,
  actions: plans,
  'action-moves': plans,
  'action-waits': plans,
};

/** What an undo lists under names of its own: the plans that an import began, and which objectives a measure has come to serve. */
const besideSheets: Readonly<Record<string, Bringer>> = { 'plans begun': plans, 'objectives served': measures };

/** The permission that rows of a sheet want; null for what no import writes. */
export const permissionOfSheet = (sheet: string): Permission | null => ({ ...besideSheets, ...sheetRights } as Readonly<Record<string, Bringer>>)[sheet]?.permission ?? null;

/** Whether a column wants a second person, where what it says gives or moves power. */
export const wantsSecondPerson = (sheet: SheetName, column: string): boolean => sheet !== 'council' && (sheetRights[sheet].secondPerson ?? []).includes(column);

/** One row of a pack, and the references of people's own objectives, the pack's and the council's. */
export interface RowBrought {
  readonly sheet: SheetName;
  readonly row: CouncilPack[SheetName][number];
  readonly ownObjectives: ReadonlySet<string>;
}

/** Whose one row of a pack is. */
function bringerOf(sheet: Exclude<SheetName, 'council'>, { row, ownObjectives }: RowBrought): Bringer {
  const { ownBy = [], ...rights } = sheetRights[sheet];
  const cells = row as unknown as Readonly<Record<string, string | null>>;
  return ownBy.some((column) => ownObjectives.has(cells[column] ?? '')) ? person : rights;
}

/** Whoever runs the command is nobody's colleague: it brings people's objectives of the system of before, as the first pack of a council does. */
const mayBring = (actor: Actor, { permission }: Bringer): boolean => (permission === null ? actor.via === 'command-line' : may(actor, permission));

/**
 * Why nobody of these may bring a row, in the words of a fault; null where one of them may. Several stand behind a pack that a second person
 * approved: who handed it in, and who approves it.
 */
export function whyNotBrought(by: readonly Actor[], brought: RowBrought): string | null {
  const { sheet } = brought;
  if (sheet === 'council') return null;
  const bringer = bringerOf(sheet, brought);
  if (by.some((actor) => mayBring(actor, bringer))) return null;
  const { permission, says } = bringer;
  const isShortOfScope = permission !== null && by.some(({ token, roles }) => token !== undefined && rolesGive(roles, permission));
  return isShortOfScope ? `the token does not reach as far: bring it with the scope ${scopeNeeded(permission, { writes: true })} too` : says;
}

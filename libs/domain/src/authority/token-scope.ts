/** What a bearer token may be used for: areas of the product, each to read or also to write. */

import type { PersonId, TokenId } from '../shared/id';

/** The areas a token can be made for. Tokens are none: an API client makes no token. */
export const scopeAreas = {
  tasks: 'Tasks and inbox',
  plans: 'Plans, actions and risks',
  measures: 'Measures and figures',
  reviews: 'Reviews, exceptions and clinics',
  recovery: 'Recovery plans',
  reports: 'Half-yearly reports',
  assessments: 'Assessments',
  timetable: 'Timetable',
  organisation: 'Organisation',
  history: 'History',
  deliveries: 'Failed deliveries',
  clock: 'The clock of a training council',
  imports: 'Council packs',
  feed: 'HR feed (SCIM)',
} as const;
export type ScopeArea = keyof typeof scopeAreas;

export const scopeAreaKeys = Object.keys(scopeAreas) as readonly ScopeArea[];

/** To write is to read too: whoever decides is answered with the thing as it then stands. */
export type Scope = `${ScopeArea}:${'read' | 'write'}`;

/** Areas that a token reaches only where they are asked for by name: bringing whole sheets, and telling of people in the HR system's name. */
const namedAreas: readonly ScopeArea[] = ['imports', 'feed'];

/** What a token reaches that names no scope. */
export const allScopes: readonly Scope[] = scopeAreaKeys.filter((area) => !namedAreas.includes(area)).map((area): Scope => `${area}:write`);

export const isScope = (word: unknown): word is Scope => {
  const [area = '', access = '', ...more] = typeof word === 'string' ? word.split(':') : [];
  return more.length === 0 && Object.hasOwn(scopeAreas, area) && (access === 'read' || access === 'write');
};

/** How an API client holds its token: the person's own, or that of a service account, for which its owner answers. */
export interface TokenUsed {
  readonly id: TokenId;
  readonly kind: 'person' | 'service-account';
  /** Who owns the service account, an administrator; null for a person's own token. */
  readonly ownerId: PersonId | null;
  readonly scopes: readonly Scope[];
}

const areaOf: Readonly<Record<string, ScopeArea>> = {
  actions: 'plans', risks: 'plans', 'plan-types': 'plans', consultations: 'plans', lessons: 'plans', 'external-challenges': 'plans', recognition: 'reviews', clinics: 'reviews', committees: 'organisation', 'corporate-review': 'reviews', returns: 'timetable',
};

/** The area that a permission is of; null where no scope reaches it. */
function areaOfPermission(permission: string): ScopeArea | null {
  const named = permission.split('.')[0] ?? '';
  const area = areaOf[named] ?? named;
  return Object.hasOwn(scopeAreas, area) ? (area as ScopeArea) : null;
}

/**
 * The scope that a request of an API client wants: to read, where it reads what may be seen; to write for everything else, also where whoever sees a thing may
 * add to it (a comment, a condition that is met). Null: no token does it.
 */
export function scopeNeeded(permission: string, { writes }: { readonly writes: boolean }): Scope | null {
  const area = areaOfPermission(permission);
  const act = permission.split('.')[1] ?? '';
  return area && `${area}:${!writes && (act === 'see' || act === 'see-all') ? 'read' : 'write'}`;
}

/** Whether scopes hold one: who writes an area reads it too. */
export const holdsScope = (scopes: readonly Scope[], needed: Scope | null): boolean => needed !== null && (scopes.includes(needed) || scopes.includes(needed.replace(':read', ':write') as Scope));

/** Whether a token's scopes reach as far as a permission: `recovery.see` wants recovery:read, `recovery.decide` recovery:write. */
export const isWithinScopes = (scopes: readonly Scope[], permission: string): boolean => holdsScope(scopes, scopeNeeded(permission, { writes: false }));

/** What a bearer token may be used for: areas of the product, each to read or also to write. */

import type { PersonId, TokenId } from '../shared/id';

/** The areas a token can be made for. Tokens and imports are none: an API client makes no token and brings no pack. */
export const scopeAreas = {
  tasks: 'Tasks and inbox',
  plans: 'Plans',
  measures: 'Measures and figures',
  reviews: 'Reviews, exceptions and clinics',
  recovery: 'Recovery plans',
  reports: 'Half-yearly reports',
  timetable: 'Timetable',
  organisation: 'Organisation',
  history: 'History',
  deliveries: 'Failed deliveries',
  clock: 'The clock of a training council',
} as const;
export type ScopeArea = keyof typeof scopeAreas;

export const scopeAreaKeys = Object.keys(scopeAreas) as readonly ScopeArea[];

/** To write is to read too: whoever decides is answered with the thing as it then stands. */
export type Scope = `${ScopeArea}:${'read' | 'write'}`;

export const allScopes: readonly Scope[] = scopeAreaKeys.map((area): Scope => `${area}:write`);

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

const areaOf: Readonly<Record<string, ScopeArea>> = { clinics: 'reviews', 'corporate-review': 'reviews' };

/** Whether a token's scopes reach as far as a permission: `recovery.see` wants recovery:read, `recovery.decide` recovery:write. */
export function isWithinScopes(scopes: readonly Scope[], permission: string): boolean {
  const [named = '', act = ''] = permission.split('.');
  const area = areaOf[named] ?? named;
  const reads = act === 'see' || act === 'see-all';
  return scopes.some((scope) => scope === `${area}:write` || (reads && scope === `${area}:read`));
}

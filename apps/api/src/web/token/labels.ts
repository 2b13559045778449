import { isScope, type Scope, type ScopeArea, scopeAreas } from '@golden-thread/domain/authority/token-scope';

const areas = (scopes: readonly Scope[], access: 'read' | 'write'): string =>
  scopes
    .filter((scope) => isScope(scope) && scope.endsWith(`:${access}`))
    .map((scope) => scopeAreas[scope.split(':')[0] as ScopeArea])
    .join(', ');

/** What a token may be used for, as one or two sentences. */
export function formatScopes(scopes: readonly Scope[]): string {
  const [reads, writes] = [areas(scopes, 'read'), areas(scopes, 'write')];
  return [reads && `Reads: ${reads}.`, writes && `Reads and writes: ${writes}.`].filter(Boolean).join(' ') || 'Nothing.';
}

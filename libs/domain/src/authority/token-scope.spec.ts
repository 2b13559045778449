import type { PersonId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Actor } from './actor';
import { may } from './permission';
import { contributorsOf, isSelfApproval } from './separation-of-duties';
import { allScopes, holdsScope, isScope, type Scope, scopeNeeded } from './token-scope';

const director = (scopes: readonly Scope[], ownerId: PersonId | null = null): Actor => ({
  councilId: anId('c'), personId: anId('account'), name: '', roles: ['director', 'administrator'], postIds: [], via: 'token',
  token: { id: anId('t'), kind: ownerId === null ? 'person' : 'service-account', ownerId, scopes },
});

describe('a token', () => {
  it('allows what its scopes and its person’s posts both allow', () => {
    const actor = director(['recovery:read', 'plans:write']);
    expect([may(actor, 'recovery.see'), may(actor, 'recovery.decide'), may(actor, 'plans.see'), may(actor, 'plans.decide')]).toEqual([true, false, true, true]);
    expect([may(actor, 'measures.see'), may(actor, 'plans.publish')]).toEqual([false, false]);
  });

  it('of the reviews covers clinics and the corporate review', () => {
    expect(may(director(['reviews:write']), 'corporate-review.decide')).toBe(true);
    expect(may(director(['reviews:read']), 'clinics.request')).toBe(false);
  });

  it('that only reads adds nothing either to what its person sees', () => {
    expect([scopeNeeded('recovery.see', { writes: false }), scopeNeeded('recovery.see', { writes: true }), scopeNeeded('recovery.decide', { writes: false })]).toEqual(['recovery:read', 'recovery:write', 'recovery:write']);
    expect([scopeNeeded('committees.change', { writes: true }), scopeNeeded('imports.run', { writes: true }), scopeNeeded('constructor.see', { writes: false })]).toEqual(['organisation:write', 'imports:write', null]);
    expect([holdsScope(['recovery:read'], 'recovery:write'), holdsScope(['recovery:write'], 'recovery:read'), holdsScope(['plans:write'], 'recovery:read'), holdsScope(['recovery:write'], null)]).toEqual([false, true, false, false]);
  });

  it('makes no token, whatever its scopes, and runs an import only where its scopes say so by name', () => {
    const everything = director(['organisation:write', 'history:write']);
    expect([may(everything, 'organisation.change'), may(everything, 'tokens.manage'), may(everything, 'imports.run')]).toEqual([true, false, false]);
    expect([may(director(allScopes), 'imports.run'), may(director(['imports:write']), 'imports.run')]).toEqual([false, true]);
    expect([isScope('tokens:write'), isScope('recovery:delete'), isScope('recovery:read:write'), isScope('constructor:read')]).toEqual([false, false, false, false]);
  });

  it('of a service account decides nothing that its owner contributed to, nor its owner what it wrote', () => {
    const account = director(['recovery:write'], anId('olu'));
    expect(isSelfApproval(account, [anId('olu')])).toBe(true);
    expect(contributorsOf(account)).toEqual(['account', 'olu']);
    expect(isSelfApproval({ ...director([]), personId: anId('olu') }, contributorsOf(account))).toBe(true);
  });
});

import type { Actor, Role } from './actor';
import { givesPowerToThemself } from './own-power';

const administrator: Actor = { councilId: 'c', personId: 'olu', name: '', roles: ['administrator'], postIds: [], via: 'page' };
const coming = (personId: string, roles: readonly Role[], ownerId: string | null = null) => ({ personId, ownerId, roles });

describe('a powerful role', () => {
  it.each(['administrator', 'auditor', 'operator', 'policy-officer'] as const)('is given by nobody to themself: %s', (role) => {
    expect(givesPowerToThemself(administrator, coming('olu', [role]))).toBe(true);
    expect(givesPowerToThemself(administrator, coming('ann', [role]))).toBe(false);
  });

  it('is given to no service account by its owner, and by no deputy to whom they stand in for', () => {
    expect(givesPowerToThemself(administrator, coming('account', ['auditor'], 'olu'))).toBe(true);
    const deputy: Actor = { ...administrator, onBehalfOf: { personId: 'ann', name: '', postId: 'p' } };
    expect(givesPowerToThemself(deputy, coming('ann', ['auditor']))).toBe(true);
  });

  it('is another matter than a role of the line', () => {
    expect(givesPowerToThemself(administrator, coming('olu', ['director', 'employee']))).toBe(false);
  });
});

import type { PersonId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Actor, Role } from './actor';
import { givesPowerToThemself, putsThemselfInLine } from './own-power';

const administrator: Actor = { councilId: anId('c'), personId: anId('olu'), name: '', roles: ['administrator'], postIds: [], via: 'page' };
const coming = (personId: PersonId, roles: readonly Role[], ownerId: PersonId | null = null) => ({ personId, ownerId, roles });

describe('a powerful role', () => {
  it.each(['administrator', 'auditor', 'democratic-services', 'operator', 'policy-officer'] as const)('is given by nobody to themself: %s', (role) => {
    expect(givesPowerToThemself(administrator, coming(anId('olu'), [role]))).toBe(true);
    expect(givesPowerToThemself(administrator, coming(anId('ann'), [role]))).toBe(false);
  });

  it('is given to no service account by its owner, and by no deputy to whom they stand in for', () => {
    expect(givesPowerToThemself(administrator, coming(anId('account'), ['auditor'], anId('olu')))).toBe(true);
    const deputy: Actor = { ...administrator, onBehalfOf: { personId: anId('ann'), name: '', postId: anId('p') } };
    expect(givesPowerToThemself(deputy, coming(anId('ann'), ['auditor']))).toBe(true);
  });

  it('is another matter than a role of the line', () => {
    expect(givesPowerToThemself(administrator, coming(anId('olu'), ['director', 'employee']))).toBe(false);
  });
});

describe('a post above that of every employee', () => {
  it.each(['director', 'service-manager', 'unit-manager', 'committee-chair', 'auditor'] as const)('is taken by nobody of their own accord: %s', (role) => {
    expect(putsThemselfInLine(administrator, coming(anId('olu'), [role, 'employee']))).toBe(true);
    expect(putsThemselfInLine(administrator, coming(anId('account'), [role], anId('olu')))).toBe(true);
    expect(putsThemselfInLine(administrator, coming(anId('ann'), [role, 'employee']))).toBe(false);
  });

  it('is not the post of an employee', () => {
    expect(putsThemselfInLine(administrator, coming(anId('olu'), ['employee']))).toBe(false);
  });
});

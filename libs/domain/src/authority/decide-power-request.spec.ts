import type { PersonId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Actor, Role } from './actor';
import { approversOf, type Approvers, decidePowerRequest, mayDecidePowerRequest } from './decide-power-request';
import { isPowerful, movesPower, type PowerRequest } from './power-request';

const [olu, mary, chief, ann] = ['olu', 'mary', 'chief', 'ann'].map((name) => anId<PersonId>(name)) as [PersonId, PersonId, PersonId, PersonId];
const post = (name: string) => anId<Actor['postIds'][number]>(name);
const acting = (personId: PersonId, roles: readonly Role[], posts: readonly string[] = []): Actor => ({ councilId: anId('c'), personId, name: '', roles, postIds: posts.map(post), via: 'page' });
const request: PowerRequest = {
  id: anId('r'), version: 1, state: 'awaiting-decision', change: { kind: 'set-subject', personId: ann, subject: 'ann' }, reason: 'New here', askedBy: [olu], concerns: [ann],
  decidedBy: null, decisionReason: null,
};
const two: Approvers = { administrators: [{ postId: post('adm'), personId: olu }, { postId: post('adm2'), personId: mary }], fallback: [{ postId: post('ce'), personId: chief }] };
const one: Approvers = { ...two, administrators: [two.administrators[0]!] };
const decide = (actor: Actor, approvers: Approvers, given: Partial<PowerRequest> = {}, reason = 'Checked') =>
  decidePowerRequest({ ...request, ...given }, { decision: 'refuse', reason, actor, approvers });
const codeOf = (actor: Actor, approvers: Approvers, given: Partial<PowerRequest> = {}, reason?: string) => {
  const decided = decide(actor, approvers, given, reason);
  return decided.ok ? 'decided' : decided.refusal.code;
};

describe('a change that gives power', () => {
  it('is decided by another administrator; where there is none, by the fallback post; by nobody where that too is concerned', () => {
    expect(approversOf(request, two).map(({ personId }) => personId)).toEqual([mary]);
    expect(approversOf(request, one).map(({ personId }) => personId)).toEqual([chief]);
    expect(approversOf({ ...request, concerns: [mary] }, two).map(({ personId }) => personId)).toEqual([chief]);
    expect(approversOf({ ...request, concerns: [chief] }, one)).toEqual([]);
  });

  it('is never decided by who asked for it, in whose name they asked, or whom it concerns, by whatever post or deputy', () => {
    expect(codeOf(acting(olu, ['administrator'], ['adm']), two)).toBe('PowerRequestOfOneself');
    expect(codeOf(acting(ann, ['administrator']), two)).toBe('PowerRequestOfOneself');
    const deputyOfOlu: Actor = { ...acting(mary, ['administrator'], ['adm']), onBehalfOf: { personId: olu, name: '', postId: post('adm') } };
    expect(codeOf(deputyOfOlu, two)).toBe('PowerRequestOfOneself');
    expect(codeOf(acting(chief, ['director'], ['ce']), one, { askedBy: [olu, chief] })).toBe('PowerRequestOfOneself');
  });

  it('is not the fallback’s while another administrator can decide it, nor anybody else’s', () => {
    expect(codeOf(acting(chief, ['director'], ['ce']), two)).toBe('NotAnApprover');
    expect(codeOf(acting(chief, ['director'], ['ce']), one)).toBe('decided');
    // A deputy of that post, whoever named them, has its work and no say.
    expect(codeOf({ ...acting(mary, ['director'], ['ce']), onBehalfOf: { personId: chief, name: '', postId: post('ce') } }, one)).toBe('NotAnApprover');
    expect(codeOf(acting(mary, ['director', 'auditor', 'policy-officer']), one)).toBe('NotAnApprover');
    // Covering a vacant administrator's post gives its work, and no say.
    expect(codeOf(acting(mary, ['director'], ['adm']), one)).toBe('NotAnApprover');
  });

  it('is decided in person: no token decides it, not even an administrator’s', () => {
    const byToken: Actor = { ...acting(mary, ['administrator'], ['adm2']), via: 'token', token: { id: anId('t'), kind: 'person', ownerId: null, scopes: ['organisation:write'] } };
    expect(mayDecidePowerRequest(byToken, request, two)).toBe(false);
    expect(codeOf(byToken, two)).toBe('NotAnApprover');
  });

  it('is refused with a reason, and decided once', () => {
    expect(codeOf(acting(mary, ['administrator']), two, {}, ' ')).toBe('ReasonMissing');
    expect(decide(acting(mary, ['administrator']), two)).toMatchObject({ value: { request: { state: 'refused', version: 2, decidedBy: mary, decisionReason: 'Checked' } } });
    expect(codeOf(acting(mary, ['administrator']), two, { state: 'refused' })).toBe('PowerRequestDecided');
  });
});

describe('powerful roles', () => {
  it('are moved when a post gains or loses one, not by other roles or another order', () => {
    expect(isPowerful(['director', 'operator'])).toBe(true);
    expect(isPowerful(['director', 'employee'])).toBe(false);
    expect(movesPower(['auditor', 'employee'], ['employee'])).toBe(true);
    expect(movesPower(['employee'], ['employee', 'policy-officer'])).toBe(true);
    expect(movesPower(['auditor', 'administrator'], ['director', 'administrator', 'auditor'])).toBe(false);
  });
});

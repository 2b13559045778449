import type { Actor, Role } from '../authority';
import { decideClinicRequest } from './decide-clinic-request';

const actor = (roles: readonly Role[], postIds: readonly string[] = ['post']): Actor => ({
  councilId: 'council', personId: 'person', name: 'Somebody', roles, postIds, via: 'page',
});
const ask = (by: Actor, { meetsOn = '2026-12-08', reason = 'Three months red.', called = null as string | null } = {}) =>
  decideClinicRequest({ meetsOn, reason }, { by, service: { managerPostId: 'head-of-housing' }, called, today: '2026-12-01' });

describe('asking for a clinic', () => {
  it.each([
    ['a director', actor(['director']), 'corporate-review'],
    ['a member of Overview and Scrutiny', actor(['scrutiny-member']), 'scrutiny'],
    ['the manager of the service', actor(['service-manager'], ['head-of-housing']), 'service'],
  ])('is open to %s', (_who, by, requestedBy) => {
    expect(ask(by)).toEqual({ ok: true, value: { requestedBy } });
  });

  it.each([
    ['a councillor outside Overview and Scrutiny', actor(['lead-member', 'committee-chair'])],
    ['the manager of another service', actor(['service-manager'], ['head-of-planning'])],
    ['an employee', actor(['employee'])],
  ])('is not open to %s', (_who, by) => {
    expect(ask(by)).toMatchObject({ ok: false, refusal: { code: 'MayNotAskForClinic' } });
  });

  it('needs a reason, a day that is not past, and no clinic called on the same thing', () => {
    const scrutiny = actor(['scrutiny-member']);
    expect(ask(scrutiny, { reason: ' ' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(ask(scrutiny, { meetsOn: '2026-11-30' })).toMatchObject({ refusal: { code: 'ClinicDatePast' } });
    expect(ask(scrutiny, { called: 'CL-3' })).toMatchObject({ refusal: { code: 'ClinicCalledAlready', details: { reference: 'CL-3' } } });
  });
});

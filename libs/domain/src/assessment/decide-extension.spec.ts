import type { Actor } from '../authority/actor';
import type { PersonId, PlanningApplicationId } from '../shared/id';
import type { Outcome } from '../shared/outcome';
import { anId } from '../shared/testing/an-id';
import { decideExtension, type ExtensibleCase } from './decide-extension';

const application: ExtensibleCase = {
  id: anId<PlanningApplicationId>('application'), reference: '26/8', kind: 'major', validOn: '2026-01-05', statutoryDay: '2026-04-06', extendedTo: null, extensionReason: '', decidedOn: null, caseOfficer: 'Kit Marsh', appeal: 'none', filedTo: null,
};
const actor = (name: string, role: 'employee' | 'unit-manager' = 'employee'): Actor => ({ councilId: anId('council'), personId: anId<PersonId>(name), name, roles: [role], postIds: [], via: 'page' });
const agree = (given: { readonly to?: `${number}-${number}-${number}`; readonly reason?: string; readonly by?: Actor; readonly today?: `${number}-${number}-${number}`; readonly change?: Partial<ExtensibleCase> } = {}) =>
  decideExtension({ ...application, ...given.change }, { actor: given.by ?? actor('kit marsh'), to: given.to ?? '2026-05-01', reason: given.reason ?? ' Revised plans ', today: given.today ?? '2026-03-02' });
const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.refusal.code);

it('PAS tip 11: more time is agreed with its reason, for a case that is open and to a later day', () => {
  expect(agree()).toMatchObject({ value: { extension: { to: '2026-05-01', reason: 'Revised plans' }, event: { name: 'PlanningExtensionAgreed', payload: { reference: '26/8', from: '2026-04-06', to: '2026-05-01' } } } });
  expect(codeOf(agree({ reason: ' ' }))).toBe('ReasonMissing');
  expect(agree({ to: '2026-04-06' })).toMatchObject({ refusal: { code: 'PlanningExtensionNotLater', details: { after: '2026-04-06' } } });
  expect(codeOf(agree({ change: { extendedTo: '2026-05-01', filedTo: '2026-05-01' } }))).toBe('PlanningExtensionNotLater');
  expect(codeOf(agree({ change: { decidedOn: '2026-03-01' } }))).toBe('ApplicationDecided');
});

it('is agreed also once the day has passed, to a day that is to come', () => {
  expect(agree({ today: '2026-06-01' })).toMatchObject({ refusal: { code: 'PlanningExtensionNotLater', details: { after: '2026-05-31' } } });
  expect(agree({ today: '2026-06-01', to: '2026-06-01' }).ok).toBe(true);
});

it('takes the place of what was agreed here before, a shorter time too, and is judged by what the files tell', () => {
  const mistyped = { extendedTo: '2062-05-01', filedTo: '2026-04-20' } as const;
  expect(agree({ change: mistyped })).toMatchObject({ value: { extension: { to: '2026-05-01' }, event: { payload: { from: '2062-05-01', to: '2026-05-01' } } } });
  expect(agree({ change: mistyped, to: '2026-04-20' })).toMatchObject({ refusal: { code: 'PlanningExtensionNotLater', details: { after: '2026-04-20' } } });
});

it('ends within two years of the day on which the case became valid; later ones are told by files alone', () => {
  expect(agree({ to: '2028-01-05' }).ok).toBe(true);
  expect(agree({ to: '2028-01-06' })).toMatchObject({ refusal: { code: 'PlanningExtensionTooFar', details: { latest: '2028-01-05' } } });
  expect([codeOf(agree({ today: '2028-01-06', to: '2028-01-05' })), codeOf(agree({ today: '2028-01-05', to: '2028-01-05' }))]).toEqual(['PlanningExtensionTooFar', null]);
});

it('is agreed by the case officer, and by whoever runs a service', () => {
  expect(agree({ by: actor('Lou Park') })).toMatchObject({ refusal: { code: 'NotYourCase', details: { reference: '26/8' } } });
  expect(agree({ by: actor('Lou Park', 'unit-manager') }).ok).toBe(true);
});

import type { Id, PersonId, RecognitionId, ServiceId } from '../shared/id';
import type { Outcome } from '../shared/outcome';
import { anId } from '../shared/testing/an-id';
import { decideNewRecognition, decidePublicity, type NewRecognition } from './decide-recognition';

const [manager, asha] = [anId<PersonId>('manager'), anId<PersonId>('asha')];
const thanks: NewRecognition = { kind: 'recognition', form: 'thanks', result: { kind: 'measure', id: anId<Id>('measure') }, personId: asha, serviceId: null, text: 'Best figure ever', toPublic: true };
const record = (given: Partial<NewRecognition> = {}, manages = true, by = manager) => decideNewRecognition({ ...thanks, ...given }, { id: anId<RecognitionId>('r'), by, manages, today: '2026-08-04' });
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'accepted' : outcome.refusal.code);

describe('recognition and consequences', () => {
  it('T: tied to a result; the public sees it once whoever it is about has agreed, and no longer than that', () => {
    const asked = value(record());
    expect(asked).toMatchObject({ publicity: 'asked', result: { kind: 'measure' } });
    expect(code(decidePublicity(asked, { move: 'agree', by: manager, isConcerned: false }))).toBe('PublicityNotYours');
    const agreed = value(decidePublicity(asked, { move: 'agree', by: asha, isConcerned: true }));
    expect(agreed.publicity).toBe('public');
    expect(value(decidePublicity(agreed, { move: 'decline', by: asha, isConcerned: true })).publicity).toBe('declined');
    expect(value(record({ toPublic: false })).publicity).toBe('staff');
    const back = value(decidePublicity(agreed, { move: 'withdraw', by: manager, isConcerned: false }));
    expect(code(decidePublicity(back, { move: 'agree', by: asha, isConcerned: true }))).toBe('PublicityDecided');
  });

  it('T: a consequence is a person’s, recorded by whoever manages them, and never public', () => {
    const consequence = { kind: 'consequence', form: 'support', toPublic: false } as const;
    expect(code(record(consequence))).toBe('accepted');
    expect(code(record(consequence, false))).toBe('NotManagingPerson');
    expect(code(record({ ...consequence, toPublic: true }))).toBe('ConsequenceStaysInCircle');
    expect(code(record({ ...consequence, personId: null, serviceId: anId<ServiceId>('housing') }))).toBe('RecognitionForNobody');
    expect(code(record({ ...consequence, form: 'career' }))).toBe('RecognitionFormForeign');
  });

  it('nobody recognises themselves; who is recognised is said', () => {
    expect(code(record({}, true, asha))).toBe('RecognisedOneself');
    expect(code(record({ personId: null }))).toBe('RecognitionForNobody');
    expect(code(record({ personId: null, serviceId: anId<ServiceId>('housing') }, false))).toBe('accepted');
    expect(code(record({ text: ' ' }))).toBe('RecognitionTextMissing');
  });
});

import { anId } from '../shared/testing/an-id';
import type { Outcome } from '../shared/outcome';
import { decideNewPractice, decidePracticeRequest, decidePracticeReview, type NewPractice } from './decide-practice';
import { type Practice, serviceLevelMet } from './practice';

const origin = { id: anId<Practice['id']>('practice'), reference: 'PR-1', title: 'A named officer for the website', serviceId: null, workshopId: anId<Practice['workshopId']>('w'), today: '2026-07-14' } as const;
const given: NewPractice = { kind: 'role', text: 'Keeps the pages of the service true.', ownerPostId: anId('owner'), substitutePostId: anId('substitute'), withinDays: 5 };
const agree = (change: Partial<NewPractice> = {}) => decideNewPractice({ ...given, ...change }, origin);
const agreed = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const refusalOf = (outcome: Outcome<unknown>): string[] => (outcome.ok ? [] : [outcome.refusal, ...(outcome.refusal.also ?? [])].map(({ code }) => code));
const inEngland = { calendar: { nation: 'england', confirmedUntil: null, days: [] } } as const;

describe('a practice that a tip became', () => {
  it('is, as a role, a named person with a named substitute, who is somebody else', () => {
    expect(agreed(agree())).toMatchObject({ substitutePostId: given.substitutePostId, withinDays: null, state: 'in-force' });
    expect(refusalOf(agree({ substitutePostId: null }))).toEqual(['SubstituteMissing']);
    expect(refusalOf(agree({ substitutePostId: given.ownerPostId }))).toEqual(['SubstituteIsOwner']);
  });

  it('is, as a procedure note, owned, and looked at again in a year', () => {
    expect(agreed(agree({ kind: 'procedure' }))).toMatchObject({ nextReviewOn: '2027-07-14', substitutePostId: null });
    expect(refusalOf(agree({ kind: 'procedure', text: ' ', ownerPostId: null }))).toEqual(['PracticeTextMissing', 'ActionOwnerMissing']);
  });

  it('is, as a service level, promised within whole working days', () => {
    expect(agreed(agree({ kind: 'service-level' }))).toMatchObject({ withinDays: 5 });
    expect([null, 0, 2.5, 251].map((withinDays) => refusalOf(agree({ kind: 'service-level', withinDays })))).toEqual(Array(4).fill(['ServiceDaysMissing']));
  });

  it('is, as a lesson, what was learnt from feedback, with an owner who is asked whether it still holds', () => {
    expect(agreed(agree({ kind: 'lesson', substitutePostId: null, withinDays: null }))).toMatchObject({ kind: 'lesson', nextReviewOn: '2027-07-14' });
  });
});

describe('a practice looked at again', () => {
  const practice = agreed(agree({ kind: 'procedure' }));
  const look = (of: Practice, change: Partial<Parameters<typeof decidePracticeReview>[1]> = {}) => decidePracticeReview(of, { decision: 'stands', text: practice.text, note: '', today: '2027-06-30', ...change });

  it('stands for a year from that day, and says whether it was worded anew', () => {
    expect(agreed(look(practice))).toMatchObject({ nextReviewOn: '2028-06-30', reviews: [{ on: '2027-06-30', changed: false }], version: 2 });
    expect(agreed(look(practice, { text: 'Another way.' }))).toMatchObject({ text: 'Another way.', reviews: [{ changed: true }] });
  });

  it('ends once, with its reason', () => {
    expect(refusalOf(look(practice, { decision: 'ends' }))).toEqual(['ReasonMissing']);
    const ended = agreed(look(practice, { decision: 'ends', note: 'The system does it now' }));
    expect(refusalOf(look(ended))).toEqual(['PracticeEnded']);
  });
});

describe('the clock of a service level', () => {
  const level = agreed(agree({ kind: 'service-level' }));
  const ask = (of: Practice, what = 'A field') => decidePracticeRequest(of, { id: anId('request'), what, today: '2026-08-27', ...inEngland });

  it('runs in working days, over weekends and bank holidays', () => {
    expect(agreed(ask(level))).toMatchObject({ askedOn: '2026-08-27', dueOn: '2026-09-04' });
    expect([refusalOf(ask(level, ' ')), refusalOf(ask(agreed(agree())))]).toEqual([['PracticeRequestMissing'], ['NotAServiceLevel']]);
  });

  it('counts what was given in time, and what is open and late', () => {
    const request = agreed(ask(level));
    const requests = [{ ...request, givenOn: '2026-09-04' }, { ...request, givenOn: '2026-09-07' }, request] as const;
    expect(serviceLevelMet(requests, '2026-09-04')).toEqual({ given: 2, inTime: 1, open: 1, late: 0 });
    expect(serviceLevelMet(requests, '2026-09-05')).toMatchObject({ late: 1 });
  });
});

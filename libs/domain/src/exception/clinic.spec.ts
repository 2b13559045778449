import { england } from '../calendar/testing/england';
import type { Actor, Role } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { type Clinic, clinicLimits, type ClinicRecord } from './clinic';
import { briefingDueOn, decideBriefing, draftBriefing } from './clinic-briefing';
import { decideClinicRecord } from './decide-clinic-record';
import { decideClinicRequest } from './decide-clinic-request';
import { decideRescheduling } from './decide-rescheduling';

const clinic: Clinic = {
  id: anId('clinic-1'),
  reference: 'CL-1',
  exceptionId: anId('exception-1'),
  roundId: anId('round-1'),
  serviceId: anId('housing'),
  measureId: anId('repairs'),
  requestedBy: 'corporate-review',
  requesterId: null,
  reason: 'Nine points under target.',
  state: 'called',
  meetsOn: '2026-08-14',
  record: null,
  briefing: null,
  version: 1,
};
const record: ClinicRecord = {
  attendees: [
    { seat: 'committee-chair', name: 'Cllr Okafor', substituteFor: null },
    { seat: 'director', name: 'Dilys Rowe', substituteFor: null },
    { seat: 'service-manager', name: 'Tom Hale', substituteFor: 'Amara Nwosu' },
  ],
  answers: { met: 'No', why: 'Vacancies', turn: 'Contractor', lack: 'Capacity', shift: 'Yes, from voids' },
  causeCodes: ['capacity'],
  outcomes: ['resource-shift', 'recovery-plan'],
  actions: '',
};

describe('the briefing of a clinic', () => {
  it('T: is due five working days before it; on the day itself where it was called later', () => {
    expect(briefingDueOn('2026-08-14', { today: '2026-07-20', calendar: england })).toBe('2026-08-07');
    expect(briefingDueOn('2026-09-04', { today: '2026-07-20', calendar: england })).toBe('2026-08-27');
    expect(briefingDueOn('2026-08-14', { today: '2026-08-12', calendar: england })).toBe('2026-08-12');
  });

  it('T: begins from what the record says, under heads, and holds no more than a briefing may', () => {
    const nothing = { standing: null, report: null, recoveryPlan: null, actions: [] };
    expect(draftBriefing(nothing)).toBe('');
    const told = { standing: { period: 'Quarter 1 2026/27', says: 'Red: 71.2% is below 80%' }, report: { causeCode: 'capacity', cause: 'Two have left', impact: 'Repairs wait', done: 'Agency asked' }, recoveryPlan: 'RP-1: being drafted', actions: ['AC-1: Hire two'] } as const;
    const text = draftBriefing(told);
    for (const says of ['Quarter 1 2026/27: Red: 71.2% is below 80%', 'Capacity: too few people or hours. Two have left\nRepairs wait\nDone so far: Agency asked', 'RP-1: being drafted', 'AC-1: Hire two']) expect(text).toContain(says);
    expect(draftBriefing({ ...nothing, actions: Array.from({ length: 900 }, (_, at) => `AC-${at}: do it`) }).length).toBeLessThanOrEqual(clinicLimits.briefing);
  });

  it('is written, and written again, until the clinic is held', () => {
    expect(decideBriefing(clinic, { text: ' ', today: '2026-08-01' })).toMatchObject({ refusal: { code: 'BriefingMissing' } });
    const first = decideBriefing(clinic, { text: 'Two have left', today: '2026-08-01' });
    expect(first).toMatchObject({ value: { clinic: { briefing: { text: 'Two have left', writtenOn: '2026-08-01' }, state: 'called', version: 2 }, event: { payload: { again: false } } } });
    expect(first.ok && decideBriefing(first.value.clinic, { text: 'Three have left', today: '2026-08-03' })).toMatchObject({ value: { event: { payload: { again: true } } } });
    expect(decideBriefing({ ...clinic, state: 'held' }, { text: 'Late', today: '2026-08-20' })).toMatchObject({ refusal: { code: 'ClinicNotCalled' } });
  });
});

describe('a clinic', () => {
  it('is held with all three seats filled, five answers and an outcome', () => {
    expect(decideClinicRecord(clinic, record, '2026-08-14')).toMatchObject({
      ok: true,
      value: { clinic: { state: 'held' }, event: { payload: { outcomes: ['resource-shift', 'recovery-plan'] } } },
    });
  });

  it.each([
    ['ClinicNotYet', record, '2026-08-13'],
    ['QuorumMissing', { ...record, attendees: record.attendees.slice(1) }, '2026-08-14'],
    ['QuestionUnanswered', { ...record, answers: { ...record.answers, shift: '' } }, '2026-08-14'],
    ['OutcomeMissing', { ...record, outcomes: [] }, '2026-08-14'],
  ] as const)('is refused: %s', (code, changed, today) => {
    expect(decideClinicRecord(clinic, changed, today)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('on a missing review cannot ask for a recovery plan: there is no measure to recover', () => {
    expect(decideClinicRecord({ ...clinic, measureId: null }, record, '2026-08-14')).toMatchObject({
      refusal: { code: 'RecoveryNeedsMeasure' },
    });
  });

  it('moves to another day with a reason, until it is held', () => {
    expect(decideRescheduling(clinic, { meetsOn: '2026-08-20', reason: 'Chair ill' }, { today: '2026-08-14', calendar: england })).toMatchObject({
      value: { clinic: { meetsOn: '2026-08-20', state: 'called' } },
    });
    expect(decideRescheduling(clinic, { meetsOn: '2026-08-20', reason: '' }, { today: '2026-08-14', calendar: england })).toMatchObject({
      refusal: { code: 'ReasonMissing' },
    });
    expect(decideRescheduling({ ...clinic, state: 'held' }, { meetsOn: '2026-08-20', reason: 'x' }, { today: '2026-08-14', calendar: england })).toMatchObject({
      refusal: { code: 'ClinicNotCalled' },
    });
  });
});

const actor = (roles: readonly Role[], postIds: readonly PostId[] = [anId('post')]): Actor => ({
  councilId: anId('council'), personId: anId('person'), name: 'Somebody', roles, postIds, via: 'page',
});
const ask = (by: Actor, { meetsOn = '2026-12-08' as CalendarDate, reason = 'Three months red.', called = null as string | null } = {}) =>
  decideClinicRequest({ meetsOn, reason }, { by, service: { managerPostId: anId('head-of-housing') }, called, today: '2026-12-01', calendar: england });

describe('asking for a clinic', () => {
  it.each([
    ['a director', actor(['director']), 'corporate-review'],
    ['a member of Overview and Scrutiny', actor(['scrutiny-member']), 'scrutiny'],
    ['the manager of the service', actor(['service-manager'], [anId('head-of-housing')]), 'service'],
  ])('is open to %s', (_who, by, requestedBy) => {
    expect(ask(by)).toEqual({ ok: true, value: { requestedBy } });
  });

  it.each([
    ['a councillor outside Overview and Scrutiny', actor(['lead-member', 'committee-chair'])],
    ['the manager of another service', actor(['service-manager'], [anId('head-of-planning')])],
    ['an employee', actor(['employee'])],
  ])('is not open to %s', (_who, by) => {
    expect(ask(by)).toMatchObject({ ok: false, refusal: { code: 'MayNotAskForClinic' } });
  });

  it('needs a reason, a day that is not past, and no clinic called on the same thing', () => {
    const scrutiny = actor(['scrutiny-member']);
    expect(ask(scrutiny, { reason: ' ' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(ask(scrutiny, { meetsOn: '2026-11-30' })).toMatchObject({ refusal: { code: 'DayHasPassed' } });
    expect(ask(scrutiny, { called: 'CL-3' })).toMatchObject({ refusal: { code: 'ClinicCalledAlready', details: { reference: 'CL-3' } } });
  });
});

import { england } from '../calendar/testing/england';
import type { Actor, Role } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import type { PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Clinic, ClinicRecord } from './clinic';
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

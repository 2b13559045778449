import type { Clinic, ClinicRecord } from './clinic';
import { decideClinicRecord } from './decide-clinic-record';
import { decideRescheduling } from './decide-rescheduling';

const clinic: Clinic = {
  id: 'clinic-1',
  reference: 'CL-1',
  exceptionId: 'exception-1',
  roundId: 'round-1',
  serviceId: 'housing',
  measureId: 'repairs',
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
    expect(decideRescheduling(clinic, { meetsOn: '2026-08-20', reason: 'Chair ill' }, '2026-08-14')).toMatchObject({
      value: { clinic: { meetsOn: '2026-08-20', state: 'called' } },
    });
    expect(decideRescheduling(clinic, { meetsOn: '2026-08-20', reason: '' }, '2026-08-14')).toMatchObject({
      refusal: { code: 'ReasonMissing' },
    });
    expect(decideRescheduling({ ...clinic, state: 'held' }, { meetsOn: '2026-08-20', reason: 'x' }, '2026-08-14')).toMatchObject({
      refusal: { code: 'ClinicNotCalled' },
    });
  });
});

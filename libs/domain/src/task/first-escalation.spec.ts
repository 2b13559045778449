import { firstEscalation } from './first-escalation';

describe('the first time that a task goes up the line', () => {
  it('is the second working day after its due date, to the line manager', () => {
    expect(firstEscalation({ kind: 'complete-service-review', dueOn: '2026-07-28', openedOn: '2026-07-01' })).toEqual({ on: '2026-07-30', to: 'line-manager' });
  });

  it('is counted from the opening where the task came late', () => {
    expect(firstEscalation({ kind: 'decide-service-review', dueOn: '2026-07-28', openedOn: '2026-08-03' })).toEqual({ on: '2026-08-05', to: 'line-manager' });
  });

  it('is the third day, to the director, for a recovery plan’s month', () => {
    expect(firstEscalation({ kind: 'update-recovery-plan', dueOn: '2026-10-07', openedOn: '2026-10-01' })).toEqual({ on: '2026-10-12', to: 'director' });
  });

  it('never comes where nothing is due', () => {
    expect(firstEscalation({ kind: 'hold-clinic', dueOn: null, openedOn: '2026-07-01' })).toBeNull();
  });
});

import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { RecoveryPlanId, YearId } from '@golden-thread/domain/shared/id';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import type { TimetableChanged } from '@golden-thread/domain/timetable/events';
import { reportIdIn } from '@golden-thread/persistence/report/performance-reports';
import { roundIdIn } from '@golden-thread/persistence/review/rounds';
import { isKnownEvent, noticeOf, outboxMessagesOf } from './events';

const yearId = anId<YearId>('0197a000-0000-7000-8000-000000000001');
const change: TimetableChanged = {
  running: true,
  year: '2026/27',
  edit: { kind: 'refresh', stage: null, meeting: null },
  meeting: null,
  moves: [
    { stage: 'q2.reviews-due', title: 'Reviews due', change: 'moved', from: '2026-10-20', to: '2026-10-22', openTasks: 1 },
    { stage: 'q2.round-closes', title: 'Round closes', change: 'moved', from: '2026-10-30', to: '2026-11-02', openTasks: 0 },
    { stage: 'h1.report-published', title: 'Half-yearly report', change: 'moved', from: '2026-12-01', to: '2026-12-03', openTasks: 0 },
  ],
  tasksMoved: 1,
  cascade: [{ kind: 'service-year', id: anId('plan') }],
};
const changed = (payload: TimetableChanged): GoldenThreadEvent => ({ name: 'TimetableChanged', stream: { type: 'year', id: yearId }, payload });

describe('what follows from an event', () => {
  it('signals each workflow whose dates moved once, and tells those concerned last', () => {
    expect(outboxMessagesOf(changed(change))).toEqual([
      { errand: 'nudge-workflow', kind: 'annual-cycle', subjectId: yearId },
      { errand: 'nudge-workflow', kind: 'review-round', subjectId: roundIdIn(yearId, 2) },
      { errand: 'nudge-workflow', kind: 'performance-report', subjectId: reportIdIn(yearId, 'h1') },
      { errand: 'nudge-workflow', kind: 'service-year', subjectId: 'plan' },
      { errand: 'raise-notices', rule: { yearId, stages: ['q2.reviews-due', 'q2.round-closes', 'h1.report-published'], evenWhoActed: true } },
    ]);
  });

  it('concerns nobody while the year is a draft', () => {
    expect(outboxMessagesOf(changed({ ...change, running: false }))).toEqual([]);
    expect(noticeOf(changed({ ...change, running: false }))).toBeNull();
  });

  it('reaches the people above a recovery plan only where the panel escalates', () => {
    const judged = (verdict: 'not-yet' | 'escalate') =>
      noticeOf({ name: 'RecoveryVerdictRecorded', stream: { type: 'recovery-plan', id: anId<RecoveryPlanId>('plan') }, payload: { reference: 'RP-1', months: [], verdict, presentIds: [] } });
    expect(judged('not-yet')).toMatchObject({ recipients: { contributors: true, accountableFor: 'plan' } });
    expect(judged('escalate')).toMatchObject({ recipients: { contributors: true, accountableFor: 'plan', above: 'plan' } });
  });

  it('knows what it records, and no property that every object has', () => {
    expect(['RecoveryPlanOpened', 'RecoveryPlanRetitled', 'constructor'].map((name) => isKnownEvent({ name }))).toEqual([true, false, false]);
  });
});

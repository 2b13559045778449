import type { CalendarDate } from '../calendar/dates';
import { mostHarmFirst } from './harm';
import type { TaskKind } from './task';

describe('the order of harm', () => {
  const task = (kind: TaskKind, dueOn: CalendarDate | null) => ({ kind, dueOn });
  const kindsOf = (tasks: readonly { kind: TaskKind }[]): readonly TaskKind[] => tasks.map(({ kind }) => kind);

  it('puts what is late before what is due, and among the late those for which most people wait', () => {
    const tasks = [
      task('decide-individual-objectives', '2026-08-01'), task('enter-figures', '2026-08-31'), task('publish-report', '2026-09-02'),
      task('decide-recovery-plan', '2026-08-30'), task('publish-report', '2026-08-31'),
    ];
    expect(kindsOf(mostHarmFirst(tasks, '2026-09-01'))).toEqual([
      'publish-report', 'enter-figures', 'decide-recovery-plan', 'decide-individual-objectives', 'publish-report',
    ]);
  });

  it('takes the longest late first where as many wait, then the soonest due, and last what has no date', () => {
    const tasks = [task('hold-clinic', null), task('hold-clinic', '2026-09-05'), task('verify-figures', '2026-08-20'), task('enter-figures', '2026-08-10'), task('enter-figures', '2026-09-01')];
    expect(kindsOf(mostHarmFirst(tasks, '2026-09-01'))).toEqual(['enter-figures', 'verify-figures', 'enter-figures', 'hold-clinic', 'hold-clinic']);
  });
});

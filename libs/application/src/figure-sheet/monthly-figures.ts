import { quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { monthAskedBy } from '@golden-thread/domain/figure-sheet/monthly-figures';
import type { Period } from '@golden-thread/domain/measure/period';
import { findWorkingRules } from '@golden-thread/persistence/organisation/working-rules';
import { listYears } from '@golden-thread/persistence/timetable/years';
import { addOutboxMessages } from '@golden-thread/persistence/outbox/outbox-messages';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { wakeWorkflow } from '@golden-thread/persistence/wake-up/wake-workflows';
import { openFiguresForPeriod } from './open-figures';

/** Asks for the figures of months that have ended, each on sheets of its own; one that is asked for late is due today. */
export async function askForMonths(work: UnitOfWork, months: readonly Period[]): Promise<void> {
  const { monthlyFiguresWithin } = await findWorkingRules(work);
  for (const month of months) {
    await openFiguresForPeriod(work, { ...quarterOf(month.endsOn), month: month.number, dueOn: monthAskedBy(month, monthlyFiguresWithin, work) });
  }
}

/** Has the years that run look at once which months they have to ask for, because something is measured monthly that was not. */
export async function wakeRunningYears(work: UnitOfWork): Promise<void> {
  for (const { id, state } of await listYears(work)) {
    if (state !== 'running') continue;
    const year = { kind: 'annual-cycle', subjectId: id } as const;
    await wakeWorkflow(work, year);
    await addOutboxMessages(work, [{ errand: 'nudge-workflow', ...year }]);
  }
}

import type { PreviewId, TaskId } from '@golden-thread/domain/shared/id';
import type { Year } from '@golden-thread/domain/timetable/year';
import { listOpenTaskIds } from '@golden-thread/persistence/task/tasks.query';
import { listPapersOfSameEdit, type PreviewRecord } from '@golden-thread/persistence/timetable/previews';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { yearStream } from './annual-cycle';

const kind = 'recalculate-dates';

/** What the policy officer is asked once meetings were changed. */
export const recalculationOf = ({ id, year }: Pick<Year, 'id' | 'year'>) => ({ kind, subject: { ...yearStream(id), label: `${year}, after meetings were changed` } }) as const;

/** The task that asks about a paper's way: one for each paper that is proposed, by its preview. */
export const paperTaskOf = (previewId: PreviewId): TaskId => idFor<TaskId>(previewId, kind);

/**
 * A change was made: every date has been worked out from the meetings as they are now, so that nobody needs to recalculate them. The way of a paper is another matter: it is asked about
 * until it is itself applied, as it was proposed or worked out anew.
 */
export async function closeRecalculations(work: UnitOfWork, year: Year, preview: Pick<PreviewRecord, 'id' | 'yearId'>): Promise<void> {
  const { subject } = recalculationOf(year);
  const [recalculations, papers] = [await listOpenTaskIds(work, { kind, subject }), await listPapersOfSameEdit(work, preview)];
  const ids = [...recalculations, ...papers.map(paperTaskOf)];
  if (ids.length > 0) work.closeTasks({ subject, kinds: [kind], ids, as: 'done' });
}

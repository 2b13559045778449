import type { ThingType } from '@golden-thread/domain';
import type { Reading } from '../unit-of-work/reading';
import { type TaskTold, tasksAndPeople } from './list-those-asked';

/** Everybody who answers today for an open task about a thing, once for each such task. */
export const listThoseWithTasksAbout = (reading: Reading, subject: { readonly type: ThingType; readonly id: string }): Promise<TaskTold[]> =>
  reading.query<TaskTold>(`${tasksAndPeople('$3')} where t.subject_type = $1 and t.subject_id = $2 and t.state = 'open' order by person.id, t.id`, [
    subject.type,
    subject.id,
    reading.today,
  ]);

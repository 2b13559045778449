import type { TaskKind } from '@golden-thread/domain/task';
import type { Reading } from '../unit-of-work/reading';

/** An open task that no running workflow will remind of, escalate or close. */
export interface StrandedTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly label: string;
  /** Whether the subject's workflow has ended, or never ran. */
  readonly workflow: 'ended' | 'none';
}

/**
 * Open tasks whose subject is a kind of thing that a workflow of the same name looks after, where that workflow has ended or never
 * ran. Tasks that hang on a subject of another kind (a service review, looked after by its round) are not judged here.
 */
export const listStrandedTasks = (reading: Reading, kinds: readonly string[]): Promise<StrandedTask[]> =>
  reading.query<StrandedTask>(
    `select t.id, t.kind, t.subject_type as "subjectType", t.subject_id as "subjectId", t.subject_label as label,
            case when w.state = 'ended' then 'ended' else 'none' end as workflow
     from task t left join wake_up w on w.kind = t.subject_type and w.subject_id = t.subject_id
     where t.state = 'open' and t.subject_type = any ($1) and (w.workflow_id is null or w.state = 'ended')
     order by t.opened_at limit 100`,
    [kinds],
  );

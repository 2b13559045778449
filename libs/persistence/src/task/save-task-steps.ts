import type { UnitOfWork } from '../unit-of-work/unit-of-work';

interface TaskStep {
  readonly taskId: string;
  readonly step: string;
  readonly dueOn: string;
}

/** Notes that these steps are taken. Answers those that had not been: a turn that meets another one leaves the rest to it. */
export async function saveTaskSteps(work: UnitOfWork, steps: readonly TaskStep[]): Promise<readonly TaskStep[]> {
  if (steps.length === 0) return [];
  return work.query<TaskStep>(
    `insert into task_step (council_id, task_id, step, due_on, taken_at)
     select $1, s."taskId", s.step, s."dueOn", $2 from jsonb_to_recordset($3) as s("taskId" uuid, step text, "dueOn" date)
     on conflict do nothing
     returning task_id as "taskId", step, due_on as "dueOn"`,
    [work.council.id, work.now, JSON.stringify(steps)],
  );
}

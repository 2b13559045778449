import type { DeskAssessmentId, StageReturnId, WorkshopId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** An assessment that was held: a workshop or one at the desk. */
type AssessmentHeld = { readonly kind: 'workshop'; readonly id: WorkshopId } | { readonly kind: 'desk-assessment'; readonly id: DeskAssessmentId };

/** The closed assessment of a reference on a framework, whichever version; undefined where there is none. */
export async function findClosedAssessment(reading: Reading, reference: string, framework: string): Promise<AssessmentHeld | undefined> {
  const [found] = await reading.query<AssessmentHeld>(
    `select 'workshop' as kind, id from workshop where council_id = $1 and reference = $2 and state = 'closed' and framework->>'key' = $3
     union all select 'desk-assessment', id from desk_assessment where council_id = $1 and reference = $2 and state = 'closed' and framework->>'key' = $3`,
    [reading.council.id, reference, framework],
  );
  return found;
}

/** Writes by which return of a stage an assessment was asked for. */
export function saveAskedBy(work: UnitOfWork, { kind, id }: AssessmentHeld, returnId: StageReturnId): void {
  if (kind === 'workshop') work.send('update workshop set stage_return_id = $2 where id = $1', [id, returnId]);
  else work.send('update desk_assessment set stage_return_id = $2 where id = $1', [id, returnId]);
}

/** What the newest installed version of a framework is called; undefined where the council has none of this key. */
export async function findFrameworkTitle(reading: Reading, key: string): Promise<string | undefined> {
  const [found] = await reading.query<{ title: string }>('select title from framework where council_id = $1 and key = $2 order by installed_at desc limit 1', [reading.council.id, key]);
  return found?.title;
}

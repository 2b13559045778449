import type { CalendarDate } from '@golden-thread/domain/calendar';
import { idInSql } from '../unit-of-work/id-in-sql';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** Asks the owners of sheets for their figures: one task each, in one statement, naming the event that asks. */
export async function openSheetTasks(
  work: UnitOfWork,
  sheetIds: readonly string[],
  asked: { readonly dueOn: CalendarDate; readonly openedBy: string; readonly stageId: string | null; readonly label: string },
): Promise<void> {
  await work.query(
    `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at, opened_by_event)
     select ${idInSql(`'enter-figures'`, 's.id')}, s.council_id, 'enter-figures', s.owner_post_id, 'figure-sheet', s.id, v.name || ': ' || $2::text,
            $3::uuid, $4::date, 'open', $5::timestamptz, $6::uuid
     from figure_sheet s join service v on v.id = s.service_id where s.id = any ($1::uuid[])
     on conflict (id) do nothing`,
    [[...sheetIds], asked.label, asked.stageId, asked.dueOn, work.now, asked.openedBy],
  );
}

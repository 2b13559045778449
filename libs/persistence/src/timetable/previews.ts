import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { PersonId, PreviewId, YearId } from '@golden-thread/domain/shared/id';
import { type PreviewContent, type TimetableChange, type TimetableEdit, previewContent } from '@golden-thread/domain/timetable/timetable-change';
import { canonicalJson, digest } from '../event-log/hashes';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A preview as it was shown, and to whom. */
export interface PreviewRecord {
  readonly id: PreviewId;
  readonly yearId: YearId;
  readonly edit: TimetableEdit;
  readonly shown: PreviewContent;
  readonly digest: string;
  readonly madeBy: PersonId | null;
  readonly madeAt: Instant;
  readonly appliedAt: Instant | null;
}

/** What stands for all that a preview showed: equal exactly when the same would be done. */
export const previewDigest = (change: TimetableChange): string => digest(canonicalJson(previewContent(change)));

export async function findPreview(reading: Reading, id: PreviewId): Promise<PreviewRecord | undefined> {
  const [found] = await reading.query<PreviewRecord>(
    `select id, year_id as "yearId", edit, shown, digest, made_by as "madeBy", made_at as "madeAt", applied_at as "appliedAt"
     from timetable_preview where council_id = $1 and id = $2`,
    [reading.council.id, id],
  );
  return found;
}

export async function addPreview(work: UnitOfWork, id: PreviewId, yearId: YearId, change: TimetableChange): Promise<void> {
  await work.query(
    `insert into timetable_preview (id, council_id, year_id, edit, shown, digest, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      work.council.id,
      yearId,
      JSON.stringify(change.edit),
      JSON.stringify(previewContent(change)),
      previewDigest(change),
      work.actor.personId,
      work.now,
    ],
  );
}

export async function markPreviewApplied(work: UnitOfWork, id: PreviewId): Promise<void> {
  await work.query('update timetable_preview set applied_at = $3 where council_id = $1 and id = $2', [work.council.id, id, work.now]);
}

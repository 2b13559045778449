import { accept, type Outcome, type Refusal, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { differencesBetween, type PreviewDifference, type ShownChange, whatWasShown, type Year } from '@golden-thread/domain/timetable';
import type { Asked } from '@golden-thread/persistence';
import { findPreview, findYearById, type PreviewKept, previewDigest } from '@golden-thread/persistence/timetable';
import { lacksPermission } from '../shared';
import { changeOfYear } from './change-of-year';

/** A preview beside how things stand now. `now` is null when the edit is no longer possible at all; `refusal` then says why. */
export interface PreviewShown {
  readonly preview: PreviewKept;
  readonly year: Year;
  readonly now: ShownChange | null;
  readonly refusal: Refusal | null;
  readonly differences: readonly PreviewDifference[];
  /** Whether applying it would do exactly what was shown. */
  readonly holds: boolean;
}

/** Shows a kept preview and whether it still holds. Refuses: `NotPermitted`, `NoSuchPreview`. */
export async function showTimetablePreview(
  database: Asked,
  actor: Actor,
  query: { readonly id: string },
): Promise<Outcome<PreviewShown>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const preview = await findPreview(reading, query.id);
    const year = preview && (await findYearById(reading, preview.yearId));
    if (!preview || !year) return refuse('NoSuchPreview');
    const change = await changeOfYear(reading, year, preview.edit);
    if (!change.ok) return accept({ preview, year, now: null, refusal: change.refusal, differences: [], holds: false });
    const now = whatWasShown(change.value);
    const holds = preview.appliedAt === null && previewDigest(change.value) === preview.digest;
    return accept({ preview, year, now, refusal: null, differences: differencesBetween(preview.shown, now), holds });
  });
}

import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { financialYearOf } from '@golden-thread/domain/calendar';
import type { Measure } from '@golden-thread/domain/measure';
import type { Database } from '@golden-thread/persistence';
import { findMeasure, listObjectivesShown, listObjectivesToShow, type ObjectiveShown } from '@golden-thread/persistence/measure';
import { lacksPermission } from '../shared';

export type { ObjectiveShown } from '@golden-thread/persistence/measure';

/** The objectives of this year and after whose progress a measure shows, and those it could show. Refused: `NotPermitted`, `NoSuchMeasure`. */
export async function seeObjectivesOfMeasure(
  database: Database,
  actor: Actor,
  { ref }: { readonly ref: string },
): Promise<Outcome<{ readonly measure: Measure; readonly shown: readonly ObjectiveShown[]; readonly others: readonly ObjectiveShown[] }>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const measure = await findMeasure(reading, ref);
    if (!measure) return refuse('NoSuchMeasure', { ref });
    const year = financialYearOf(reading.today);
    const shown = (await listObjectivesShown(reading, measure.id)).filter((objective) => objective.year >= year);
    const known = new Set(shown.map(({ id }) => id));
    const others = (await listObjectivesToShow(reading, year)).filter(({ id }) => !known.has(id));
    return accept({ measure, shown, others });
  });
}

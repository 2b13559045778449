import type { Actor } from '@golden-thread/domain/authority/actor';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import type { Measure } from '@golden-thread/domain/measure/measure';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findMeasure } from '@golden-thread/persistence/measure/measures';
import {
  listObjectivesOfMeasure,
  listObjectivesToChooseFrom,
  type ObjectiveOfMeasure,
  saveObjectivesOfMeasure,
} from '@golden-thread/persistence/measure/objectives-of-measure';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { type MeasureCommand, withMeasure } from './change-measure';

export type { ObjectiveOfMeasure } from '@golden-thread/persistence/measure/objectives-of-measure';

/** The objectives of this year and after whose progress a measure shows, and those it could show. Refused: `NotPermitted`, `NoSuchMeasure`. */
export async function seeObjectivesOfMeasure(
  database: Database,
  actor: Actor,
  { ref }: { readonly ref: string },
): Promise<Outcome<{ readonly measure: Measure; readonly shown: readonly ObjectiveOfMeasure[]; readonly others: readonly ObjectiveOfMeasure[] }>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const measure = await findMeasure(reading, ref);
    if (!measure) return refuse('NoSuchMeasure');
    const year = financialYearOf(reading.today);
    const shown = (await listObjectivesOfMeasure(reading, actor, measure.id)).filter((objective) => objective.year >= year);
    const known = new Set(shown.map(({ id }) => id));
    const others = (await listObjectivesToChooseFrom(reading, actor, year)).filter(({ id }) => !known.has(id));
    return accept({ measure, shown, others });
  });
}

/**
 * Says whose progress a measure shows: these objectives of this year and after, of the council, services and units. The status of the
 * measure is then theirs, and passes up the golden thread. Earlier years stay as they were.
 * Refused: as `withMeasure` refuses, `NotFound` (an objective that is none of these), `DefinitionUnchanged`.
 */
export function chooseObjectivesOfMeasure(
  database: Database,
  actor: Actor,
  command: MeasureCommand & { readonly objectiveIds: readonly ObjectiveId[] },
): Promise<Outcome<{ ref: string }>> {
  return withMeasure(database, { actor, permission: 'measures.configure', command }, async (work, measure) => {
    const year = financialYearOf(work.today);
    const choices = new Map((await listObjectivesToChooseFrom(work, actor, year)).map((objective) => [objective.id, objective.reference]));
    if (command.objectiveIds.some((id) => !choices.has(id))) return refuse('NotFound');
    const before = (await listObjectivesOfMeasure(work, actor, measure.id)).filter((objective) => objective.year >= year).map(({ id }) => id);
    const added = command.objectiveIds.filter((id) => !before.includes(id));
    const removed = before.filter((id) => !command.objectiveIds.includes(id));
    if (added.length + removed.length === 0) return refuse('DefinitionUnchanged', { ref: measure.ref });
    await saveObjectivesOfMeasure(work, measure.id, { added, removed });
    const named = (ids: readonly ObjectiveId[]): string[] => ids.map((id) => choices.get(id) ?? id);
    const payload = { ref: measure.ref, added: named(added), removed: named(removed) };
    work.record({ name: 'MeasureObjectivesChosen', stream: { type: 'measure', id: measure.id }, payload } satisfies MeasureEvent);
    return accept({ ref: measure.ref });
  });
}

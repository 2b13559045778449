import type { Actor } from '@golden-thread/domain/authority/actor';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { checkDefinition } from '@golden-thread/domain/measure/check-definition';
import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import type { MeasureDefinition } from '@golden-thread/domain/measure/measure';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { measureIdFor } from '@golden-thread/persistence/measure/import-measures';
import { addMeasure, findMeasureByRef } from '@golden-thread/persistence/measure/measures';
import { findOpenQuarter } from '@golden-thread/persistence/measure/open-sheets';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Scope, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { type DefinitionWithoutPlaces, type MeasurePlaceCodes, resolvePlaces } from './measure-places';
import { wakeRunningYears } from './monthly-figures';
import { openFiguresForPeriod } from './open-figures';

/**
 * A measure registered while a quarter's figures are being entered is asked for with them, by their date or, where that is over,
 * today; after the freeze it waits for the next quarter. What is measured monthly is asked for by the year, month by month.
 */
async function askForNewMeasure(work: UnitOfWork, { frequency }: MeasureDefinition): Promise<void> {
  if (frequency === 'monthly') return wakeRunningYears(work);
  const ended = neighbouringQuarter(quarterOf(work.today), -1);
  const open = await findOpenQuarter(work, ended);
  if (!open) return;
  const dueOn = open.dueOn < work.today ? work.today : open.dueOn;
  await openFiguresForPeriod(work, { ...ended, month: null, dueOn, ...(open.stageId !== null && { stageId: open.stageId }) });
}

/** A whole definition; or one without its service and posts, which are named by their codes. */
export type ToRegister =
  | { readonly definition: MeasureDefinition; readonly places?: undefined }
  | { readonly definition: DefinitionWithoutPlaces; readonly places: MeasurePlaceCodes };

/**
 * Registers a measure: what is measured, how it is judged, who enters and who verifies; asked for at once where a quarter is open.
 * Refused: `NotPermitted`, `NoSuchPlace`, `MeasureNotSound` (details: faults), `RefTaken`.
 */
export async function registerMeasure(
  database: Database,
  actor: Actor,
  command: ToRegister & { readonly submission?: Scope['submission'] },
): Promise<Outcome<{ id: MeasureId; ref: string }>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work): Promise<Outcome<{ id: MeasureId; ref: string }>> => {
    const placed = command.places === undefined ? accept({}) : await resolvePlaces(work, command.places);
    if (!placed.ok) return placed;
    const definition = { ...command.definition, ...placed.value } as MeasureDefinition;
    const faults = checkDefinition(definition);
    if (faults.length > 0) return refuse('MeasureNotSound', { faults });
    const id = measureIdFor(work.council.id, definition.ref);
    const stream = { type: 'measure' as const, id };
    await work.lock(stream);
    if (await findMeasureByRef(work, definition.ref)) return refuse('RefTaken', { ref: definition.ref });
    await addMeasure(work, { ...definition, id, retiredOn: null, version: 1 });
    const { ref, title, serviceId, ownerPostId } = definition;
    work.record({ name: 'MeasureRegistered', stream, payload: { ref, title, serviceId, ownerPostId } } satisfies MeasureEvent);
    await askForNewMeasure(work, definition);
    return accept({ id, ref });
  });
}

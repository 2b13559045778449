import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { checkDefinition, type MeasureDefinition, type MeasureEvent } from '@golden-thread/domain/measure';
import type { Database, Scope } from '@golden-thread/persistence';
import { addMeasure, findMeasureByRef, measureIdFor } from '@golden-thread/persistence/measure';
import { lacksPermission } from '../shared';
import { askForNewMeasure } from './ask-for-new-measure';
import { type DefinitionWithoutPlaces, type MeasurePlaceCodes, resolvePlaces } from './resolve-places';

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
): Promise<Outcome<{ id: string; ref: string }>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work): Promise<Outcome<{ id: string; ref: string }>> => {
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
    await askForNewMeasure(work);
    return accept({ id, ref });
  });
}

import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { checkDefinition, type MeasureDefinition, type MeasureEvent } from '@golden-thread/domain/measure';
import type { Database, Scope } from '@golden-thread/persistence';
import { addMeasure, findMeasureByRef, measureIdFor } from '@golden-thread/persistence/measure';
import { lacksPermission } from '../shared';
import { askForNewMeasure } from './ask-for-new-measure';

/**
 * Registers a measure: what is measured, how it is judged, who enters and who verifies; asked for at once where a quarter is open.
 * Refused: `NotPermitted`, `MeasureNotSound` (details: faults), `RefTaken`.
 */
export async function registerMeasure(
  database: Database,
  actor: Actor,
  command: { readonly definition: MeasureDefinition; readonly submission?: Scope['submission'] },
): Promise<Outcome<{ id: string; ref: string }>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  const { definition } = command;
  const faults = checkDefinition(definition);
  if (faults.length > 0) return refuse('MeasureNotSound', { faults });
  return database.transact({ actor, submission: command.submission }, async (work): Promise<Outcome<{ id: string; ref: string }>> => {
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

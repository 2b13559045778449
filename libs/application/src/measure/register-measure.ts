import type { Actor } from '@golden-thread/domain/authority/actor';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import { checkDefinition } from '@golden-thread/domain/measure/check-definition';
import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import { withLevels } from '@golden-thread/domain/measure/judged-levels';
import type { Measure, MeasureDefinition } from '@golden-thread/domain/measure/measure';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { measureIdFor } from '@golden-thread/persistence/measure/import-measures';
import { addMeasure, findMeasureByRef } from '@golden-thread/persistence/measure/measures';
import { findOpenQuarter } from '@golden-thread/persistence/figure-sheet/open-sheets';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Scope, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { type DefinitionWithoutPlaces, type MeasurePlaceCodes, resolvePlaces } from './measure-places';
import { wakeRunningYears } from '../figure-sheet/monthly-figures';
import { openFiguresForPeriod } from '../figure-sheet/open-figures';

/**
 * Measures registered while a quarter's figures are being entered are asked for with them, by their date or, where that is over,
 * today; after the freeze they wait for the next quarter. What is measured monthly is asked for by the year, month by month.
 */
export async function askForNewMeasures(work: UnitOfWork, registered: readonly Pick<MeasureDefinition, 'frequency'>[]): Promise<void> {
  if (registered.some(({ frequency }) => frequency === 'monthly')) await wakeRunningYears(work);
  if (registered.every(({ frequency }) => frequency === 'monthly')) return;
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
    const registered = await registerWithin(work, command);
    return registered.ok ? accept({ id: registered.value.id, ref: registered.value.ref }) : registered;
  });
}

/** The same within an act of its own. Refused: `NoSuchPlace`, `MeasureNotSound`, `RefTaken`. */
export async function registerWithin(work: UnitOfWork, given: ToRegister): Promise<Outcome<Measure>> {
  const placed = given.places === undefined ? accept({}) : await resolvePlaces(work, given.places);
  if (!placed.ok) return placed;
  const definition = withLevels({ ...given.definition, ...placed.value } as MeasureDefinition);
  const faults = checkDefinition(definition);
  if (faults.length > 0) return refuse('MeasureNotSound', { faults });
  await work.lock(streamOfRef(work, definition.ref));
  if (await findMeasureByRef(work, definition.ref)) return refuse('RefTaken', { ref: definition.ref });
  const measure = await addToRegister(work, definition);
  await askForNewMeasures(work, [definition]);
  return accept(measure);
}

/** The history of a measure of this reference, whether it is registered or not: two who register it wait for each other. */
export const streamOfRef = (work: UnitOfWork, ref: string): Stream<'measure'> => ({ type: 'measure', id: measureIdFor(work.council.id, ref) });

/** Writes a sound definition into the register. */
export async function addToRegister(work: UnitOfWork, definition: MeasureDefinition): Promise<Measure> {
  const stream = streamOfRef(work, definition.ref);
  const measure = { ...definition, id: stream.id, retiredOn: null, version: 1 };
  await addMeasure(work, measure);
  const { ref, title, serviceId, ownerPostId } = definition;
  work.record({ name: 'MeasureRegistered', stream, payload: { ref, title, serviceId, ownerPostId } } satisfies MeasureEvent);
  return measure;
}

import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideDefinitionChange, type DefinitionChanged } from '@golden-thread/domain/measure/decide-definition-change';
import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import { withLevels } from '@golden-thread/domain/measure/judged-levels';
import type { Measure, MeasureDefinition } from '@golden-thread/domain/measure/measure';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { addMeasureChange, measureToChange, saveMeasure } from '@golden-thread/persistence/measure/measures';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';
import { moveFiguresOf } from './follow-measure';
import { type MeasurePlaceCodes, resolvePlaces } from './measure-places';

/** What every change to a measure names. */
export interface MeasureCommand extends ThingCommand {
  readonly measureId: IdOrReference;
}

/** Opens a measure. Refuses: `NoSuchMeasure`. */
export const withMeasure = commandOn({
  load: (loading, { measureId }: MeasureCommand) => loading.loadForUpdate(measureToChange, measureId),
  missing: 'NoSuchMeasure',
  versioned: (measure) => measure,
  stream: ({ id }) => ({ type: 'measure', id }),
});

export interface ChangeMeasure extends MeasureCommand {
  /** All but its reference, which stays. */
  readonly changes: Partial<MeasureDefinition>;
  /** Its service and posts where they are named by their codes; those left out stay. */
  readonly places?: Partial<MeasurePlaceCodes>;
  /** The first period counted or judged the new way; needed where either changes. */
  readonly fromPeriod: string;
  readonly reason: string;
}

/**
 * Changes a measure's definition. What is counted or how it is judged changes from a period on: earlier figures keep their status. Figures
 * that are asked for, or wait to be verified, follow another service, owner or verifier at once.
 * Refused: as `withMeasure` refuses, `NoSuchPlace`, and as the rule does (`MeasureRetired`, `MeasureNotSound`, `DefinitionUnchanged`,
 * `FromPeriodMissing`, `ReasonMissing`).
 */
export function changeMeasure(database: Database, actor: Actor, command: ChangeMeasure): Promise<Outcome<{ ref: string; version: number }>> {
  return withMeasure(database, { actor, permission: 'measures.configure', command }, async (work, measure) => {
    const places = await resolvePlaces(work, command.places ?? {});
    if (!places.ok) return places;
    const decided = decideDefinitionChange(measure, withLevels({ ...measure, ...command.changes, ...places.value, ref: measure.ref }), command);
    if (!decided.ok) return decided;
    await changeDefinition(work, measure, decided.value, command);
    if (changesPeople(decided.value)) await moveFiguresOf(work, [decided.value.measure]);
    return accept({ ref: measure.ref, version: measure.version + 1 });
  });
}

/** Writes a change that was decided: the measure, and what it was before where that counts from a period on. */
export async function changeDefinition(
  work: UnitOfWork,
  measure: Measure,
  { measure: becomes, changed, fromPeriodOn }: DefinitionChanged,
  given: Pick<ChangeMeasure, 'fromPeriod' | 'reason'>,
): Promise<void> {
  await saveMeasure(work, becomes);
  const reason = normalText(given.reason);
  const before = pick(measure, changed);
  const after = pick(becomes, changed);
  if (fromPeriodOn) await addMeasureChange(work, { measureId: measure.id, fromPeriod: given.fromPeriod, changed, was: before, becomes: after, reason });
  const payload = { ref: becomes.ref, fromPeriod: fromPeriodOn ? given.fromPeriod : '', changed, version: measure.version + 1 };
  const stream = { type: 'measure' as const, id: measure.id };
  work.record({ name: 'MeasureDefinitionChanged', stream, payload, ...(reason !== '' && { wording: { reason } }) } satisfies MeasureEvent);
}

/** Whether open figures follow it: it changes whose they are, or who verifies them. */
export const changesPeople = ({ changed }: DefinitionChanged): boolean =>
  changed.some((field) => field === 'serviceId' || field === 'ownerPostId' || field === 'verifierPostId');

const pick = (measure: Measure, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries({ ...measure, ...measure.register }).filter(([field]) => fields.includes(field)));

/**
 * Retires a measure from today: nothing more is asked for, its history stays (Ribble Valley 4.8: keep, amend, retire).
 * Refused: as `withMeasure` refuses, `MeasureRetired`, `ReasonMissing`.
 */
export function retireMeasure(
  database: Database,
  actor: Actor,
  command: MeasureCommand & { readonly reason: string },
): Promise<Outcome<{ ref: string }>> {
  return withMeasure(database, { actor, permission: 'measures.configure', command }, async (work, measure) => {
    if (measure.retiredOn !== null) return refuse('MeasureRetired', { ref: measure.ref });
    const reason = normalText(command.reason);
    if (reason === '') return refuse('ReasonMissing');
    await saveMeasure(work, { ...measure, retiredOn: work.today });
    const payload = { ref: measure.ref, retiredOn: work.today, version: measure.version + 1 };
    work.record({ name: 'MeasureRetired', stream: { type: 'measure', id: measure.id }, payload, wording: { reason } } satisfies MeasureEvent);
    return accept({ ref: measure.ref });
  });
}

import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { decideDefinitionChange, type Measure, type MeasureDefinition, type MeasureEvent } from '@golden-thread/domain/measure';
import type { Database } from '@golden-thread/persistence';
import { addMeasureChange, saveMeasure } from '@golden-thread/persistence/measure';
import { type MeasurePlaceCodes, resolvePlaces } from './resolve-places';
import { type MeasureCommand, withMeasure } from './with-measure';

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
 * Changes a measure's definition. What is counted or how it is judged changes from a period on: earlier figures keep their status.
 * Refused: as `withMeasure` refuses, `NoSuchPlace`, and as the rule does (`MeasureRetired`, `MeasureNotSound`, `DefinitionUnchanged`,
 * `FromPeriodMissing`, `ReasonMissing`).
 */
export function changeMeasure(database: Database, actor: Actor, command: ChangeMeasure): Promise<Outcome<{ ref: string; version: number }>> {
  return withMeasure(database, { actor, permission: 'measures.configure', command }, async (work, measure) => {
    const places = await resolvePlaces(work, command.places ?? {});
    if (!places.ok) return places;
    const decided = decideDefinitionChange(measure, { ...measure, ...command.changes, ...places.value, ref: measure.ref }, command);
    if (!decided.ok) return decided;
    const { measure: becomes, changed, fromPeriodOn } = decided.value;
    await saveMeasure(work, becomes);
    const reason = command.reason.trim();
    const before = pick(measure, changed);
    const after = pick(becomes, changed);
    if (fromPeriodOn) await addMeasureChange(work, { measureId: measure.id, fromPeriod: command.fromPeriod, changed, was: before, becomes: after, reason });
    const payload = { ref: becomes.ref, fromPeriod: fromPeriodOn ? command.fromPeriod : '', changed, version: measure.version + 1 };
    const stream = { type: 'measure' as const, id: measure.id };
    work.record({ name: 'MeasureDefinitionChanged', stream, payload, ...(reason !== '' && { wording: { reason } }) } satisfies MeasureEvent);
    return accept({ ref: becomes.ref, version: measure.version + 1 });
  });
}

const pick = (measure: Measure, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries({ ...measure, ...measure.register }).filter(([field]) => fields.includes(field)));

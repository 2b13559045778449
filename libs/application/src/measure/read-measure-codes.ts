import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { findCodesOfPlaces, type MeasurePlaceCodes } from '@golden-thread/persistence/measure';
import { lacksPermission } from '../shared';

/** A measure's service and posts by their codes, to be shown in the form that changes them. Refused: `NotPermitted`, `NoSuchMeasure`. */
export async function readMeasureCodes(database: Database, actor: Actor, measureId: string): Promise<Outcome<MeasurePlaceCodes>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  const codes = await database.read(actor.councilId, (reading) => findCodesOfPlaces(reading, measureId));
  return codes ? accept(codes) : refuse('NoSuchMeasure');
}

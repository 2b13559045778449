import type { Actor } from '@golden-thread/domain/authority/actor';
import type { MeasureDefinition } from '@golden-thread/domain/measure/measure';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '@golden-thread/domain/shared/outcome';
import { findCodesOfPlaces, findPlacesByCode, type MeasurePlaceCodes } from '@golden-thread/persistence/measure/places.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { MeasurePlaceCodes } from '@golden-thread/persistence/measure/places.query';
export type MeasurePlaceIds = Pick<MeasureDefinition, 'serviceId' | 'ownerPostId' | 'verifierPostId' | 'memberPostId'>;
/** A definition whose service and posts are named by their codes instead. */
export type DefinitionWithoutPlaces = Omit<MeasureDefinition, keyof MeasurePlaceIds>;

const posts = { owner: 'ownerPostId', verifier: 'verifierPostId', member: 'memberPostId' } as const;

/**
 * The service and posts that a definition names by their codes; those not named are left out. Refused: all at once `NoSuchPlace` (details: field,
 * code), for what does not exist in this council or is closed.
 */
export async function resolvePlaces<Codes extends Partial<MeasurePlaceCodes>>(
  reading: Reading,
  codes: Codes,
): Promise<Outcome<Codes extends MeasurePlaceCodes ? MeasurePlaceIds : Partial<MeasurePlaceIds>>> {
  const wanted = [codes.owner, codes.verifier, codes.member].filter((code): code is string => typeof code === 'string');
  const found = await findPlacesByCode(reading, { service: codes.service ?? '', posts: wanted });
  const places: Record<string, string | null> = {};
  const nowhere: Refusal<'NoSuchPlace'>[] = [];
  if (codes.service !== undefined) {
    if (found.serviceId === null) nowhere.push({ code: 'NoSuchPlace', details: { field: 'service', code: codes.service }, at: 'service' });
    else places['serviceId'] = found.serviceId;
  }
  for (const field of ['owner', 'verifier', 'member'] as const) {
    const code = codes[field];
    if (code === undefined) continue;
    const id = code === null ? null : found.posts.get(code);
    if (id === undefined) nowhere.push({ code: 'NoSuchPlace', details: { field, code: code ?? '' }, at: field });
    else places[posts[field]] = id;
  }
  return refuseAll(nowhere) ?? accept(places as never);
}

/** A measure's service and posts by their codes, to be shown in the form that changes them. Refused: `NotPermitted`, `NoSuchMeasure`. */
export async function readMeasureCodes(database: Database, actor: Actor, measureId: MeasureId): Promise<Outcome<MeasurePlaceCodes>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  const codes = await database.read(actor.councilId, (reading) => findCodesOfPlaces(reading, measureId));
  return codes ? accept(codes) : refuse('NoSuchMeasure');
}

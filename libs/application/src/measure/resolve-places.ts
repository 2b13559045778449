import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { MeasureDefinition } from '@golden-thread/domain/measure';
import type { Reading } from '@golden-thread/persistence';
import { findPlacesByCode, type MeasurePlaceCodes } from '@golden-thread/persistence/measure';

export type { MeasurePlaceCodes } from '@golden-thread/persistence/measure';
export type MeasurePlaceIds = Pick<MeasureDefinition, 'serviceId' | 'ownerPostId' | 'verifierPostId' | 'memberPostId'>;
/** A definition whose service and posts are named by their codes instead. */
export type DefinitionWithoutPlaces = Omit<MeasureDefinition, keyof MeasurePlaceIds>;

const posts = { owner: 'ownerPostId', verifier: 'verifierPostId', member: 'memberPostId' } as const;

/**
 * The service and posts that a definition names by their codes; those not named are left out. Refused: `NoSuchPlace` (details: field,
 * code), for what does not exist in this council or is closed.
 */
export async function resolvePlaces<Codes extends Partial<MeasurePlaceCodes>>(
  reading: Reading,
  codes: Codes,
): Promise<Outcome<Codes extends MeasurePlaceCodes ? MeasurePlaceIds : Partial<MeasurePlaceIds>>> {
  const wanted = [codes.owner, codes.verifier, codes.member].filter((code): code is string => typeof code === 'string');
  const found = await findPlacesByCode(reading, { service: codes.service ?? '', posts: wanted });
  const places: Record<string, string | null> = {};
  if (codes.service !== undefined) {
    if (found.serviceId === null) return refuse('NoSuchPlace', { field: 'service', code: codes.service });
    places['serviceId'] = found.serviceId;
  }
  for (const field of ['owner', 'verifier', 'member'] as const) {
    const code = codes[field];
    if (code === undefined) continue;
    const id = code === null ? null : found.posts.get(code);
    if (id === undefined) return refuse('NoSuchPlace', { field, code: code ?? '' });
    places[posts[field]] = id;
  }
  return accept(places as never);
}

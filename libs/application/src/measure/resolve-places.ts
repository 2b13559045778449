import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { MeasureDefinition } from '@golden-thread/domain/measure';
import type { Database } from '@golden-thread/persistence';
import { findPlacesByCode, type MeasurePlaceCodes } from '@golden-thread/persistence/measure';
import { lacksPermission } from '../shared';

export type { MeasurePlaceCodes } from '@golden-thread/persistence/measure';
export type MeasurePlaceIds = Pick<MeasureDefinition, 'serviceId' | 'ownerPostId' | 'verifierPostId' | 'memberPostId'>;

/**
 * The service and posts that a definition names by their codes. Refused: `NotPermitted`, `NoSuchPlace` (details: field, code), for what
 * does not exist in this council or is closed.
 */
export async function resolvePlaces(database: Database, actor: Actor, codes: MeasurePlaceCodes): Promise<Outcome<MeasurePlaceIds>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  const { service, owner, verifier, member } = codes;
  const wanted = [owner, verifier, ...(member === null ? [] : [member])];
  const found = await database.read(actor.councilId, (reading) => findPlacesByCode(reading, { service, posts: wanted }));
  const [ownerPostId, verifierPostId] = [found.posts.get(owner), found.posts.get(verifier)];
  const memberPostId = member === null ? null : found.posts.get(member);
  if (found.serviceId === null) return refuse('NoSuchPlace', { field: 'service', code: service });
  if (ownerPostId === undefined) return refuse('NoSuchPlace', { field: 'owner', code: owner });
  if (verifierPostId === undefined) return refuse('NoSuchPlace', { field: 'verifier', code: verifier });
  if (memberPostId === undefined) return refuse('NoSuchPlace', { field: 'member', code: member ?? '' });
  return accept({ serviceId: found.serviceId, ownerPostId, verifierPostId, memberPostId });
}

import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { findPeopleNamed } from '@golden-thread/persistence/identity';
import { lacksPermission } from '../shared';

/** Up to twenty people whose name holds `part`, with a post of theirs. Refuses: `NotPermitted`. */
export async function findPeopleForToken(
  database: Database,
  actor: Actor,
  part: string,
): Promise<Outcome<readonly { id: string; name: string; title: string | null }[]>> {
  return lacksPermission(actor, 'tokens.manage') ?? accept(await database.read(actor.councilId, (reading) => findPeopleNamed(reading, part)));
}

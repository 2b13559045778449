import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome } from '@golden-thread/domain';
import type { Database } from '@golden-thread/persistence';
import { findFramework, type Framework } from '@golden-thread/persistence/plan';
import { lacksPermission } from '../shared';

export type { Framework } from '@golden-thread/persistence/plan';

/** The aims of the community strategy and the priorities under them. Refuses: NotPermitted. */
export async function seeFramework(database: Database, actor: Actor): Promise<Outcome<Framework>> {
  return lacksPermission(actor, 'plans.see') ?? accept(await database.read(actor.councilId, (reading) => findFramework(reading)));
}

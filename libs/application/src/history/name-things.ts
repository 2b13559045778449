import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, type ThingType } from '@golden-thread/domain';
import type { Database } from '@golden-thread/persistence';
import { findThingLabels } from '@golden-thread/persistence/history';
import { lacksPermission } from '../shared';

/** What things are called, by id, for whoever may see all history; a thing that is gone or unknown is missing. Refuses: `NotPermitted`. */
export async function nameThings(
  database: Database,
  actor: Actor,
  things: readonly { readonly type: ThingType; readonly id: string }[],
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const lacking = lacksPermission(actor, 'history.see-all');
  if (lacking) return lacking;
  return accept(await database.read(actor.councilId, (reading) => findThingLabels(reading, things)));
}

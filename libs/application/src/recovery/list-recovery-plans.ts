import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome } from '@golden-thread/domain';
import type { Database } from '@golden-thread/persistence';
import { listRecoveryPlanLines, type RecoveryPlanLine } from '@golden-thread/persistence/recovery';
import { lacksPermission } from '../shared';

export type { RecoveryPlanLine } from '@golden-thread/persistence/recovery';

/** Every recovery plan of the council, those that run first. Refuses: `NotPermitted`. */
export async function listRecoveryPlans(database: Database, actor: Actor): Promise<Outcome<readonly RecoveryPlanLine[]>> {
  const lacking = lacksPermission(actor, 'recovery.see');
  if (lacking) return lacking;
  return accept(await database.read(actor.councilId, (reading) => listRecoveryPlanLines(reading)));
}

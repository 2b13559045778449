import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { PerformanceReport } from '@golden-thread/domain/report';
import type { Database } from '@golden-thread/persistence';
import { listPerformanceReports } from '@golden-thread/persistence/report';
import { lacksPermission } from '../shared';

/** The council's half-yearly reports, the newest first. Refuses: `NotPermitted`. */
export async function listReports(database: Database, actor: Actor): Promise<Outcome<readonly PerformanceReport[]>> {
  const lacking = lacksPermission(actor, 'reports.see');
  return lacking ?? accept(await database.read(actor.councilId, listPerformanceReports));
}

import { type Outcome, refuse } from '@golden-thread/domain';
import type { Actor, Permission } from '@golden-thread/domain/authority';
import { type PerformanceReport, reportStream } from '@golden-thread/domain/report';
import type { Database, Scope, UnitOfWork } from '@golden-thread/persistence';
import { findPerformanceReport } from '@golden-thread/persistence/report';
import { changedSince, lacksPermission } from '../shared';

/** What every decision about a report names. */
export interface ReportCommand {
  readonly reportId: string;
  readonly version?: number;
  readonly submission?: Scope['submission'];
}

/** Opens one unit of work on a report. Refuses: `NotPermitted`, `ReportNotFound`, `Stale`; and as `decide` refuses. */
export async function withReport<T>(
  database: Database,
  given: { readonly actor: Actor; readonly permission: Permission; readonly command: ReportCommand },
  decide: (work: UnitOfWork, report: PerformanceReport) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { actor, permission, command } = given;
  const lacking = lacksPermission(actor, permission);
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    await work.lock(reportStream(command.reportId));
    const report = await findPerformanceReport(work, command.reportId);
    if (!report) return refuse('ReportNotFound');
    return changedSince(report, command.version) ?? decide(work, report);
  });
}

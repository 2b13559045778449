import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideExceptionReport } from '@golden-thread/domain/exception/decide-exception-report';
import type { ExceptionReport } from '@golden-thread/domain/exception/exception-case';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findNextReportAsked, saveException } from '@golden-thread/persistence/exception/exceptions';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { answersFor } from '../shared/command';
import { type ExceptionCommand, exceptionSubject, withException } from './exception-command';

export interface WriteExceptionReport extends ExceptionCommand {
  readonly report: ExceptionReport;
}

/**
 * Tables a manager's report on a bad or missing figure. `next`: another of the service's exceptions of the round whose report is still
 * asked for, so that a manager goes from one to the next. Refuses: `NotYourService`, and as `decideExceptionReport` does.
 */
export function writeExceptionReport(
  database: Database,
  actor: Actor,
  command: WriteExceptionReport,
): Promise<Outcome<{ reference: string; next: string | null }>> {
  return withException(database, { actor, permission: 'reviews.submit', command }, async (work, { exception, posts, title }) => {
    if (!posts.managerPostId || !answersFor(actor, posts.managerPostId)) return refuse('NotYourService', { service: posts.name });
    const decided = decideExceptionReport(exception, command.report, actor, work);
    if (!decided.ok) return decided;
    await saveException(work, decided.value.exception);
    work.record(decided.value.event);
    work.closeTasks({ subject: exceptionSubject(exception, title), kinds: ['write-exception-report'], as: 'done' });
    return accept({ reference: exception.reference, next: await findNextReportAsked(work, exception) });
  });
}

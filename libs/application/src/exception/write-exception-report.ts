import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { decideExceptionReport, type ExceptionReport } from '@golden-thread/domain/exception';
import type { Database } from '@golden-thread/persistence';
import { saveException } from '@golden-thread/persistence/exception';
import { answersFor } from '../shared';
import { exceptionSubject } from './exception-subject';
import { type ExceptionCommand, withException } from './with-exception';

export interface WriteExceptionReport extends ExceptionCommand {
  readonly report: ExceptionReport;
}

/** Tables a manager's report on a bad or missing figure. Refuses: `NotYourService`, and as `decideExceptionReport` does. */
export function writeExceptionReport(
  database: Database,
  actor: Actor,
  command: WriteExceptionReport,
): Promise<Outcome<{ reference: string }>> {
  return withException(database, { actor, permission: 'reviews.submit', command }, async (work, { exception, posts, title }) => {
    if (!posts.managerPostId || !answersFor(actor, posts.managerPostId)) return refuse('NotYourService', { service: posts.name });
    const decided = decideExceptionReport(exception, command.report, actor);
    if (!decided.ok) return decided;
    await saveException(work, decided.value.exception);
    work.record(decided.value.event);
    work.closeTasks({ subject: exceptionSubject(exception, title), kinds: ['write-exception-report'], as: 'done' });
    return accept({ reference: exception.reference });
  });
}

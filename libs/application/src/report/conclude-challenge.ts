import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { type ChallengeBody, decideChallengeConclusion, type PerformanceReport } from '@golden-thread/domain/report';
import type { Database } from '@golden-thread/persistence';
import { listBodiesOf, listChallenges, savePerformanceReport } from '@golden-thread/persistence/report';
import { askWhatIsDue } from './ask-what-is-due';
import { bodySubject } from './body-subject';
import { type ReportCommand, withReport } from './with-report';

export interface ConcludeChallenge extends ReportCommand {
  readonly body: ChallengeBody;
  /** What the body wants on record, such as "No challenge". May be empty. */
  readonly statement: string;
}

/**
 * A body has finished challenging a report; after the second one the policy team is asked to publish it.
 * Refuses as `decideChallengeConclusion` does.
 */
export function concludeChallenge(
  database: Database,
  actor: Actor,
  command: ConcludeChallenge,
): Promise<Outcome<{ reportId: string; state: PerformanceReport['state'] }>> {
  return withReport(database, { actor, permission: 'reports.challenge', command }, async (work, report) => {
    const { body, statement } = command;
    const sitsOn = await listBodiesOf(work, actor);
    const decided = decideChallengeConclusion(report, { body, statement, sitsOn }, await listChallenges(work, report.id));
    if (!decided.ok) return decided;
    await savePerformanceReport(work, decided.value.report);
    const openedBy = work.record(decided.value.event);
    work.closeTasks({ subject: bodySubject(report, body), kinds: ['challenge-report'], as: 'done' });
    if (decided.value.report.state === 'ready') await askWhatIsDue(work, decided.value.report, openedBy);
    return accept({ reportId: report.id, state: decided.value.report.state });
  });
}

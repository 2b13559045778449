import { type PerformanceReport, type ReportAsk, reportDue } from '@golden-thread/domain/report';
import type { TaskKind } from '@golden-thread/domain/task';
import { idFor, type UnitOfWork } from '@golden-thread/persistence';
import { listChallengeSeats } from '@golden-thread/persistence/report';
import { listPostsWithRole } from '@golden-thread/persistence/task';
import { bodySubject } from './body-subject';
import { reportSubject } from './report-subject';

const kindOf: Readonly<Record<ReportAsk['ask'], TaskKind>> = {
  compose: 'compose-report',
  challenge: 'challenge-report',
  publish: 'publish-report',
};

/**
 * Opens the tasks which a report's state asks for today: the policy team composes and publishes, the chairs of scrutiny and Cabinet
 * see to the challenge. Each task has an id of its own that follows from the report's, so asking twice asks once.
 */
export async function askWhatIsDue(work: UnitOfWork, report: PerformanceReport, openedBy?: string): Promise<void> {
  for (const ask of reportDue(report, work.today).asks) {
    const subject = ask.ask === 'challenge' ? bodySubject(report, ask.body) : reportSubject(report);
    for (const postId of await postsFor(work, ask)) {
      const id = idFor(subject.id, ask.ask, postId);
      work.openTask({ id, kind: kindOf[ask.ask], postId, subject, dueOn: ask.dueOn, ...(openedBy === undefined ? {} : { openedBy }) });
    }
  }
}

/** The body's chairs; where it has none, the policy team, who then see that it gets one. */
async function postsFor(work: UnitOfWork, ask: ReportAsk): Promise<readonly string[]> {
  const policyTeam = () => listPostsWithRole(work, 'policy-officer');
  if (ask.ask !== 'challenge') return policyTeam();
  const seats = await listChallengeSeats(work);
  const chairs = seats.flatMap(({ body, chairPostId }) => (body === ask.body && chairPostId ? [chairPostId] : []));
  return chairs.length > 0 ? chairs : policyTeam();
}

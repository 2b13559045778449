import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { addWorkingDays } from '@golden-thread/domain/calendar';
import { type ChallengeBody, decideChallenge } from '@golden-thread/domain/report';
import { type Database, idFor, newId } from '@golden-thread/persistence';
import { addChallenge, listBodiesOf, listChallenges } from '@golden-thread/persistence/report';
import { listPostsWithRole } from '@golden-thread/persistence/task';
import { challengeSubject } from './challenge-subject';
import { type ReportCommand, withReport } from './with-report';

export interface ChallengeReport extends ReportCommand {
  readonly body: ChallengeBody;
  readonly text: string;
}

/** How many working days the council has to answer a challenge. */
const daysToAnswer = 5;

/** Records what a member of scrutiny or Cabinet challenges, and asks the policy team for the answer. Refuses as `decideChallenge` does. */
export function challengeReport(
  database: Database,
  actor: Actor,
  command: ChallengeReport,
): Promise<Outcome<{ reportId: string; challengeId: string; number: number }>> {
  return withReport(database, { actor, permission: 'reports.challenge', command }, async (work, report) => {
    const id = newId();
    const number = (await listChallenges(work, report.id)).length + 1;
    const sitsOn = await listBodiesOf(work, actor);
    const { body, text } = command;
    const decided = decideChallenge(report, { id, number, body, text, by: actor, now: work.now, sitsOn });
    if (!decided.ok) return decided;
    await addChallenge(work, decided.value.challenge);
    const openedBy = work.record(decided.value.event);
    const subject = challengeSubject(report, { id, number });
    const dueOn = addWorkingDays(work.today, daysToAnswer);
    for (const postId of await listPostsWithRole(work, 'policy-officer')) {
      work.openTask({ id: idFor(id, 'answer', postId), kind: 'answer-challenge', postId, subject, dueOn, openedBy });
    }
    return accept({ reportId: report.id, challengeId: id, number });
  });
}

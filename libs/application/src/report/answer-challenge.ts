import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { decideAnswer } from '@golden-thread/domain/report';
import type { Database } from '@golden-thread/persistence';
import { findChallenge, saveChallenge } from '@golden-thread/persistence/report';
import { challengeSubject } from './challenge-subject';
import { type ReportCommand, withReport } from './with-report';

export interface AnswerChallenge extends ReportCommand {
  readonly challengeId: string;
  readonly answer: string;
}

/** Records the council's answer to a challenge. Refuses: `ChallengeNotFound`, and as `decideAnswer` does. */
export function answerChallenge(database: Database, actor: Actor, command: AnswerChallenge): Promise<Outcome<{ reportId: string; challengeId: string }>> {
  return withReport(database, { actor, permission: 'reports.compose', command }, async (work, report) => {
    const challenge = await findChallenge(work, command.challengeId);
    if (!challenge || challenge.reportId !== report.id) return refuse('ChallengeNotFound');
    const decided = decideAnswer(challenge, { text: command.answer, by: actor, now: work.now });
    if (!decided.ok) return decided;
    await saveChallenge(work, decided.value.challenge);
    work.record(decided.value.event);
    work.closeTasks({ subject: challengeSubject(report, challenge), kinds: ['answer-challenge'], as: 'done' });
    return accept({ reportId: report.id, challengeId: challenge.id });
  });
}

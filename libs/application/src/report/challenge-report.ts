import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CommitteeDecisionKind } from '@golden-thread/domain/report/committee-record';
import { decideAnswer } from '@golden-thread/domain/report/decide-answer';
import { answerDueOn, decideChallenge } from '@golden-thread/domain/report/decide-challenge';
import { bodiesConcludedBy, decideChallengeConclusion } from '@golden-thread/domain/report/decide-challenge-conclusion';
import type { ChallengeBody, PerformanceReport } from '@golden-thread/domain/report/performance-report';
import type { ChallengeId, ReportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { addChallenge, findChallenge, listBodiesOf, listChallenges, saveChallenge } from '@golden-thread/persistence/report/challenges';
import { saveCommitteeDecision } from '@golden-thread/persistence/report/committee-records';
import { savePerformanceReport } from '@golden-thread/persistence/report/performance-reports';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor, newId } from '@golden-thread/persistence/unit-of-work/ids';
import { keepForTakingBack } from '../history/take-back-act';
import { openDueTasks, bodySubject, challengeSubject, type ReportCommand, withReport } from './report-command';

export interface ChallengeReport extends ReportCommand {
  readonly body: ChallengeBody;
  readonly text: string;
}

/** Records what a member of scrutiny or Cabinet challenges, and asks the policy team for the answer. Refuses as `decideChallenge` does. */
export function challengeReport(
  database: Database,
  actor: Actor,
  command: ChallengeReport,
): Promise<Outcome<{ reportId: ReportId; challengeId: ChallengeId; number: number }>> {
  return withReport(database, { actor, permission: 'reports.challenge', command }, async (work, report) => {
    const id = newId<ChallengeId>();
    const number = (await listChallenges(work, report.id)).length + 1;
    const sitsOn = await listBodiesOf(work, actor);
    const { body, text } = command;
    const decided = decideChallenge(report, { id, number, body, text, by: actor, now: work.now, sitsOn });
    if (!decided.ok) return decided;
    await addChallenge(work, decided.value.challenge);
    const openedBy = work.record(decided.value.event);
    const subject = challengeSubject(report, { id, number });
    const dueOn = answerDueOn(work);
    for (const postId of await listPostsWithRole(work, 'policy-officer')) {
      work.openTask({ id: idFor(id, 'answer', postId), kind: 'answer-challenge', postId, subject, dueOn, openedBy });
    }
    return accept({ reportId: report.id, challengeId: id, number });
  });
}

export interface AnswerChallenge extends ReportCommand {
  readonly challengeId: ChallengeId;
  readonly answer: string;
}

/** Records the council's answer to a challenge. Refuses: `ChallengeNotFound`, and as `decideAnswer` does. */
export function answerChallenge(database: Database, actor: Actor, command: AnswerChallenge): Promise<Outcome<{ reportId: ReportId; challengeId: ChallengeId }>> {
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

export interface ConcludeChallenge extends ReportCommand {
  readonly body: ChallengeBody;
  /** What the body wants on record, such as "No challenge". May be empty. */
  readonly statement: string;
  /** What the committee decided; noted, where it is not said. */
  readonly decision?: CommitteeDecisionKind | undefined;
}

/**
 * A body has finished challenging a report; after the second one the policy team is asked to publish it. Recorded by one of the body, or by
 * whoever takes its minutes.
 * Refuses as `decideChallengeConclusion` does.
 */
export function concludeChallenge(
  database: Database,
  actor: Actor,
  command: ConcludeChallenge,
): Promise<Outcome<{ reportId: ReportId; state: PerformanceReport['state'] }>> {
  return withReport(database, { actor, permission: 'reports.challenge', command }, async (work, report) => {
    const { body, statement, decision = 'noted' } = command;
    const sitsOn = bodiesConcludedBy(actor, await listBodiesOf(work, actor));
    const decided = decideChallengeConclusion(report, { body, statement, decision, sitsOn, today: work.today }, await listChallenges(work, report.id));
    if (!decided.ok) return decided;
    await savePerformanceReport(work, decided.value.report);
    saveCommitteeDecision(work, report.id, { body, decision, statement, decidedOn: work.today });
    const openedBy = work.record(decided.value.event);
    keepForTakingBack(work, { thing: { type: 'performance-report', id: report.id }, eventId: openedBy, before: report, version: decided.value.report.version });
    work.closeTasks({ subject: bodySubject(report, body), kinds: ['challenge-report'], as: 'done', by: openedBy });
    if (decided.value.report.state === 'ready') await openDueTasks(work, decided.value.report, openedBy);
    return accept({ reportId: report.id, state: decided.value.report.state });
  });
}

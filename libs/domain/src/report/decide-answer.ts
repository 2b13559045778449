import type { Actor } from '../authority/actor';
import { isSelfApproval, contributorsOf } from '../authority/separation-of-duties';
import type { Instant } from '../calendar/instants';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { Challenge } from './challenge';
import type { ChallengeAnswered } from './events';
import { reportStream } from './performance-report';
import type { ReportRefusal } from './refusals';

/**
 * Whether an answer to a challenge is recorded: once, in words, and not by the challenger.
 * Refusals: ChallengeAnswered, AnsweredByChallenger, AnswerMissing.
 */
export function decideAnswer(
  challenge: Challenge,
  answer: { readonly text: string; readonly by: Actor; readonly now: Instant },
): Outcome<{ readonly challenge: Challenge; readonly event: ChallengeAnswered }, Refusal<ReportRefusal>> {
  if (challenge.answer !== null) return refuse('ChallengeAnswered');
  if (isSelfApproval(answer.by, challenge.raisedBy)) return refuse('AnsweredByChallenger');
  if (isBlank(answer.text)) return refuse('AnswerMissing');
  const { id: challengeId, number, body } = challenge;
  return accept({
    challenge: { ...challenge, answer: answer.text, answeredBy: contributorsOf(answer.by), answeredAt: answer.now },
    event: {
      name: 'ChallengeAnswered',
      stream: reportStream(challenge.reportId),
      payload: { challengeId, number, body },
      wording: { answer: answer.text },
    },
  });
}

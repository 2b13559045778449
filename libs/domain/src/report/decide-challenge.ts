import { inWorkingDays } from '../calendar/working-days';
import type { Actor } from '../authority/actor';
import { contributorsOf } from '../authority/separation-of-duties';
import type { Instant } from '../calendar/instants';
import type { ChallengeId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { Challenge } from './challenge';
import type { ReportChallenged } from './events';
import { type ChallengeBody, type PerformanceReport, reportStream } from './performance-report';
import type { ReportRefusal } from './refusals';

export interface NewChallenge {
  readonly id: ChallengeId;
  readonly number: number;
  readonly body: ChallengeBody;
  readonly text: string;
  readonly by: Actor;
  readonly now: Instant;
  /** The bodies on which the person sits today. */
  readonly sitsOn: readonly ChallengeBody[];
}

/** The council answers a challenge within a working week. */
export const answerDueOn = inWorkingDays(5);

/**
 * Whether a member's challenge is recorded: while the report is being challenged, by somebody who sits on that body, until the body
 * has finished.
 * Refusals: NotInChallenge, NotOfThisBody, BodyConcluded, ChallengeTextMissing.
 */
export function decideChallenge(
  report: PerformanceReport,
  challenge: NewChallenge,
): Outcome<{ readonly challenge: Challenge; readonly event: ReportChallenged }, Refusal<ReportRefusal>> {
  const { id, number, body, text, by, now } = challenge;
  if (report.concluded.includes(body)) return refuse('BodyConcluded', { body });
  if (report.state !== 'in-challenge') return refuse('NotInChallenge', { state: report.state });
  if (!challenge.sitsOn.includes(body)) return refuse('NotOfThisBody', { body });
  if (isBlank(text)) return refuse('ChallengeTextMissing');
  return accept({
    challenge: {
      id,
      reportId: report.id,
      body,
      number,
      text,
      raisedBy: contributorsOf(by),
      raisedAt: now,
      answer: null,
      answeredBy: [],
      answeredAt: null,
    },
    event: {
      name: 'ReportChallenged',
      stream: reportStream(report.id),
      payload: { challengeId: id, number, body },
      wording: { challenge: text },
    },
  });
}

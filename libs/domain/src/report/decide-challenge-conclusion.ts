import type { Actor } from '../authority/actor';
import { may } from '../authority/permission';
import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { Challenge } from './challenge';
import type { CommitteeDecisionKind } from './committee-record';
import type { ReportChallengeConcluded } from './events';
import { type ChallengeBody, challengeBodyKeys, type PerformanceReport, reportStream } from './performance-report';
import type { ReportRefusal } from './refusals';
import { reportTransitions } from './transitions';

/** Whose decision somebody may record: of the bodies they sit on. Democratic services takes the minutes of all. */
export const bodiesConcludedBy = (actor: Actor, sitsOn: readonly ChallengeBody[]): readonly ChallengeBody[] =>
  may(actor, 'committees.change') ? challengeBodyKeys : sitsOn;

/**
 * Whether a body has finished with a report: each of its challenges must have an answer; it may also have made none, which is then
 * on record. The second of the two makes the report ready.
 *
 * Refusals: BodyConcluded, NotInChallenge, NotOfThisBody (`sitsOn`: as `bodiesConcludedBy` says), ChallengesUnanswered (details: their numbers), FinishedBeforeMeeting (ahead of its
 * meeting and without a statement of why).
 */
export function decideChallengeConclusion(
  report: PerformanceReport,
  of: { readonly body: ChallengeBody; readonly sitsOn: readonly ChallengeBody[]; readonly statement: string; readonly decision?: CommitteeDecisionKind; readonly today: CalendarDate },
  challenges: readonly Challenge[],
): Outcome<{ readonly report: PerformanceReport; readonly event: ReportChallengeConcluded }, Refusal<ReportRefusal>> {
  const { body } = of;
  if (report.concluded.includes(body)) return refuse('BodyConcluded', { body });
  if (report.state !== 'in-challenge') return refuse('NotInChallenge', { state: report.state });
  if (!of.sitsOn.includes(body)) return refuse('NotOfThisBody', { body });
  const own = challenges.filter((challenge) => challenge.body === body);
  const unanswered = own.filter(({ answer }) => answer === null).map(({ number }) => String(number));
  if (unanswered.length > 0) return refuse('ChallengesUnanswered', { numbers: unanswered });
  const meetsOn = body === 'scrutiny' ? report.scrutinyOn : report.cabinetOn;
  if (of.today < meetsOn && isBlank(of.statement)) return refuse('FinishedBeforeMeeting', { body, meetsOn });
  const concluded = [...report.concluded, body];
  const last = challengeBodyKeys.every((key) => concluded.includes(key));
  const state = last ? reportTransitions.next(report.state, 'conclude-last') : report.state;
  return accept({
    report: { ...report, state, concluded, version: report.version + 1 },
    event: {
      name: 'ReportChallengeConcluded',
      stream: reportStream(report.id),
      payload: { body, challenges: own.length, last, decision: of.decision ?? 'noted' },
      ...(isBlank(of.statement) ? {} : { wording: { statement: of.statement } }),
    },
  });
}

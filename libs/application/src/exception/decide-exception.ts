import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideException as decide, type ExceptionVerdict } from '@golden-thread/domain/exception/decide-exception';
import type { RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { saveException } from '@golden-thread/persistence/exception/exceptions';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { concludeWhenDecided } from '../review/close-round';
import { areOpenServices, tagIssue } from '../review/raise-corporate-issue';
import { type ExceptionCommand, exceptionSubject, type LoadedException, withException } from './exception-command';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { callClinic } from './request-clinic';
import { keepForTakingBack } from '../history/take-back-act';
import { requestRecovery } from './request-recovery';

export interface DecideException extends ExceptionCommand, ExceptionVerdict {
  /** Which services are to take it back to their teams; the exception's own where none is named. */
  readonly tellServiceIds?: readonly ServiceId[];
}

/**
 * The corporate review's decision on one exception, with what follows from it in the same transaction: a clinic called or a recovery
 * plan asked for, the issue tagged for the services that are to take it back, and, with the last one, the review concluded.
 * Refuses as the rule `decideException` does, `IssueForNobody` for a service that is none of the council's, and
 * `RecoveryPlanRunning` where the measure has a recovery plan.
 */
export function recordExceptionDecision(
  database: Database,
  actor: Actor,
  command: DecideException,
): Promise<Outcome<{ reference: string; roundId: RoundId; concluded: boolean; follows: string | null }>> {
  return withException(database, { actor, permission: 'corporate-review.decide', command }, async (work, at) => {
    const decided = await decideOne(work, at, command);
    if (!decided.ok) return decided;
    const after = await concludeWhenDecided(work, at.round);
    return accept({ reference: at.exception.reference, roundId: at.round.id, concluded: after.state === 'concluded', follows: decided.value.follows });
  });
}

/** One decision with what follows from it, but for the conclusion of the review. */
export async function decideOne(
  work: UnitOfWork,
  at: LoadedException,
  command: ExceptionVerdict & { readonly tellServiceIds?: readonly ServiceId[] },
): Promise<Outcome<{ readonly follows: string | null }>> {
  const { decision, reason, option, resources, clinicOn, withoutReport = null } = command;
  const verdict: ExceptionVerdict = { decision, reason, option, resources, clinicOn, withoutReport };
  const { exception, round, title } = at;
  const decided = decide(exception, verdict, { roundState: round.state, by: work.actor, now: work.now, today: work.today, calendar: work.calendar });
  if (!decided.ok) return decided;
  await saveException(work, decided.value.exception);
  const by = work.record(decided.value.event);
  work.closeTasks({ subject: exceptionSubject(exception, title), kinds: ['write-exception-report'], as: 'cancelled', by });
  keepForTakingBack(work, { thing: { type: 'exception', id: exception.id }, eventId: by, before: exception, version: decided.value.exception.version });
  const serviceIds = command.tellServiceIds?.length ? command.tellServiceIds : [exception.serviceId];
  if (!(await areOpenServices(work, command.tellServiceIds ?? []))) return refuse('IssueForNobody');
  await tagIssue(work, { roundId: round.id, exceptionId: exception.id, text: `${title}: ${reason}`, serviceIds });
  const about = { exceptionId: exception.id, roundId: round.id, serviceId: exception.serviceId, measureId: exception.measureId };
  const follows =
    decision === 'clinic'
      ? accept(await callClinic(work, { ...about, id: idFor('clinic', exception.id, exception.version), requestedBy: 'corporate-review', meetsOn: clinicOn ?? work.today, reason }, title))
      : decision === 'recovery-plan'
        ? await requestRecovery(work, { ...at, ...about }, { type: 'exception', id: exception.id })
        : accept(null);
  return follows.ok ? accept({ follows: follows.value }) : follows;
}

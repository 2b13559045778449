import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CorporateIssueRaised } from '@golden-thread/domain/review/events';
import { roundStream } from '@golden-thread/domain/review/service-review';
import type { ExceptionId, IssueId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank } from '@golden-thread/domain/shared/text';
import { listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { addCorporateIssue } from '@golden-thread/persistence/review/corporate-review';
import { findRound, findRoundNamed } from '@golden-thread/persistence/review/rounds';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, Scope, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

/** Whether every id is that of a service which the council has today. */
export async function areOpenServices(reading: Reading, ids: readonly ServiceId[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const services = new Set((await listServicePosts(reading)).map(({ serviceId }) => serviceId));
  return ids.every((id) => services.has(id));
}

/** Adds an issue within a decision that is being taken, such as one about an exception. */
export async function tagIssue(
  work: UnitOfWork,
  issue: { roundId: RoundId; exceptionId: ExceptionId | null; text: string; serviceIds: readonly ServiceId[] },
): Promise<IssueId> {
  const id = newId<IssueId>();
  await addCorporateIssue(work, {
    id,
    roundId: issue.roundId,
    exceptionId: issue.exceptionId,
    text: issue.text,
    serviceIds: issue.serviceIds,
  });
  work.record({
    name: 'CorporateIssueRaised',
    stream: roundStream(issue.roundId),
    payload: { issueId: id, serviceIds: issue.serviceIds },
    wording: { issue: issue.text },
  } satisfies CorporateIssueRaised);
  return id;
}

export interface RaiseCorporateIssue {
  /** By its id, or `latest`. */
  readonly roundId: string;
  readonly text: string;
  readonly serviceIds: readonly ServiceId[];
  readonly submission?: Scope['submission'];
}

/**
 * Tags an issue of the corporate review for services: part 2 of their next review lists it.
 * Refuses: `NotPermitted`, `RoundNotFound`, `RoundNotClosed` (the review has not met), `ReasonMissing`, `IssueForNobody`.
 */
export async function raiseCorporateIssue(
  database: Database,
  actor: Actor,
  command: RaiseCorporateIssue,
): Promise<Outcome<{ roundId: RoundId; issueId: IssueId }>> {
  const lacking = lacksPermission(actor, 'corporate-review.decide');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const named = await findRoundNamed(work, command.roundId);
    if (!named) return refuse('RoundNotFound');
    await work.lock(roundStream(named.id));
    const round = await findRound(work, named.id);
    if (!round) return refuse('RoundNotFound');
    if (round.state === 'open') return refuse('RoundNotClosed', { state: round.state });
    if (isBlank(command.text)) return refuse('ReasonMissing');
    if (command.serviceIds.length === 0 || !(await areOpenServices(work, command.serviceIds))) return refuse('IssueForNobody');
    return accept({ roundId: round.id, issueId: await tagIssue(work, { ...command, roundId: round.id, exceptionId: null }) });
  });
}

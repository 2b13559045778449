import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { roundStream } from '@golden-thread/domain/review';
import type { Database, Scope } from '@golden-thread/persistence';
import { findRound, findRoundNamed } from '@golden-thread/persistence/review';
import { lacksPermission } from '../shared';
import { areServices } from './are-services';
import { tagIssue } from './tag-issue';

export interface RaiseCorporateIssue {
  /** By its id, or `latest`. */
  readonly roundId: string;
  readonly text: string;
  readonly serviceIds: readonly string[];
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
): Promise<Outcome<{ roundId: string; issueId: string }>> {
  const lacking = lacksPermission(actor, 'corporate-review.decide');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const named = await findRoundNamed(work, command.roundId);
    if (!named) return refuse('RoundNotFound');
    await work.lock(roundStream(named.id));
    const round = await findRound(work, named.id);
    if (!round) return refuse('RoundNotFound');
    if (round.state === 'open') return refuse('RoundNotClosed', { state: round.state });
    if (command.text.trim() === '') return refuse('ReasonMissing');
    if (command.serviceIds.length === 0 || !(await areServices(work, command.serviceIds))) return refuse('IssueForNobody');
    return accept({ roundId: round.id, issueId: await tagIssue(work, { ...command, roundId: round.id, exceptionId: null }) });
  });
}

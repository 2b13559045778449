import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { CorporateIssue, FrozenFigure, Round, Snapshot } from '@golden-thread/domain/review';
import type { Database } from '@golden-thread/persistence';
import { type ExceptionLine, listExceptionLines } from '@golden-thread/persistence/exception';
import {
  findLatestSnapshot,
  findRoundNamed,
  listCorporateIssues,
  listReviewLines,
  listRounds,
  listServicePosts,
  listSnapshots,
  type ReviewLine,
} from '@golden-thread/persistence/review';
import { listRecoveryPlanLines, type RecoveryPlanLine } from '@golden-thread/persistence/recovery';
import { lacksPermission } from '../shared';
import { readQuarter } from './read-quarter';

export type { ExceptionLine } from '@golden-thread/persistence/exception';

/** What the corporate review has before it. */
export interface CorporateReviewView {
  readonly round: Round;
  readonly rounds: readonly Round[];
  /** The frozen figures; null while the round is open, when `figures` are as they stand today. */
  readonly snapshot: Omit<Snapshot, 'content'> | null;
  readonly snapshots: readonly Omit<Snapshot, 'content'>[];
  readonly figures: readonly FrozenFigure[];
  readonly exceptions: readonly ExceptionLine[];
  readonly issues: readonly CorporateIssue[];
  readonly reviews: readonly ReviewLine[];
  /** The recovery plans that run, as they stand today; only for the newest round. */
  readonly runningPlans: readonly RecoveryPlanLine[];
  readonly services: readonly { readonly serviceId: string; readonly name: string }[];
  readonly today: CalendarDate;
  readonly mayDecide: boolean;
}

/**
 * The corporate review of a round: scorecard, exceptions, decisions, issues. Officers, scrutiny and Cabinet see the same snapshot.
 * Refuses: `NotPermitted`, `RoundNotFound`.
 */
export async function getCorporateReview(database: Database, actor: Actor, named: string): Promise<Outcome<CorporateReviewView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const rounds = await listRounds(reading);
    const round = await findRoundNamed(reading, named);
    if (!round) return undefined;
    const latest = await findLatestSnapshot(reading, round.id);
    const { content, ...snapshot } = latest ?? { content: null };
    return {
      round,
      rounds,
      snapshot: latest ? (snapshot as Omit<Snapshot, 'content'>) : null,
      snapshots: await listSnapshots(reading, round.id),
      figures: content?.figures ?? (await readQuarter(reading, round)),
      exceptions: await listExceptionLines(reading, round.id),
      issues: await listCorporateIssues(reading, round.id),
      reviews: await listReviewLines(reading, round.id),
      runningPlans: round.id === rounds[0]?.id ? (await listRecoveryPlanLines(reading)).filter(({ closed }) => !closed) : [],
      services: await listServicePosts(reading),
      today: reading.today,
      mayDecide: may(actor, 'corporate-review.decide'),
    };
  });
  return view ? accept(view) : refuse('RoundNotFound');
}

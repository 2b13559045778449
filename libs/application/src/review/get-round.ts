import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Round } from '@golden-thread/domain/review/round';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listReviewSummaries, type ReviewSummary } from '@golden-thread/persistence/review/reviews-of-round.query';
import { findRoundNamed, listRounds } from '@golden-thread/persistence/review/rounds';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

export type { ReviewSummary } from '@golden-thread/persistence/review/reviews-of-round.query';

/** A round with where each service stands. */
export interface RoundView {
  readonly round: Round;
  readonly lines: readonly ReviewSummary[];
  /** Every round there was, the newest first, to go to another. */
  readonly rounds: readonly Round[];
  readonly today: CalendarDate;
  /** The person runs rounds: chases and extends. */
  readonly mayRun: boolean;
}

/** A round by its id, or the newest one ('latest'). Refuses: `NotPermitted`, `RoundNotFound` (none has opened yet). */
export async function getRound(database: Database, actor: Actor, named: string): Promise<Outcome<RoundView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const rounds = await listRounds(reading);
    const round = named === 'latest' ? rounds[0] : await findRoundNamed(reading, named);
    if (!round) return undefined;
    return { round, rounds, lines: await listReviewSummaries(reading, actor, round.id), today: reading.today, mayRun: may(actor, 'reviews.run') };
  });
  return view ? accept(view) : refuse('RoundNotFound');
}

/** Every round there was, the newest first. Refuses: `NotPermitted`. */
export async function listAllRounds(database: Database, actor: Actor): Promise<Outcome<readonly Round[]>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  return lacking ?? accept(await database.read(actor.councilId, listRounds));
}

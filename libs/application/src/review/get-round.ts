import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Round } from '@golden-thread/domain/review';
import type { Database } from '@golden-thread/persistence';
import { findRound, listReviewLines, listRounds, type ReviewLine } from '@golden-thread/persistence/review';
import { lacksPermission } from '../shared';

export type { ReviewLine } from '@golden-thread/persistence/review';

/** A round with where each service stands. */
export interface RoundView {
  readonly round: Round;
  readonly lines: readonly ReviewLine[];
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
    const round = named === 'latest' ? rounds[0] : await findRound(reading, named);
    if (!round) return undefined;
    return { round, rounds, lines: await listReviewLines(reading, round.id), today: reading.today, mayRun: may(actor, 'reviews.run') };
  });
  return view ? accept(view) : refuse('RoundNotFound');
}

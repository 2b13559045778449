import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse } from '@golden-thread/domain/shared/outcome';
import { decideReturnExtension } from '@golden-thread/domain/stage-return/decide-extension';
import { extendReturn, findLastDayGiven, stageReturnToChange } from '@golden-thread/persistence/stage-return/stage-returns';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import { stageReturnSubject } from './stage-return-command';

export interface ExtendReturns extends Submitted {
  readonly returnIds: readonly StageReturnId[];
  readonly to: CalendarDate;
  readonly reason: string;
}

/** What came of it: the returns that got a later date, and of each other why not. */
export interface ExtendedReturns {
  readonly done: readonly string[];
  readonly refused: readonly { readonly about: string; readonly refusal: Refusal }[];
}

/**
 * The policy team gives several of those asked for a return a later date, with a reason, in one transaction. What is refused for one is named, and done for the others; where it is refused for
 * all, nothing is done, and the first refusal is given. Refuses: `NotPermitted`, `StageReturnNotFound` where none of them is there; as `decideReturnExtension` does.
 */
export async function extendReturns(database: Database, actor: Actor, { returnIds, to, reason, submission }: ExtendReturns): Promise<Outcome<ExtendedReturns>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const done: string[] = [];
    const refused: { about: string; refusal: Refusal }[] = [];
    for (const id of [...new Set(returnIds)].sort()) {
      const extended = await extendOne(work, id, { to, reason });
      if (extended === null) continue;
      const { about, outcome } = extended;
      if (outcome.ok) done.push(about);
      else refused.push({ about, refusal: outcome.refusal });
    }
    if (done.length > 0) return accept({ done, refused });
    return refused[0] === undefined ? refuse('StageReturnNotFound') : { ok: false, refusal: refused[0].refusal };
  });
}

/** The task is asked anew for the later date, which no longer moves with the stage. */
async function extendOne(work: UnitOfWork, id: StageReturnId, { to, reason }: Pick<ExtendReturns, 'to' | 'reason'>): Promise<{ about: string; outcome: Outcome<unknown> } | null> {
  const given = await work.loadForUpdate(stageReturnToChange, id);
  if (given === undefined) return null;
  const turnDueOn = await findLastDayGiven(work, id);
  const decided = decideReturnExtension(given, { to, reason, turnDueOn, today: work.today, calendar: work.calendar });
  if (!decided.ok) return { about: given.label, outcome: decided };
  extendReturn(work, given, to);
  const openedBy = work.record(decided.value);
  const subject = stageReturnSubject(given);
  work.closeTasks({ subject, kinds: ['complete-stage-return'], as: 'cancelled' });
  work.openTask({ id: idFor(id, 'extended', given.version + 1), kind: 'complete-stage-return', postId: given.postId, subject, dueOn: to, openedBy });
  return { about: given.label, outcome: decided };
}

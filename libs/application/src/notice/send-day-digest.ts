import { accept, type Outcome } from '@golden-thread/domain';
import { addDays, londonInstant } from '@golden-thread/domain/calendar';
import type { TurnTaken } from '@golden-thread/domain/task';
import { type Database, workflowId } from '@golden-thread/persistence';
import { countWaitingForDigest, writeDigests } from '@golden-thread/persistence/notice';
import { holdWakeUp } from '@golden-thread/persistence/wake-up';
import { takeTurn } from '../engine';

/** London time; an hour after the day's reminders are given. */
const digestTime = '09:00';

/**
 * The turn of the daily digest: from 09:00 on the council's clock every reminder that waits goes into one letter for each person.
 * It never ends; with nothing waiting it sleeps until the next reminder nudges it.
 */
export function sendDayDigest(database: Database, { councilId }: { councilId: string }): Promise<Outcome<TurnTaken<'gathering'>>> {
  return takeTurn(database, { councilId, kind: 'daily-digest', subjectId: councilId }, async (work) => {
    // Held before anything is counted: a reminder that comes meanwhile waits, and then sees what this turn decided.
    await holdWakeUp(work, workflowId('daily-digest', councilId));
    const today = londonInstant(work.today, digestTime);
    if ((await countWaitingForDigest(work)) === 0) return accept({ phase: 'gathering', nextAt: null });
    if (work.now < today) return accept({ phase: 'gathering', nextAt: today });
    await writeDigests(work);
    const left = await countWaitingForDigest(work);
    return accept({ phase: 'gathering', nextAt: left === 0 ? null : londonInstant(addDays(work.today, 1), digestTime) });
  });
}

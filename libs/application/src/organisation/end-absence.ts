import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { endDeputyOn, findDeputy, removeDeputy } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import { passWorkOn } from './pass-work-on';
import type { Submitted } from './submitted';

/**
 * Records that a holder is back: the deputy's last day is this one; before the absence began, it never was.
 * Refuses: NotPermitted, NotFound, HoldingAlreadyEnded (the absence is over).
 */
export function endAbsence(
  database: Database,
  actor: Actor,
  command: { deputyId: string; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const deputy = await findDeputy(work, command.deputyId);
    if (deputy === undefined) return refuse('NotFound');
    if (deputy.endsOn < work.today || command.lastDay > deputy.endsOn) return refuse('HoldingAlreadyEnded', { lastDay: deputy.endsOn });
    const never = command.lastDay < deputy.startsOn;
    if (never) await removeDeputy(work, deputy.id);
    else await endDeputyOn(work, deputy.id, command.lastDay);
    const { id: deputyId, postId, holderId, personId } = deputy;
    const event: OrganisationEvent = {
      name: 'AbsenceEnded',
      stream: { type: 'post', id: postId },
      payload: { deputyId, holderId, personId, lastDay: command.lastDay },
    };
    work.record(event);
    const from = never ? deputy.startsOn : addDays(command.lastDay, 1);
    await passWorkOn(work, { postIds: [postId], from }, 'absence-ended');
    return accept(null);
  });
}

import type { Actor } from '@golden-thread/domain/authority/actor';
import { givesPowerToThemself } from '@golden-thread/domain/authority/own-power';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideDeputy } from '@golden-thread/domain/organisation/decide-deputy';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { DeputyId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findOwnerOfAccount } from '@golden-thread/persistence/identity/service-accounts';
import {
  endDeputyOn,
  findDeputy,
  listAbsencesOf,
  listDeputiesByPost,
  listHoldingsByPerson,
  listHoldingsByPost,
  removeDeputy,
  saveDeputy,
} from '@golden-thread/persistence/organisation/holdings';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Submitted } from '../shared/command';
import { changeOrganisation, reassignWork } from './change-organisation';
import { type NamedPerson, resolvePerson } from './named-in-forms';

/**
 * Records that a holder of a post is away from a first to a last day and who stands in. The deputy sees the post's work beside the
 * holder, and acts on their behalf. Answers the deputy's id. Refuses: NotPermitted, NotFound, PowerForOneself, and as `resolvePerson` and `decideDeputy` do.
 */
export function nameDeputy(
  database: Database,
  actor: Actor,
  command: { postId: PostId; holderId: PersonId; person: NamedPerson; startsOn: CalendarDate; endsOn: CalendarDate; reason: string } & Submitted,
): Promise<Outcome<{ id: DeputyId }>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const { postId, person, ...absence } = command;
    const deputy = await resolvePerson(work, person);
    if (!deputy.ok) return deputy;
    const named = { ...absence, personId: deputy.value };
    const post = await findPost(work, postId);
    if (post === undefined) return refuse('NotFound');
    const ownerId = await findOwnerOfAccount(work, named.personId);
    if (givesPowerToThemself(actor, { personId: named.personId, ownerId, roles: post.roles })) return refuse('PowerForOneself');
    const state = {
      postId,
      holdings: await listHoldingsByPost(work, postId),
      deputysHoldings: await listHoldingsByPerson(work, named.personId),
      deputies: await listDeputiesByPost(work, postId),
      absences: await listAbsencesOf(work, [named.holderId, named.personId]),
    };
    const decided = decideDeputy(state, { id: newId(), ...named });
    if (!decided.ok) return decided;
    await saveDeputy(work, { ...decided.value.deputy, reason: named.reason });
    work.record(decided.value.event);
    await reassignWork(work, { postIds: [postId], from: named.startsOn }, 'absence');
    return accept({ id: decided.value.deputy.id });
  });
}

/**
 * Records that a holder is back: the deputy's last day is this one; before the absence began, it never was.
 * Refuses: NotPermitted, NotFound, HoldingAlreadyEnded (the absence is over).
 */
export function endAbsence(
  database: Database,
  actor: Actor,
  command: { deputyId: DeputyId; lastDay: CalendarDate } & Submitted,
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
    await reassignWork(work, { postIds: [postId], from }, 'absence-ended');
    return accept(null);
  });
}

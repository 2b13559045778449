import type { Actor } from '@golden-thread/domain/authority/actor';
import { givesPowerToThemself, putsThemselfInLine } from '@golden-thread/domain/authority/own-power';
import { isPowerful, type PowerChanges } from '@golden-thread/domain/authority/power-request';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideDeputy } from '@golden-thread/domain/organisation/decide-deputy';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { Deputy } from '@golden-thread/domain/organisation/organisation';
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
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Submitted } from '../shared/command';
import type { DoneOrRequested } from './change-holding';
import { changeOrganisation, reassignWork } from './change-organisation';
import { type NamedPerson, resolvePerson } from './named-in-forms';
import { askSecondApprover } from './second-approver';

/** Whether somebody may stand in, and what that writes. Refuses: `NotFound`, and as `decideDeputy` does. */
async function planDeputy(work: UnitOfWork, { deputyId, ...named }: PowerChanges['name-deputy']) {
  const post = await findPost(work, named.postId);
  if (post === undefined) return refuse('NotFound');
  const state = {
    postId: named.postId,
    holdings: await listHoldingsByPost(work, named.postId),
    deputysHoldings: await listHoldingsByPerson(work, named.personId),
    deputies: await listDeputiesByPost(work, named.postId),
    absences: await listAbsencesOf(work, [named.holderId, named.personId]),
    today: work.today,
  };
  const decided = decideDeputy(state, { id: deputyId, ...named });
  return decided.ok ? accept({ post, ...decided.value }) : decided;
}

/** Has a deputy stand in: the post's work comes to them beside the holder. Refuses as `planDeputy` does. */
export async function applyDeputy(work: UnitOfWork, change: PowerChanges['name-deputy']): Promise<Outcome<null>> {
  const planned = await planDeputy(work, change);
  if (!planned.ok) return planned;
  await saveDeputy(work, { ...planned.value.deputy, reason: change.reason });
  work.record(planned.value.event);
  await reassignWork(work, { postIds: [change.postId], from: change.startsOn }, 'absence');
  return accept(null);
}

/**
 * Records that a holder of a post is away from a first to a last day and who stands in. The deputy sees the post's work beside the
 * holder, and acts on their behalf. For a post with a powerful role: asks a second person for it. Answers the deputy's id.
 * Refuses: NotPermitted, NotFound, PowerForOneself (oneself, for a post above every employee's), and as `resolvePerson`, `decideDeputy` and `askSecondApprover` do.
 */
export const nameDeputy = (database: Database, actor: Actor, command: NameDeputy & Submitted): Promise<Outcome<{ id: DeputyId } & DoneOrRequested>> =>
  changeOrganisation(database, actor, command, async (work) => {
    const deputy = await resolvePerson(work, command.person);
    if (!deputy.ok) return deputy;
    const { roles = [] } = (await findPost(work, command.postId)) ?? {};
    if (putsThemselfInLine(actor, { personId: deputy.value, ownerId: await findOwnerOfAccount(work, deputy.value), roles })) return refuse('PowerForOneself');
    return recordDeputy(work, actor, { ...command, person: deputy.value });
  });

export interface NameDeputy {
  readonly postId: PostId;
  readonly holderId: PersonId;
  readonly person: NamedPerson;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly reason: string;
}

/** As `nameDeputy`, in a unit of work in which the organisation is held, by somebody of whom it is known that they may. */
export async function recordDeputy(work: UnitOfWork, actor: Actor, command: NameDeputy): Promise<Outcome<{ id: DeputyId } & DoneOrRequested>> {
  const { postId, holderId, person, startsOn, endsOn, reason } = command;
  const deputy = await resolvePerson(work, person);
  if (!deputy.ok) return deputy;
  const change = { deputyId: newId<DeputyId>(), postId, holderId, personId: deputy.value, startsOn, endsOn, reason };
  const planned = await planDeputy(work, change);
  if (!planned.ok) return planned;
  const { roles } = planned.value.post;
  if (givesPowerToThemself(actor, { personId: deputy.value, ownerId: await findOwnerOfAccount(work, deputy.value), roles })) return refuse('PowerForOneself');
  const asked = isPowerful(roles) ? await askSecondApprover(work, { kind: 'name-deputy', ...change }, reason) : null;
  if (asked?.ok === false) return asked;
  if (asked === null) await applyDeputy(work, change);
  return accept({ id: change.deputyId, requested: asked?.value ?? null });
}

/**
 * Records that a holder is back: the deputy's last day is this one; before the absence began, it never was.
 * Refuses: NotPermitted, NotFound, HoldingAlreadyEnded (the absence is over).
 */
export const endAbsence = (database: Database, actor: Actor, command: { deputyId: DeputyId; lastDay: CalendarDate } & Submitted): Promise<Outcome<null>> =>
  changeOrganisation(database, actor, command, async (work) => recordReturn(work, await findDeputy(work, command.deputyId), command.lastDay));

/** As `endAbsence`, in a unit of work in which the organisation is held, by somebody of whom it is known that they may. */
export async function recordReturn(work: UnitOfWork, deputy: Deputy | undefined, lastDay: CalendarDate): Promise<Outcome<null>> {
  if (deputy === undefined) return refuse('NotFound');
  if (deputy.endsOn < work.today || lastDay > deputy.endsOn) return refuse('HoldingAlreadyEnded', { lastDay: deputy.endsOn });
  const never = lastDay < deputy.startsOn;
  if (never) await removeDeputy(work, deputy.id);
  else await endDeputyOn(work, deputy.id, lastDay);
  const { id: deputyId, postId, holderId, personId } = deputy;
  const event: OrganisationEvent = { name: 'AbsenceEnded', stream: { type: 'post', id: postId }, payload: { deputyId, holderId, personId, lastDay } };
  work.record(event);
  await reassignWork(work, { postIds: [postId], from: never ? deputy.startsOn : addDays(lastDay, 1) }, 'absence-ended');
  return accept(null);
}

import type { Actor } from '@golden-thread/domain/authority/actor';
import { givesPowerToThemself } from '@golden-thread/domain/authority/own-power';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideAppointment } from '@golden-thread/domain/organisation/decide-appointment';
import { decideEndOfHolding } from '@golden-thread/domain/organisation/decide-end-of-holding';
import type { HoldingBasis } from '@golden-thread/domain/organisation/organisation';
import type { HoldingId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findOwnerOfAccount } from '@golden-thread/persistence/identity/service-accounts';
import { findHolding, listHoldingsByPost, saveHolding } from '@golden-thread/persistence/organisation/holdings';
import { findPerson } from '@golden-thread/persistence/organisation/people';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Submitted } from '../shared/command';
import { changeOrganisation, reassignWork } from './change-organisation';
import { type NamedPerson, resolvePerson } from './named-in-forms';

/**
 * Puts a person in a post. Work that waits there comes to them on their first day, and they are told.
 * Answers the holding's id. Refuses: NotPermitted, NotFound, PowerForOneself, and as `resolvePerson` and `decideAppointment` do.
 */
export function appointPerson(
  database: Database,
  actor: Actor,
  command: { postId: PostId; person: NamedPerson; basis: HoldingBasis; share: string; startsOn: CalendarDate; endsOn: CalendarDate | null } & Submitted,
): Promise<Outcome<{ id: HoldingId }>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const { postId, person: named, ...asked } = command;
    const meant = await resolvePerson(work, named);
    if (!meant.ok) return meant;
    const terms = { ...asked, personId: meant.value };
    const post = await findPost(work, postId);
    const person = await findPerson(work, terms.personId);
    if (post === undefined || person === undefined) return refuse('NotFound');
    const ownerId = await findOwnerOfAccount(work, person.id);
    if (givesPowerToThemself(actor, { personId: person.id, ownerId, roles: post.roles })) return refuse('PowerForOneself');
    const holdings = await listHoldingsByPost(work, postId);
    const decided = decideAppointment({ post, holdings, personLeftOn: person.leftOn }, { holdingId: newId(), ...terms });
    if (!decided.ok) return decided;
    await saveHolding(work, decided.value.holding);
    work.record(decided.value.event);
    await reassignWork(work, { postIds: [postId], personIds: [person.id], from: terms.startsOn }, 'appointed');
    return accept({ id: decided.value.holding.id });
  });
}

/** Ends a person's time in one post after a last day. Refuses: NotPermitted, NotFound, EndsBeforeItStarts, HoldingAlreadyEnded. */
export function endHolding(
  database: Database,
  actor: Actor,
  command: { holdingId: HoldingId; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const holding = await findHolding(work, command.holdingId);
    if (holding === undefined) return refuse('NotFound');
    const decided = decideEndOfHolding(holding, command, work.today);
    if (!decided.ok) return decided;
    await saveHolding(work, decided.value.holding);
    work.record(decided.value.event);
    const earlierEnd = holding.endsOn !== null && holding.endsOn < command.lastDay ? holding.endsOn : command.lastDay;
    await reassignWork(work, { postIds: [holding.postId], personIds: [holding.personId], from: addDays(earlierEnd, 1) }, 'holding-ended');
    return accept(null);
  });
}

import type { Actor } from '@golden-thread/domain/authority/actor';
import { givesPowerToThemself, putsThemselfInLine } from '@golden-thread/domain/authority/own-power';
import { isPowerful, type PowerChanges } from '@golden-thread/domain/authority/power-request';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideAppointment } from '@golden-thread/domain/organisation/decide-appointment';
import { decideEndOfHolding } from '@golden-thread/domain/organisation/decide-end-of-holding';
import type { HoldingBasis } from '@golden-thread/domain/organisation/organisation';
import type { HoldingId, PostId, PowerRequestId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findOwnerOfAccount } from '@golden-thread/persistence/identity/service-accounts';
import { findHolding, listHoldingsByPost, saveHolding } from '@golden-thread/persistence/organisation/holdings';
import { findPerson } from '@golden-thread/persistence/organisation/people';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Submitted } from '../shared/command';
import { changeOrganisation, reassignWork } from './change-organisation';
import { type NamedPerson, resolvePerson } from './named-in-forms';
import { askSecondApprover, givesPower } from './second-approver';

/** What came of a change: it holds, or a second person is asked for it. */
export interface DoneOrRequested {
  /** Null where it holds already. */
  readonly requested: PowerRequestId | null;
}

/** Whether an appointment may be made today, and what it writes. Refuses: `NotFound`, and as `decideAppointment` does. */
async function planAppointment(work: UnitOfWork, { postId, personId, ...terms }: PowerChanges['appoint']) {
  const post = await findPost(work, postId);
  const person = await findPerson(work, personId);
  if (post === undefined || person === undefined) return refuse('NotFound');
  const holdings = await listHoldingsByPost(work, postId);
  const decided = decideAppointment({ post, holdings, personLeftOn: person.leftOn }, { personId, ...terms });
  return decided.ok ? accept({ post, ...decided.value }) : decided;
}

/** Carries an appointment out: work that waits at the post comes to its new holder on their first day. Refuses as `planAppointment` does. */
export async function applyAppointment(work: UnitOfWork, change: PowerChanges['appoint']): Promise<Outcome<null>> {
  const planned = await planAppointment(work, change);
  if (!planned.ok) return planned;
  await saveHolding(work, planned.value.holding);
  work.record(planned.value.event);
  await reassignWork(work, { postIds: [change.postId], personIds: [change.personId], from: change.startsOn }, 'appointed');
  return accept(null);
}

/**
 * Puts a person in a post. Work that waits there comes to them on their first day, and they are told. Into a post that gives power (`givesPower`): asks a second
 * person for it, with the reason. Answers the holding's id. Refuses: NotPermitted, NotFound, PowerForOneself (oneself, in a post above every employee's), and as
 * `resolvePerson`, `decideAppointment` and `askSecondApprover` do.
 */
export function appointPerson(
  database: Database,
  actor: Actor,
  command: { postId: PostId; person: NamedPerson; basis: HoldingBasis; share: string; startsOn: CalendarDate; endsOn: CalendarDate | null; reason?: string } & Submitted,
): Promise<Outcome<{ id: HoldingId } & DoneOrRequested>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const { postId, basis, share, startsOn, endsOn, person: named } = command;
    const meant = await resolvePerson(work, named);
    if (!meant.ok) return meant;
    const change = { holdingId: newId<HoldingId>(), postId, personId: meant.value, basis, share, startsOn, endsOn };
    const planned = await planAppointment(work, change);
    if (!planned.ok) return planned;
    const { roles } = planned.value.post;
    if (putsThemselfInLine(actor, { personId: meant.value, ownerId: await findOwnerOfAccount(work, meant.value), roles })) return refuse('PowerForOneself');
    const asked = (await givesPower(work, planned.value.post)) ? await askSecondApprover(work, { kind: 'appoint', ...change }, command.reason) : null;
    if (asked?.ok === false) return asked;
    if (asked === null) await applyAppointment(work, change);
    return accept({ id: change.holdingId, requested: asked?.value ?? null });
  });
}

/** Writes another last day of somebody's time in a post. Refuses: NotFound, EndsBeforeItStarts, HoldingAlreadyEnded. */
export async function applyLastDay(work: UnitOfWork, { holdingId, lastDay }: Pick<PowerChanges['extend-holding'], 'holdingId' | 'lastDay'>): Promise<Outcome<null>> {
  const holding = await findHolding(work, holdingId);
  if (holding === undefined) return refuse('NotFound');
  const decided = decideEndOfHolding(holding, { lastDay }, work.today);
  if (!decided.ok) return decided;
  await saveHolding(work, decided.value.holding);
  work.record(decided.value.event);
  const earlierEnd = holding.endsOn !== null && holding.endsOn < lastDay ? holding.endsOn : lastDay;
  await reassignWork(work, { postIds: [holding.postId], personIds: [holding.personId], from: addDays(earlierEnd, 1) }, 'holding-ended');
  return accept(null);
}

/**
 * Ends a person's time in one post after a last day. To put off a known last day in a post with a powerful role, a second person is asked.
 * Refuses: NotPermitted, NotFound, EndsBeforeItStarts, HoldingAlreadyEnded, PowerForOneself, and as `askSecondApprover` does.
 */
export function endHolding(
  database: Database,
  actor: Actor,
  command: { holdingId: HoldingId; lastDay: CalendarDate; reason?: string } & Submitted,
): Promise<Outcome<DoneOrRequested>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const { holdingId, lastDay } = command;
    const holding = await findHolding(work, holdingId);
    const roles = (holding && (await findPost(work, holding.postId))?.roles) ?? [];
    const givesDays = holding !== undefined && holding.endsOn !== null && holding.endsOn < lastDay && isPowerful(roles);
    if (!givesDays) {
      const ended = await applyLastDay(work, { holdingId, lastDay });
      return ended.ok ? accept<DoneOrRequested>({ requested: null }) : ended;
    }
    const { postId, personId } = holding;
    const decided = decideEndOfHolding(holding, { lastDay }, work.today);
    if (!decided.ok) return decided;
    if (givesPowerToThemself(actor, { personId, ownerId: await findOwnerOfAccount(work, personId), roles })) return refuse('PowerForOneself');
    const asked = await askSecondApprover(work, { kind: 'extend-holding', holdingId, postId, personId, lastDay }, command.reason);
    return asked.ok ? accept<DoneOrRequested>({ requested: asked.value }) : asked;
  });
}

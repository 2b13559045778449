import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { isPowerful, type PowerChanges } from '@golden-thread/domain/authority/power-request';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decidePostClosing } from '@golden-thread/domain/organisation/decide-closing';
import { decideLineManager } from '@golden-thread/domain/organisation/decide-line-manager';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { CommitteeId, OrganisationPartId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { findFallbackGuard } from '@golden-thread/persistence/authority/power-requests';
import { listHoldingsByPost, removeHolding, saveHolding } from '@golden-thread/persistence/organisation/holdings';
import { findPartOfAnyKind } from '@golden-thread/persistence/organisation/organisation-parts';
import { findPost, findPostByCode, listManagementChain, type PostRecord, savePost } from '@golden-thread/persistence/organisation/posts';
import { moveObjectivesToManager } from '@golden-thread/persistence/organisation/seats';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Submitted } from '../shared/command';
import type { DoneOrRequested } from './change-holding';
import { changeOrganisation, reassignWork, recordWorkMoved } from './change-organisation';
import { type NamedPost, resolvePostOrNone } from './named-in-forms';
import { askSecondApprover } from './second-approver';

type Place = Pick<PostRecord, 'directorateId' | 'serviceId' | 'unitId'>;

/** The directorate, service and unit of what lies in one of them. Refuses: NotWithinOpenPart. */
async function placeOf(reading: Reading, within: OrganisationPartId | null): Promise<Outcome<Place>> {
  const innermost = within === null ? null : await findPartOfAnyKind(reading, within);
  if (innermost === undefined || (innermost !== null && innermost.closedOn !== null)) return refuse('NotWithinOpenPart');
  let place: Place = { directorateId: null, serviceId: null, unitId: null };
  for (let part = innermost ?? undefined; part; part = part.parentId === null ? undefined : await findPartOfAnyKind(reading, part.parentId)) {
    if (part.kind === 'directorate') place = { ...place, directorateId: part.id };
    else if (part.kind === 'service') place = { ...place, serviceId: part.id };
    else place = { ...place, unitId: part.id };
  }
  return accept(place);
}

/** Whether a post may be added, and as what. Refuses: AlreadyAddedUnderCode, NotWithinOpenPart, NotFound (the line manager's post), PostClosed (that one). */
async function planPost(work: UnitOfWork, { postId: id, within, ...given }: PowerChanges['add-post']): Promise<Outcome<PostRecord>> {
  if (await findPostByCode(work, given.code)) return refuse('AlreadyAddedUnderCode', { code: given.code });
  const place = await placeOf(work, within);
  if (!place.ok) return place;
  const manager = given.lineManagerPostId === null ? null : await findPost(work, given.lineManagerPostId);
  if (manager === undefined) return refuse('NotFound');
  if (manager !== null && manager.closedOn !== null) return refuse('PostClosed', { lastDay: manager.closedOn });
  return accept({ id, ...given, ...place.value, closedOn: null });
}

/** Adds the post; its work is with the line manager until somebody holds it. Refuses as `planPost` does. */
export async function applyPost(work: UnitOfWork, change: PowerChanges['add-post']): Promise<Outcome<null>> {
  const planned = await planPost(work, change);
  if (!planned.ok) return planned;
  const { id, code, title, roles, lineManagerPostId } = planned.value;
  await savePost(work, planned.value);
  const event: OrganisationEvent = { name: 'PostAdded', stream: { type: 'post', id }, payload: { code, title, roles, lineManagerPostId } };
  work.record(event);
  await reassignWork(work, { postIds: [id], from: work.today }, 'line-changed');
  return accept(null);
}

/**
 * Adds a post; vacant until somebody is appointed, so that its work is with the line manager meanwhile. With a powerful role: asks a second person
 * for it, with the reason. Answers its id.
 * Refuses: NotPermitted, NameMissing, NoPostOfThatCode, and as `planPost` and `askSecondApprover` do.
 */
export function addPost(
  database: Database,
  actor: Actor,
  command: {
    code: string;
    title: string;
    roles: readonly Role[];
    fte: string;
    /** Where it lies, by id: the unit, else the service, else the directorate; nothing for a post of the council itself. */
    within: OrganisationPartId | null;
    lineManager: NamedPost | null;
    committeeId?: CommitteeId | null;
    reason?: string;
  } & Submitted,
): Promise<Outcome<{ id: PostId } & DoneOrRequested>> {
  const [code, title] = [normalText(command.code), normalText(command.title)];
  return changeOrganisation(database, actor, command, async (work) => {
    if (code === '' || title === '') return refuse('NameMissing');
    const above = await resolvePostOrNone(work, command.lineManager);
    if (!above.ok) return above;
    const { roles, fte, within, committeeId = null } = command;
    const change = { postId: newId<PostId>(), code, title, roles, fte, within, lineManagerPostId: above.value, committeeId };
    const planned = await planPost(work, change);
    if (!planned.ok) return planned;
    const asked = isPowerful(roles) ? await askSecondApprover(work, { kind: 'add-post', ...change }, command.reason) : null;
    if (asked?.ok === false) return asked;
    if (asked === null) await applyPost(work, change);
    return accept({ id: change.postId, requested: asked?.value ?? null });
  });
}

/** Gives a post another title. Refuses: NotPermitted, NotFound, NameMissing. */
export function renamePost(
  database: Database,
  actor: Actor,
  command: { postId: PostId; title: string } & Submitted,
): Promise<Outcome<null>> {
  const title = normalText(command.title);
  return changeOrganisation(database, actor, command, async (work) => {
    const post = await findPost(work, command.postId);
    if (post === undefined) return refuse('NotFound');
    if (title === '') return refuse('NameMissing');
    if (title === post.title) return accept(null);
    await savePost(work, { ...post, title });
    const event: OrganisationEvent = { name: 'PostRenamed', stream: { type: 'post', id: post.id }, payload: { from: post.title, to: title } };
    work.record(event);
    return accept(null);
  });
}

/**
 * Puts a post under another manager, from today. Vacant posts below it are from then on answered for along the new line.
 * Refuses: NotPermitted, NotFound, LineManagementGoesInCircle, PostClosed, NoPostOfThatCode, MovesFallback (whoever is alone as administrator does not
 * choose who decides in their place by moving posts).
 */
export function changeLineManager(
  database: Database,
  actor: Actor,
  command: { postId: PostId; lineManager: NamedPost | null } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const manager = await resolvePostOrNone(work, command.lineManager);
    return manager.ok ? applyLineManager(work, { postId: command.postId, lineManagerPostId: manager.value }) : manager;
  });
}

/** The same within an act of its own, by the id of the manager's post. Refuses: NotFound, LineManagementGoesInCircle, PostClosed, MovesFallback. */
export async function applyLineManager(work: UnitOfWork, { postId, lineManagerPostId }: { readonly postId: PostId; readonly lineManagerPostId: PostId | null }): Promise<Outcome<null>> {
  const post = await findPost(work, postId);
  const above = lineManagerPostId === null ? [] : await listManagementChain(work, lineManagerPostId);
  if (post === undefined || (lineManagerPostId !== null && above.length === 0)) return refuse('NotFound');
  const decided = decideLineManager([post, ...above], { postId: post.id, lineManagerPostId });
  if (!decided.ok) return decided;
  if (lineManagerPostId !== post.lineManagerPostId && (await findFallbackGuard(work)).line.includes(post.id)) return refuse('MovesFallback');
  await savePost(work, { ...post, lineManagerPostId });
  work.record(decided.value.event);
  await reassignWork(work, { postIds: [post.id], from: work.today }, 'line-changed');
  if (post.lineManagerPostId && lineManagerPostId) {
    await recordWorkMoved(work, await moveObjectivesToManager(work, { postId: post.id, from: post.lineManagerPostId, to: lineManagerPostId }), 'line-changed');
  }
  return accept(null);
}

/** Closes a post after a last day; its holders' time ends with it and its work goes to whoever manages the post. Refuses: NotPermitted, NotFound, AlreadyClosed. */
export function closePost(
  database: Database,
  actor: Actor,
  command: { postId: PostId; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const post = await findPost(work, command.postId);
    if (post === undefined) return refuse('NotFound');
    const holdings = await listHoldingsByPost(work, post.id);
    const decided = decidePostClosing({ post, holdings }, command);
    if (!decided.ok) return decided;
    for (const holding of decided.value.ended) await saveHolding(work, holding);
    for (const { id } of decided.value.cancelled) await removeHolding(work, id);
    await savePost(work, { ...post, closedOn: command.lastDay });
    work.record(decided.value.event);
    const personIds = holdings.map(({ personId }) => personId);
    await reassignWork(work, { postIds: [post.id], personIds, from: addDays(command.lastDay, 1) }, 'post-closed');
    return accept(null);
  });
}

import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decidePostClosing } from '@golden-thread/domain/organisation/decide-closing';
import { decideLineManager } from '@golden-thread/domain/organisation/decide-line-manager';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { CommitteeId, OrganisationPartId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listHoldingsByPost, removeHolding, saveHolding } from '@golden-thread/persistence/organisation/holdings';
import { findOrganisationPart } from '@golden-thread/persistence/organisation/organisation-parts';
import { findPost, findPostByCode, listManagementChain, type PostRecord, savePost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Submitted } from '../shared/command';
import { changeOrganisation, reassignWork } from './change-organisation';

type Place = Pick<PostRecord, 'directorateId' | 'serviceId' | 'unitId'>;

/** The directorate, service and unit of what lies in one of them. Refuses: NotWithinOpenPart. */
async function placeOf(
  reading: Reading,
  within: { readonly kind: 'directorate' | 'service' | 'unit'; readonly id: OrganisationPartId } | null,
): Promise<Outcome<Place>> {
  const unit = within?.kind === 'unit' ? await findOrganisationPart(reading, 'unit', within.id) : null;
  const serviceId = within?.kind === 'service' ? within.id : unit?.parentId;
  const service = serviceId ? await findOrganisationPart(reading, 'service', serviceId) : null;
  const directorateId = within?.kind === 'directorate' ? within.id : service?.parentId;
  const directorate = directorateId ? await findOrganisationPart(reading, 'directorate', directorateId) : null;
  const innermost = within === null ? null : { unit, service, directorate }[within.kind];
  if (within !== null && (!innermost || innermost.closedOn !== null)) return refuse('NotWithinOpenPart', { within: within.kind });
  return accept({ directorateId: directorate?.id ?? null, serviceId: service?.id ?? null, unitId: unit?.id ?? null });
}

/**
 * Adds a post; vacant until somebody is appointed, so that its work is with the line manager meanwhile. Answers its id.
 * Refuses: NotPermitted, NameMissing, AlreadyAddedUnderCode, NotWithinOpenPart, NotFound (the line manager's post), PostClosed (that one).
 */
export function addPost(
  database: Database,
  actor: Actor,
  command: {
    code: string;
    title: string;
    roles: readonly Role[];
    fte: string;
    /** Where it lies: the unit, else the service, else the directorate; nothing for a post of the council itself. */
    within: { kind: 'directorate' | 'service' | 'unit'; id: OrganisationPartId } | null;
    lineManagerPostId: PostId | null;
    committeeId?: CommitteeId | null;
  } & Submitted,
): Promise<Outcome<{ id: PostId }>> {
  const [code, title] = [command.code.trim(), command.title.trim()];
  return changeOrganisation(database, actor, command, async (work) => {
    if (code === '' || title === '') return refuse('NameMissing');
    if (await findPostByCode(work, code)) return refuse('AlreadyAddedUnderCode', { code });
    const place = await placeOf(work, command.within);
    if (!place.ok) return place;
    const manager = command.lineManagerPostId === null ? null : await findPost(work, command.lineManagerPostId);
    if (manager === undefined) return refuse('NotFound');
    if (manager !== null && manager.closedOn !== null) return refuse('PostClosed', { lastDay: manager.closedOn });
    const { roles, fte, lineManagerPostId, committeeId = null } = command;
    const post: PostRecord = { id: newId(), code, title, ...place.value, lineManagerPostId, roles, fte, committeeId, closedOn: null };
    await savePost(work, post);
    const event: OrganisationEvent = {
      name: 'PostAdded',
      stream: { type: 'post', id: post.id },
      payload: { code, title, roles, lineManagerPostId },
    };
    work.record(event);
    await reassignWork(work, { postIds: [post.id], from: work.today }, 'line-changed');
    return accept({ id: post.id });
  });
}

/** Gives a post another title. Refuses: NotPermitted, NotFound, NameMissing. */
export function renamePost(
  database: Database,
  actor: Actor,
  command: { postId: PostId; title: string } & Submitted,
): Promise<Outcome<null>> {
  const title = command.title.trim();
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
 * Refuses: NotPermitted, NotFound, LineManagementGoesInCircle, PostClosed.
 */
export function changeLineManager(
  database: Database,
  actor: Actor,
  command: { postId: PostId; lineManagerPostId: PostId | null } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const post = await findPost(work, command.postId);
    const above = command.lineManagerPostId === null ? [] : await listManagementChain(work, command.lineManagerPostId);
    if (post === undefined || (command.lineManagerPostId !== null && above.length === 0)) return refuse('NotFound');
    const decided = decideLineManager([post, ...above], command);
    if (!decided.ok) return decided;
    await savePost(work, { ...post, lineManagerPostId: command.lineManagerPostId });
    work.record(decided.value.event);
    await reassignWork(work, { postIds: [post.id], from: work.today }, 'line-changed');
    return accept(null);
  });
}

/** Closes a post after a last day; its holders' time ends with it and its work goes up the line. Refuses: NotPermitted, NotFound, AlreadyClosed. */
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

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideClosing } from '@golden-thread/domain/organisation/decide-closing';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import { organisationParts, partWithin } from '@golden-thread/domain/organisation/organisation-part';
import type { OrganisationPartId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import {
  findPartOfAnyKind,
  findOrganisationPartByCode,
  listOpenPartsWithin,
  saveOrganisationPart,
} from '@golden-thread/persistence/organisation/organisation-parts';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Submitted } from '../shared/command';
import { changeOrganisation, movingSeats } from './change-organisation';
import { type NamedPost, resolvePostOrNone } from './named-in-forms';

/**
 * Adds a directorate, or within a parent what lies in it: a service in a directorate, a unit in a service. Answers its id.
 * Refuses: NotPermitted, NameMissing, AlreadyAddedUnderCode, NotWithinOpenPart.
 */
export function addOrganisationPart(
  database: Database,
  actor: Actor,
  command: { code: string; name: string; parentId?: OrganisationPartId | null; headPostId?: PostId | null } & Submitted,
): Promise<Outcome<{ id: OrganisationPartId }>> {
  const { parentId = null, headPostId = null } = command;
  const [code, name] = [normalText(command.code), normalText(command.name)];
  return changeOrganisation(database, actor, command, async (work) => {
    if (code === '' || name === '') return refuse('NameMissing');
    const parent = parentId === null ? null : await findPartOfAnyKind(work, parentId);
    const kind = parent === undefined ? undefined : partWithin(parent?.kind ?? null);
    if (kind === undefined || (parent && parent.closedOn !== null)) return refuse('NotWithinOpenPart');
    if (await findOrganisationPartByCode(work, kind, code)) return refuse('AlreadyAddedUnderCode', { code });
    const id = newId<OrganisationPartId>();
    await saveOrganisationPart(work, { kind, id, code, name, parentId: parent?.id ?? null, headPostId, closedOn: null });
    work.record({ name: organisationParts[kind].added, stream: { type: kind, id }, payload: { code, name, parentId: parent?.id ?? null, headPostId } } as OrganisationEvent);
    return accept({ id });
  });
}

/** Renames a directorate, service or unit. Refuses: NotPermitted, NotFound, NameMissing. */
export function renameOrganisationPart(
  database: Database,
  actor: Actor,
  command: { id: OrganisationPartId; name: string } & Submitted,
): Promise<Outcome<null>> {
  const name = normalText(command.name);
  return changeOrganisation(database, actor, command, async (work) => {
    const part = await findPartOfAnyKind(work, command.id);
    if (part === undefined) return refuse('NotFound');
    if (name === '') return refuse('NameMissing');
    if (name === part.name) return accept(null);
    await saveOrganisationPart(work, { ...part, name });
    const stream = { type: part.kind, id: part.id };
    work.record({ name: organisationParts[part.kind].renamed, stream, payload: { from: part.name, to: name } } as OrganisationEvent);
    return accept(null);
  });
}

/**
 * Names the post that answers for a directorate, service or unit (null: none); its open work follows.
 * Refuses: NotPermitted, NotFound, PostClosed, NoPostOfThatCode.
 */
export function nameHead(
  database: Database,
  actor: Actor,
  command: { id: OrganisationPartId; post: NamedPost | null } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const part = await findPartOfAnyKind(work, command.id);
    const head = await resolvePostOrNone(work, command.post);
    if (!head.ok) return head;
    const postId = head.value;
    const post = postId === null ? null : await findPost(work, postId);
    if (part === undefined || post === undefined) return refuse('NotFound');
    if (post !== null && post.closedOn !== null) return refuse('PostClosed', { lastDay: post.closedOn });
    await movingSeats(work, 'head-named', () => saveOrganisationPart(work, { ...part, headPostId: postId }));
    const event: OrganisationEvent = {
      name: 'HeadNamed',
      stream: { type: part.kind, id: part.id },
      payload: { part: part.kind, partId: part.id, postId },
    };
    work.record(event);
    return accept(null);
  });
}

/** Closes a directorate, service or unit after a last day. Refuses: NotPermitted, NotFound, AlreadyClosed, StillHasOpenParts. */
export function closeOrganisationPart(
  database: Database,
  actor: Actor,
  command: { id: OrganisationPartId; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const part = await findPartOfAnyKind(work, command.id);
    if (part === undefined) return refuse('NotFound');
    const openParts = await listOpenPartsWithin(work, part, command.lastDay);
    const decided = decideClosing({ ...part, openParts }, command);
    if (!decided.ok) return decided;
    await saveOrganisationPart(work, { ...part, closedOn: command.lastDay });
    work.record(decided.value.event);
    return accept(null);
  });
}

import type { Actor } from '@golden-thread/domain/authority/actor';
import { type CommentedThing, isCommentedPaper, type ThingToComment } from '@golden-thread/domain/comment/comment';
import { decideThingComment } from '@golden-thread/domain/comment/decide-thing-comment';
import type { EvidencePart } from '@golden-thread/domain/evidence/evidence';
import type { Id, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseAll } from '@golden-thread/domain/shared/outcome';
import { listCommentsBeside, type ThingComment } from '@golden-thread/persistence/comment/comments.query';
import { actorOf, findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import { findThingEvidenced } from '@golden-thread/persistence/evidence/evidence';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { openEvidenced } from '../evidence/evidence-access';
import { findMentioned } from '../organisation/named-in-forms';
import type { Submitted } from '../shared/command';

export type { ThingComment } from '@golden-thread/persistence/comment/comments.query';

interface ThingNamed {
  readonly thing: CommentedThing;
  readonly thingId: Id;
}

export interface CommentOnThing extends ThingNamed, Submitted {
  readonly part: EvidencePart;
  readonly text: string;
  /** Who is to see it, by name or e-mail as it was typed; empty ones are left out. */
  readonly mentions: readonly string[];
}

/**
 * Asks or says something beside an objective, or a recovery plan or one of its actions: whoever writes in it and whoever is mentioned is told.
 * Everybody who reads the thing reads it. Refuses: `NotPermitted`, `CommentedNotFound`, and all at once as `findMentioned` and
 * `decideThingComment` do.
 */
export const commentOnThing = (database: Database, actor: Actor, { thing, thingId, part, text, mentions, submission }: CommentOnThing): Promise<Outcome<{ label: string }>> =>
  database.transact({ actor, submission }, async (work) => {
    const opened = await openCommented(work, actor, { thing, thingId });
    if (!opened.ok) return opened;
    await work.lock(opened.value.stream);
    const { people, faults } = await findMentioned(work, mentions, (personId) => mayReadIt(work, personId, { thing, thingId }));
    const decided = decideThingComment(opened.value, { text, part, mentionedIds: people });
    const refused = refuseAll([...(decided.ok ? [] : [decided.refusal, ...(decided.refusal.also ?? [])]), ...faults]);
    if (refused) return refused;
    if (decided.ok) work.record(decided.value);
    return accept({ label: opened.value.label });
  });

/** Whether somebody else may read a thing, as themselves. */
async function mayReadIt(reading: Reading, personId: PersonId, named: ThingNamed): Promise<boolean> {
  const person = await findPersonActing(reading, personId);
  return person !== undefined && (await openCommented(reading, actorOf(reading.council.id, person, 'page'), named)).ok;
}

/** A thing beside which something is said, with what was said so far. */
export interface CommentedView extends ThingToComment {
  readonly comments: readonly ThingComment[];
}

/** What was asked and said of a thing, the newest first. Refuses: `NotPermitted`, `CommentedNotFound`. */
export const readThingComments = (database: Asked, actor: Actor, named: ThingNamed): Promise<Outcome<CommentedView>> =>
  database.read(actor.councilId, async (reading) => {
    const opened = await openCommented(reading, actor, named);
    return opened.ok ? accept({ ...opened.value, comments: await listCommentsBeside(reading, opened.value) }) : opened;
  });

/** A thing for whoever may read it whole; nothing of one person's own objectives. */
async function openCommented(reading: Reading, actor: Actor, { thing, thingId }: ThingNamed): Promise<Outcome<ThingToComment>> {
  const evidenced = await openEvidenced(reading, actor, { thing, thingId });
  if (!evidenced.ok) return evidenced.refusal.code === 'EvidenceNotFound' ? refuse('CommentedNotFound') : evidenced;
  const found = await findThingEvidenced(reading, thing, thingId);
  const on = thing === 'action' ? { type: thing, id: thingId } : { type: found?.paper ?? '', id: found?.paperId ?? null };
  if (!found || on.id === null || !isCommentedPaper(on.type)) return refuse('CommentedNotFound');
  const { label, parts } = evidenced.value;
  return accept({ thing, thingId, label, parts, writers: found.writers, stream: { type: on.type, id: on.id as never } });
}

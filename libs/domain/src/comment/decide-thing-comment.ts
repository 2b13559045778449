import { type EvidencePart, wholeThing } from '../evidence/evidence';
import { commentLimits } from '../measure/decide-comment';
import type { PersonId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { Commented, ThingToComment } from './comment';

/**
 * Whether a question or a comment stands beside a thing or a part of it. Whoever writes in the thing is told, and whoever is mentioned.
 * Nothing follows from it. Limits: `commentLimits`.
 *
 * Refuses, all at once: `CommentMissing`, `CommentOfNoPart`.
 */
export function decideThingComment(
  { thing, thingId, stream, parts, label, writers }: ThingToComment,
  { text, part, mentionedIds }: { readonly text: string; readonly part: EvidencePart; readonly mentionedIds: readonly PersonId[] },
): Outcome<Commented> {
  const named = parts.find((one) => one.part === part);
  const refused = refuseAll(faultsAmong<Refusal>([isBlank(text) && { code: 'CommentMissing' }, named === undefined && { code: 'CommentOfNoPart' }]));
  if (refused || named === undefined) return refused ?? { ok: false, refusal: { code: 'CommentOfNoPart' } };
  const about = part === wholeThing ? label : `${label}, ${named.label}`;
  return accept({
    name: 'Commented',
    stream,
    payload: { thing, thingId, part, about, postIds: writers, mentionedIds: mentionedIds.slice(0, commentLimits.mentions) },
    wording: { comment: normalText(text) },
  });
}

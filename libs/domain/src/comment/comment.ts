/** Questions and comments beside an objective, an action, or a recovery plan and its steps; beside a measure's figures they are the measure's own. */

import type { EvidencedThing, EvidencePart } from '../evidence/evidence';
import type { DomainEvent, Stream } from '../shared/domain-event';
import type { Id, PersonId, PostId } from '../shared/id';

/** The things beside which people ask and say something, as evidence is added to them: whole, or a part such as one action. */
export const commentedThings = ['objective', 'recovery-plan', 'action'] as const satisfies readonly EvidencedThing[];
export type CommentedThing = (typeof commentedThings)[number];

/** The papers on whose history it stands. */
type CommentedPaper = 'council-plan' | 'service-plan' | 'unit-plan' | 'recovery-plan' | 'action';

/** `part`: empty for the thing as a whole; `about`: what it is called; `postIds`: who writes in the thing, and is told. What it says stands in `wording`. */
export type Commented = DomainEvent<
  'Commented',
  { thing: CommentedThing; thingId: Id; part: EvidencePart; about: string; postIds: readonly PostId[]; mentionedIds: readonly PersonId[] },
  CommentedPaper
>;

/** What of it is said where it is refused; a comment that says nothing is refused as one beside a measure is. */
export interface CommentRefusals {
  readonly CommentOfNoPart: null;
  readonly CommentedNotFound: null;
  /** Somebody is mentioned to whom the thing is closed: they would be told what it is called. */
  readonly MentionedMayNotRead: { readonly typed: string };
}

/** A thing as it is commented on. */
export interface ThingToComment {
  readonly thing: CommentedThing;
  readonly thingId: Id;
  readonly stream: Stream<CommentedPaper>;
  readonly parts: readonly { readonly part: EvidencePart; readonly label: string }[];
  readonly label: string;
  readonly writers: readonly PostId[];
}

/** On whose history it may stand: an action's, or that of a plan of the council, a service or a unit, or a recovery plan; never one person's own objectives. */
export const isCommentedPaper = (type: string): type is CommentedPaper => ['council-plan', 'service-plan', 'unit-plan', 'recovery-plan', 'action'].includes(type);

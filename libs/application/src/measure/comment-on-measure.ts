import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideComment } from '@golden-thread/domain/measure/decide-comment';
import type { MeasureId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuseAll } from '@golden-thread/domain/shared/outcome';
import { listExemptCommentaries } from '@golden-thread/persistence/authority/exemptions';
import { actorOf, findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import { listCommentsOn, type MeasureComment } from '@golden-thread/persistence/measure/comments.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findMentioned } from '../organisation/named-in-forms';
import { lacksPermission } from '../shared/command';
import { type MeasureCommand, withMeasure } from './change-measure';

export type { MeasureComment } from '@golden-thread/persistence/measure/comments.query';

export interface CommentOnMeasure extends MeasureCommand {
  readonly text: string;
  /** The period whose figure it is about; null: the measure. */
  readonly period: string | null;
  /** Who is to see it, by name or e-mail as it was typed; empty ones are left out. */
  readonly mentions: readonly string[];
}

/**
 * Asks or says something beside a measure or one of its figures: whoever enters the figures and whoever is mentioned is told. Everybody who sees
 * the measure sees it; beside a figure whose commentary is exempt, the circle of that commentary. Refuses: `NotPermitted`, `NoSuchMeasure`, and all at
 * once as `findMentioned` (`at`: which mention) and `decideComment` do.
 */
export function commentOnMeasure(database: Database, actor: Actor, command: CommentOnMeasure): Promise<Outcome<{ ref: string }>> {
  return withMeasure(database, { actor, permission: 'measures.see', command }, async (work, measure) => {
    const { people, faults } = await findMentioned(work, command.mentions, (personId) => mayReadBeside(work, personId, { measureId: measure.id, period: command.period }));
    const decided = decideComment(measure, { ...command, mentionedIds: people });
    const refused = refuseAll([...(decided.ok ? [] : [decided.refusal, ...(decided.refusal.also ?? [])]), ...faults]);
    if (refused) return refused;
    if (decided.ok) work.record(decided.value);
    return accept({ ref: measure.ref });
  });
}

interface Figure {
  readonly measureId: MeasureId;
  readonly period: string | null;
}

/** Whether what is said beside a figure is kept from somebody, as its commentary is. */
async function findClosed(reading: Reading, actor: Actor): Promise<(figure: Figure) => boolean> {
  const exempt = await listExemptCommentaries(reading, actor);
  return (figure) => exempt.some(({ measureId, period }) => measureId === figure.measureId && period === figure.period);
}

/** Whether somebody else may read what is said beside a figure, as themselves. */
async function mayReadBeside(reading: Reading, personId: PersonId, figure: Figure): Promise<boolean> {
  const person = await findPersonActing(reading, personId);
  return person !== undefined && !(await findClosed(reading, actorOf(reading.council.id, person, 'page')))(figure);
}

/**
 * What was asked and said of a measure, the newest first: beside a figure whose commentary is exempt without the words, but for its circle and whoever said them.
 * Refuses: `NotPermitted`.
 */
export async function readMeasureComments(database: Asked, actor: Actor, measureId: MeasureId): Promise<Outcome<readonly MeasureComment[]>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const comments = await listCommentsOn(reading, measureId);
    const isClosed = comments.some(({ period }) => period !== null) ? await findClosed(reading, actor) : () => false;
    return accept(comments.map((comment) => (comment.byId !== actor.personId && isClosed({ measureId, period: comment.period }) ? { ...comment, text: null, mentioned: [] } : comment)));
  });
}

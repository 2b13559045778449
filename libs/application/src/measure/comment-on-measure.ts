import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideComment } from '@golden-thread/domain/measure/decide-comment';
import type { MeasureId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuseAll } from '@golden-thread/domain/shared/outcome';
import { isBlank } from '@golden-thread/domain/shared/text';
import { listCommentsOn, type MeasureComment } from '@golden-thread/persistence/measure/comments.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { resolvePerson } from '../organisation/named-in-forms';
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
 * the measure sees it. Refuses: `NotPermitted`, `NoSuchMeasure`, and all at once as `resolvePerson` (`at`: which mention) and
 * `decideComment` do.
 */
export function commentOnMeasure(database: Database, actor: Actor, command: CommentOnMeasure): Promise<Outcome<{ ref: string }>> {
  return withMeasure(database, { actor, permission: 'measures.see', command }, async (work, measure) => {
    const { people, faults } = await findMentioned(work, command.mentions);
    const decided = decideComment(measure, { ...command, mentionedIds: people });
    const refused = refuseAll([...(decided.ok ? [] : [decided.refusal, ...(decided.refusal.also ?? [])]), ...faults]);
    if (refused) return refused;
    if (decided.ok) work.record(decided.value);
    return accept({ ref: measure.ref });
  });
}

async function findMentioned(reading: Reading, mentions: readonly string[]): Promise<{ readonly people: readonly PersonId[]; readonly faults: readonly Refusal[] }> {
  const people = new Set<PersonId>();
  const faults: Refusal[] = [];
  for (const [index, typed] of mentions.entries()) {
    if (isBlank(typed)) continue;
    const found = await resolvePerson(reading, { typed });
    if (found.ok) people.add(found.value);
    else faults.push({ ...found.refusal, at: `mentions.${index}.name` });
  }
  return { people: [...people], faults };
}

/** What was asked and said of a measure, the newest first. Refuses: `NotPermitted`. */
export async function readMeasureComments(database: Asked, actor: Actor, measureId: MeasureId): Promise<Outcome<readonly MeasureComment[]>> {
  return lacksPermission(actor, 'measures.see') ?? accept(await database.read(actor.councilId, (reading) => listCommentsOn(reading, measureId)));
}

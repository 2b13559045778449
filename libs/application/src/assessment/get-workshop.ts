import { type Movement, movementSince } from '@golden-thread/domain/assessment/movement';
import type { Participant } from '@golden-thread/domain/assessment/participant';
import { currentStatement, participantOf, type Workshop } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { countScores, findOwnScores, listAnonymousComments } from '@golden-thread/persistence/assessment/workshop-scores';
import { findWorkshop, listWorkshopSummaries, type WorkshopSummary } from '@golden-thread/persistence/assessment/workshops';
import { findNames } from '@golden-thread/persistence/history/labels.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { type LinkedNow, readLinks, staleFor } from './linked-records';
import { mayOpenWorkshop } from './workshop-command';

export type { WorkshopSummary } from '@golden-thread/persistence/assessment/workshops';

/** A workshop as its pages show it, to one reader. Nobody else's scores are in it. */
export interface WorkshopView extends Workshop {
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly serviceName: string | null;
  /** The titles of the posts that took actions on, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly me: Participant | null;
  /** The reader's own scores, by statement, while they are kept. */
  readonly own: ReadonlyMap<string, { readonly score: number }>;
  /** How many have scored the statement that is open; 0 where none is. */
  readonly scored: number;
  readonly comments: readonly string[];
  /** The records that each statement rests on, as they stood and as they stand; of a statement that rests on none, nothing. */
  readonly links: ReadonlyMap<string, readonly LinkedNow[]>;
  /** How its statements moved since the workshop that it follows; null where it follows none, or one that is not theirs to read. */
  readonly movement: { readonly since: Pick<Workshop, 'reference' | 'meetsOn'>; readonly of: readonly Movement[] } | null;
}

/** One workshop, as far as the actor may read it. Refuses: `NotPermitted`; `NoSuchWorkshop`, also where it is not theirs to open. */
export async function getWorkshop(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<WorkshopView>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const workshop = await findWorkshop(reading, named);
    return workshop && mayOpenWorkshop(actor, workshop) ? viewOf(reading, actor, workshop) : undefined;
  });
  return view ? accept(view) : refuse('NoSuchWorkshop');
}

async function viewOf(reading: Reading, actor: Actor, workshop: Workshop): Promise<WorkshopView> {
  // What somebody scored is theirs alone: whoever sees the pages as they do sees the workshop, and not them in it.
  const me = (actor.viewedBy === undefined && participantOf(workshop, actor.personId)) || null;
  const open = currentStatement(workshop);
  const [names, own, scored, comments, before, records] = await Promise.all([
    findNames(reading, [workshop.serviceId, workshop.actions.map(({ ownerPostId }) => ownerPostId)]),
    me ? findOwnScores(reading, workshop.id, me.id) : new Map<string, { score: number }>(),
    open ? countScores(reading, workshop.id, open.key) : 0,
    listAnonymousComments(reading, workshop.id),
    workshop.followsId ? findWorkshop(reading, workshop.followsId) : undefined,
    readLinks(reading, actor, workshop.evidence.flatMap((one) => one.records)),
  ]);
  const movement = before && mayOpenWorkshop(actor, before) ? { since: { reference: before.reference, meetsOn: before.meetsOn }, of: movementSince(before, workshop) } : null;
  const links = new Map(workshop.evidence.map((one) => [one.statement, one.records.map((record) => records.get(record)!)]));
  const evidence = workshop.evidence.map((one) => ({ ...one, stale: staleFor(one.stale, links.get(one.statement) ?? []) }));
  return { ...workshop, evidence, links, now: reading.now, today: reading.today, serviceName: (workshop.serviceId && names.get(workshop.serviceId)) ?? null, names, me, own, scored, comments, movement };
}

/** Every workshop of the council, what runs first. Refuses: `NotPermitted`. */
export async function listWorkshops(database: Asked, actor: Actor): Promise<Outcome<readonly WorkshopSummary[]>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  return accept(await database.read(actor.councilId, (reading) => listWorkshopSummaries(reading, actor.personId)));
}

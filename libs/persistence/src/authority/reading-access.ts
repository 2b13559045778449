import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Access, type Paper, readerOf, type ReadingMatter, type ReadingRules, usualAudiences } from '@golden-thread/domain/authority/reading-rights';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id, ServiceId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A paper that somebody asks for. */
export interface PaperNamed {
  readonly paper: Paper;
  readonly id: Id;
}

/** How a statement is told who reads: the values of `reading_access` after the kind of paper. */
export const readingOf = (actor: Actor, paper: Paper): readonly [usual: string, reader: string] => [
  JSON.stringify(usualAudiences(paper, actor)), JSON.stringify(readerOf(actor)),
];

/** The kind of paper stands in the statement itself: PostgreSQL then makes ready what concerns that kind alone. */
const accessToOne = (paper: Paper): string => `select access from reading_access('${paper}', $1, $2, $3) where id = $4`;

/** How much of one paper somebody may read today. 'none': for them it is not there. */
export async function findAccess(reading: Reading, actor: Actor, { paper, id }: PaperNamed): Promise<Access> {
  const found = await reading.query<{ access: Access }>(accessToOne(paper), [...readingOf(actor, paper), reading.today, id]);
  return found[0]?.access ?? 'none';
}

/** How much somebody may read today of each paper of a kind, or of these of them, by its id; those that are not there for them are missing. */
export async function findAccessByPaper(reading: Reading, actor: Actor, paper: Paper, ids?: readonly Id[]): Promise<ReadonlyMap<Id, Access>> {
  const found = await reading.query<{ id: Id; access: Access }>(
    `select id, access from reading_access($1, $2, $3, $4) where $5::uuid[] is null or id = any ($5)`,
    [paper, ...readingOf(actor, paper), reading.today, ids ?? null],
  );
  return new Map(found.map(({ id, access }) => [id, access]));
}

/** The services in whose circle somebody is today. */
export async function findServicesReadBy(reading: Reading, actor: Actor): Promise<ServiceId[]> {
  const found = await reading.query<{ id: ServiceId }>('select id from services_read_by($1, $2) id', [JSON.stringify(readerOf(actor)), reading.today]);
  return found.map(({ id }) => id);
}

/** The plans of council, services and units whose text is the reader's: their objectives are listed, others are not. Given the values of `openPlansOf`. */
export const openPlans = (plan: string, councilPlan: string, reader: string, day: string): string => `
  select a.id from reading_access('service-plan', ${plan}, ${reader}, ${day}) a where a.access = 'whole'
  union all select a.id from reading_access('unit-plan', ${plan}, ${reader}, ${day}) a where a.access = 'whole'
  union all select a.id from reading_access('council-plan', ${councilPlan}, ${reader}, ${day}) a where a.access = 'whole'`;

export const openPlansOf = (reading: Reading, actor: Actor): readonly [plan: string, councilPlan: string, reader: string, day: CalendarDate] => [
  JSON.stringify(usualAudiences('service-plan', actor)), JSON.stringify(usualAudiences('council-plan', actor)), JSON.stringify(readerOf(actor)), reading.today,
];

/**
 * The same, asked once for several statements that are handed what was found. PostgreSQL takes longer to plan who reads what than to carry it out; a statement that holds the question is
 * planned with it on each connection.
 */
export async function listOpenPlans(reading: Reading, actor: Actor): Promise<Id[]> {
  const found = await reading.query<{ id: Id }>(`select id from (${openPlans('$1', '$2', '$3', '$4')}) open`, [...openPlansOf(reading, actor)]);
  return found.map(({ id }) => id);
}

/** A choice that a council has made about who reads what. */
export interface ReadingRuleRecord {
  readonly matter: ReadingMatter;
  readonly audience: NonNullable<ReadingRules[ReadingMatter]>;
  readonly version: number;
}

export const listReadingRules = (reading: Reading): Promise<ReadingRuleRecord[]> =>
  reading.query<ReadingRuleRecord>('select matter, audience, version from reading_rule where council_id = $1 order by matter', [reading.council.id]);

export function saveReadingRule(work: UnitOfWork, { matter, audience, version }: ReadingRuleRecord): void {
  work.send(
    `insert into reading_rule (council_id, matter, audience, version) values ($1, $2, $3, $4)
     on conflict (council_id, matter) do update set audience = excluded.audience, version = excluded.version`,
    [work.council.id, matter, audience, version],
  );
}

import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import { importsListed } from '@golden-thread/domain/import/import-proposal';
import type { ImportProposal, ImportState, SheetCounts, ImportPreview } from '@golden-thread/domain/import/import-proposal';
import type { ImportId, PersonId } from '@golden-thread/domain/shared/id';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A proposal with the pack that it is applied from, as its reader read it; none once it has ended. */
export interface ImportProposalRecord extends ImportProposal {
  readonly pack: unknown;
  /** Who made the mapping by which it was read; nobody, where it is a pack. */
  readonly mappedBy: readonly PersonId[];
}

interface Row extends Omit<ImportProposal, keyof ImportPreview> {
  readonly shown: ImportPreview;
  readonly pack: unknown;
  readonly mappedBy: readonly PersonId[];
}

export async function findImportProposal(finding: Finding, id: ImportId): Promise<ImportProposalRecord | undefined> {
  const [found] = await finding.query<Row>(
    `select id, version, state, pack, shown, digest, proposed_by as "proposedBy", read_by_mapping_of as "mappedBy", proposed_at as "proposedAt", ended_at as "endedAt"
     from import_proposal where council_id = $1 and id = $2`,
    [finding.council.id, id],
  );
  if (found === undefined) return undefined;
  const { shown, ...proposal } = found;
  return { ...proposal, ...shown };
}

/** A proposal held for what is decided about it. */
export const importProposalToChange: Loadable<ImportProposalRecord, ImportId> = { type: 'import', table: 'import_proposal', reference: null, find: findImportProposal };

/** A proposal of exactly these rows that waits for somebody. */
export async function findProposalWaiting(reading: Reading, digest: string): Promise<ImportId | undefined> {
  const [found] = await reading.query<{ id: ImportId }>(`select id from import_proposal where council_id = $1 and digest = $2 and state in ('proposed', 'awaiting-approval') limit 1`, [reading.council.id, digest]);
  return found?.id;
}

/** Proposals that their senders left standing since before an instant. */
export const listProposalsLeft = async (work: UnitOfWork, before: Instant): Promise<readonly ImportProposalRecord[]> => {
  const left = await work.query<{ id: ImportId }>(`select id from import_proposal where council_id = $1 and state = 'proposed' and proposed_at < $2`, [work.council.id, before]);
  return (await Promise.all(left.map(({ id }) => findImportProposal(work, id)))).filter((proposal) => proposal !== undefined);
};

/** A proposal as a list shows it. */
export interface ImportSummary {
  readonly id: ImportId;
  readonly state: ImportState;
  readonly counts: readonly SheetCounts[];
  readonly proposedAt: Instant;
  readonly proposedBy: string | null;
}

/** The newest imports, with who handed each in. */
export const listImportProposals = (reading: Reading): Promise<ImportSummary[]> =>
  reading.query<ImportSummary>(
    `select i.id, i.state, i.shown->'counts' as counts, i.proposed_at as "proposedAt",
       (select string_agg(p.name, ', ') from person p where p.id = any (i.proposed_by)) as "proposedBy"
     from import_proposal i where i.council_id = $1 order by i.proposed_at desc, i.id limit ${importsListed}`,
    [reading.council.id],
  );

export function addImportProposal(work: UnitOfWork, { id, state, pack, digest, proposedBy, mappedBy, ...shown }: Pick<ImportProposalRecord, 'id' | 'state' | 'pack' | 'digest' | 'proposedBy' | 'mappedBy'> & ImportPreview): void {
  work.send(
    'insert into import_proposal (id, council_id, state, pack, shown, digest, proposed_by, proposed_at, read_by_mapping_of) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [id, work.council.id, state, JSON.stringify(pack), JSON.stringify(shown), digest, proposedBy, work.now, mappedBy],
  );
}

/** Moves a proposal that goes on: to somebody else's decision, or back to its sender. */
export function moveImportProposal(work: UnitOfWork, { id, version }: ImportProposalRecord, state: ImportState): void {
  work.send('update import_proposal set state = $2, version = $3 where id = $1', [id, state, version + 1]);
}

/** Keeps the day that was said when a proposal was applied, for whoever decides on it. */
export function keepDayOfProposal(work: UnitOfWork, { id, pack }: ImportProposalRecord, holdsFrom: CalendarDate | null): void {
  if (holdsFrom === null) return;
  work.send(`update import_proposal set pack = $2, shown = shown || jsonb_build_object('holdsFrom', $3::text) where id = $1`, [id, JSON.stringify(pack), holdsFrom]);
}

/** Ends a proposal: how it ended and its counts stay, what it held of people and posts goes. */
export function endImportProposal(work: UnitOfWork, { id, version, counts, notes }: ImportProposalRecord, state: ImportState): void {
  const shown: ImportPreview = { counts, notes, rows: [], warnings: [], approvals: [], effects: { tasks: [], access: [] } };
  work.send('update import_proposal set state = $2, version = $3, pack = null, shown = $4, ended_at = $5 where id = $1', [
    id, state, version + 1, JSON.stringify(shown), work.now,
  ]);
}

/** An open task with everybody who answers for it today. */
export interface OpenTask {
  readonly taskId: string;
  readonly label: string;
  readonly people: readonly string[];
}

/** Every open task and the names of those who answer for it today, as things stand in this transaction. */
export const listOpenTasksWithPeople = (reading: Reading): Promise<OpenTask[]> =>
  reading.query<OpenTask>(
    `select t.id as "taskId", t.subject_label as label, coalesce(array_agg(distinct p.name) filter (where p.name is not null), '{}') as people
     from task t
     left join responsibility r on r.post_id = t.post_id and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
     left join person p on p.id = r.person_id
     where t.council_id = $1 and t.state = 'open' group by t.id, t.subject_label order by t.subject_label, t.id`,
    [reading.council.id, reading.today],
  );

/** Somebody's roles today, by their posts. */
export interface RolesOfPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Everybody who has a role today, with all of them. */
export const listRolesOfPeople = (reading: Reading): Promise<RolesOfPerson[]> =>
  reading.query<RolesOfPerson>(
    `select p.id as "personId", p.name, array_agg(distinct role order by role) as roles
     from responsibility r join post on post.id = r.post_id join person p on p.id = r.person_id cross join unnest(post.roles) as role
     where r.council_id = $1 and r.basis <> 'vacancy' and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
       and (post.closed_on is null or post.closed_on >= $2) and (p.left_on is null or p.left_on >= $2)
     group by p.id, p.name order by p.name, p.id`,
    [reading.council.id, reading.today],
  );

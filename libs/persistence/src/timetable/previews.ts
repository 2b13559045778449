import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PersonId, PostId, PreviewId, YearId } from '@golden-thread/domain/shared/id';
import { type PreviewContent, type TimetableChange, type TimetableEdit, previewContent } from '@golden-thread/domain/timetable/timetable-change';
import { canonicalJson, digest } from '../event-log/hashes';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A preview as it was shown, and to whom. */
export interface PreviewRecord {
  readonly id: PreviewId;
  readonly yearId: YearId;
  readonly edit: TimetableEdit;
  readonly shown: PreviewContent;
  readonly digest: string;
  readonly madeBy: PersonId | null;
  readonly madeAt: Instant;
  /** Who made it, had it worked out anew or proposed it, and in whose name. */
  readonly contributors: readonly PersonId[];
  readonly appliedAt: Instant | null;
  /** What would lead back from it; null where no one edit does. */
  readonly undo: TimetableEdit | null;
  /** Where it waits, or waited, for an approval. */
  readonly proposal: ChangeProposal | null;
}

/** A change that moves so much that a second person approves it. */
export interface ChangeProposal {
  readonly by: PersonId | null;
  readonly reason: string;
  readonly deciderPostId: PostId;
  readonly at: Instant;
  /** When it was not approved; null while it waits, or where it was. */
  readonly refusedAt: Instant | null;
}

/** What stands for all that a preview showed: equal exactly when the same would be done. */
export const previewDigest = (change: TimetableChange): string => digest(canonicalJson(previewContent(change)));

const proposal = `case when proposed_at is not null then
       jsonb_build_object('by', proposed_by, 'reason', proposed_reason, 'deciderPostId', decider_post_id, 'at', proposed_at, 'refusedAt', refused_at) end`;

export async function findPreview(reading: Reading, id: PreviewId): Promise<PreviewRecord | undefined> {
  const [found] = await reading.query<PreviewRecord>(
    `select id, year_id as "yearId", edit, shown, digest, made_by as "madeBy", made_at as "madeAt", contributors, applied_at as "appliedAt", undo, ${proposal} as proposal
     from timetable_preview where council_id = $1 and id = $2`,
    [reading.council.id, id],
  );
  return found;
}

export async function addPreview(work: UnitOfWork, id: PreviewId, yearId: YearId, { change, undo, contributors }: { readonly change: TimetableChange } & Pick<PreviewRecord, 'undo' | 'contributors'>): Promise<void> {
  await work.query(
    `insert into timetable_preview (id, council_id, year_id, edit, shown, digest, made_by, made_at, undo, contributors) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      work.council.id,
      yearId,
      JSON.stringify(change.edit),
      JSON.stringify(previewContent(change)),
      previewDigest(change),
      work.actor.personId,
      work.now,
      undo === null ? null : JSON.stringify(undo),
      contributors,
    ],
  );
}

export async function markPreviewApplied(work: UnitOfWork, id: PreviewId): Promise<void> {
  await work.query('update timetable_preview set applied_at = $3 where council_id = $1 and id = $2', [work.council.id, id, work.now]);
}

/** Has a change wait for its approval. */
export const proposeChange = (work: UnitOfWork, { id, contributors }: Pick<PreviewRecord, 'id' | 'contributors'>, { reason, deciderPostId }: { readonly reason: string; readonly deciderPostId: PostId }): void =>
  work.send(`update timetable_preview set proposed_by = $3, proposed_reason = $4, decider_post_id = $5, proposed_at = $6, contributors = $7 where council_id = $1 and id = $2`, [
    work.council.id, id, work.actor.personId, reason, deciderPostId, work.now, contributors,
  ]);

export const refuseChange = (work: UnitOfWork, id: PreviewId): void =>
  work.send('update timetable_preview set refused_at = $3 where council_id = $1 and id = $2', [work.council.id, id, work.now]);

/** A change that waits for its approval, in a list. */
export interface ProposedChange {
  readonly id: PreviewId;
  readonly year: FinancialYear;
  readonly edit: TimetableEdit;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly tasks: number;
}

/** The changes that wait for an approval, the oldest first. */
export const listProposedChanges = (reading: Reading): Promise<ProposedChange[]> =>
  reading.query<ProposedChange>(
    `select v.id, y.year, v.edit, coalesce(person.name, '') as "proposedBy", v.proposed_at as "proposedAt", (v.shown->>'tasksMoved')::int as tasks
     from timetable_preview v join performance_year y on y.id = v.year_id left join person on person.id = v.proposed_by
     where v.council_id = $1 and v.proposed_at is not null and v.applied_at is null and v.refused_at is null order by v.proposed_at`,
    [reading.council.id],
  );

/** Which meetings were changed, in words, and by whom: what proposed a change. */
export interface MeetingsChanged {
  readonly by: string;
  readonly meetings: readonly string[];
}

/** What proposed a change, where a change of meetings did. */
export async function findMeetingsChanged(reading: Reading, { id, yearId }: Pick<PreviewRecord, 'id' | 'yearId'>): Promise<MeetingsChanged | undefined> {
  const [found] = await reading.query<MeetingsChanged>(
    `select coalesce(person.name, '') as by, e.payload->'meetings' as meetings from event e left join person on person.id = e.actor_id
     where e.council_id = $1 and e.stream_type = 'year' and e.stream_id = $2 and e.name = 'DatesToRecalculate' and e.payload->>'previewId' = $3::text`,
    [reading.council.id, yearId, id],
  );
  return found;
}

/** The newest proposal to recalculate a year that a change of meetings made; null where the newest change could not be worked out, and once the timetable was changed, by which every date is worked out from the meetings anyway. */
export async function findProposedRecalculation(reading: Reading, yearId: YearId): Promise<PreviewId | null> {
  const [found] = await reading.query<{ id: PreviewId }>(
    `select v.id from (select e.payload->>'previewId' as preview from event e left join timetable_preview p on p.council_id = $1 and p.id::text = e.payload->>'previewId'
                      where e.council_id = $1 and e.stream_type = 'year' and e.stream_id = $2 and e.name = 'DatesToRecalculate' and (p.id is null or p.edit->>'kind' = 'refresh')
                      order by e.sequence desc limit 1) newest
       join timetable_preview v on v.council_id = $1 and v.id::text = newest.preview join performance_year y on y.id = v.year_id and y.version = (v.shown->>'version')::int
     where v.applied_at is null`,
    [reading.council.id, yearId],
  );
  return found?.id ?? null;
}

const papersSql = `
  select v.id from event e join timetable_preview v on v.council_id = $1 and v.id::text = e.payload->>'previewId' and v.edit->>'kind' <> 'refresh'
  where e.council_id = $1 and e.stream_type = 'year' and e.stream_id = $2 and e.name = 'DatesToRecalculate'`;

/** The ways of papers that were proposed for a year with the meetings that they go to, as far as nobody has applied them as they were proposed. */
export const listProposedPapers = async (reading: Reading, yearId: YearId): Promise<PreviewId[]> =>
  (await reading.query<{ id: PreviewId }>(`${papersSql} and v.applied_at is null order by e.sequence`, [reading.council.id, yearId])).map(({ id }) => id);

/** The ways of papers that were proposed and would do what a preview does: the same, or what it was worked out anew from. */
export const listPapersOfSameEdit = async (reading: Reading, { id: previewId, yearId }: Pick<PreviewRecord, 'id' | 'yearId'>): Promise<PreviewId[]> =>
  (await reading.query<{ id: PreviewId }>(`${papersSql} and v.edit = (select p.edit from timetable_preview p where p.council_id = $1 and p.id = $3)`, [reading.council.id, yearId, previewId])).map(({ id }) => id);

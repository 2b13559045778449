import { addDays, type CalendarDate } from '@golden-thread/domain/calendar';
import { responsibilities, type Responsibility } from '@golden-thread/domain/organisation';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { findOrganisationAround, type WhatChanged } from './organisation-around';
import { type PostPassedOn, postsPassedOn } from './posts-passed-on';

/**
 * Works out again who answers for the posts that a change concerns, and for the posts below them, from the change's first day on.
 * What was true before that day stays. Part of the transaction that made the change, so the answer is never behind the facts.
 * Answers which posts other people answer for from that day on (today, where the day is past).
 */
export async function recomputeResponsibilities(work: UnitOfWork, change: WhatChanged): Promise<readonly PostPassedOn[]> {
  const around = await findOrganisationAround(work, change);
  const affected = new Set(around.affectedPostIds);
  const fresh = responsibilities(around, change.from, null).filter((row) => affected.has(row.postId));
  const current = await currentFrom(work, around.affectedPostIds, change.from);
  const rows = continued(fresh, current, change.from);
  await replace(work, around.affectedPostIds, change.from, rows);
  return postsPassedOn(current, rows, change.from > work.today ? change.from : work.today);
}

/** Rows that reach the day before the change, or further. */
async function currentFrom(work: UnitOfWork, postIds: readonly string[], from: CalendarDate): Promise<readonly Responsibility[]> {
  return work.query<Responsibility>(
    `select post_id as "postId", person_id as "personId", basis, via_post_id as "viaPostId", starts_on as "startsOn", ends_on as "endsOn"
     from responsibility where council_id = $1 and post_id = any ($2) and (ends_on is null or ends_on >= $3)`,
    [work.actor.councilId, postIds, addDays(from, -1)],
  );
}

/** Rows that only go on as before keep their first day, so that one unbroken run stays one row. */
function continued(rows: readonly Responsibility[], current: readonly Responsibility[], from: CalendarDate): readonly Responsibility[] {
  const keyOf = (row: Responsibility) => `${row.postId} ${row.personId} ${row.basis} ${row.viaPostId ?? ''}`;
  const earlier = new Map(current.filter(({ startsOn }) => startsOn < from).map((row) => [keyOf(row), row.startsOn]));
  return rows.map((row) => (row.startsOn === from ? { ...row, startsOn: earlier.get(keyOf(row)) ?? from } : row));
}

async function replace(work: UnitOfWork, postIds: readonly string[], from: CalendarDate, rows: readonly Responsibility[]): Promise<void> {
  const council = work.actor.councilId;
  await work.query('delete from responsibility where council_id = $1 and post_id = any ($2) and starts_on >= $3', [council, postIds, from]);
  await work.query(
    `update responsibility set ends_on = $4 where council_id = $1 and post_id = any ($2) and starts_on < $3 and (ends_on is null or ends_on >= $3)`,
    [council, postIds, from, addDays(from, -1)],
  );
  await work.query(
    `insert into responsibility (council_id, post_id, person_id, basis, starts_on, ends_on, via_post_id)
     select $1, r."postId", r."personId", r.basis, r."startsOn", r."endsOn", r."viaPostId"
     from jsonb_to_recordset($2) as r("postId" uuid, "personId" uuid, basis text, "startsOn" date, "endsOn" date, "viaPostId" uuid)
     on conflict (council_id, post_id, person_id, basis, starts_on) do update set ends_on = excluded.ends_on`,
    [council, JSON.stringify(rows)],
  );
}

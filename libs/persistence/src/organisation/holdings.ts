import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { AbsenceCovered } from '@golden-thread/domain/organisation/deputies-there';
import type { Deputy, Holding } from '@golden-thread/domain/organisation/organisation';
import type { DeputyId, HoldingId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const holdingColumns = `id, post_id as "postId", person_id as "personId", basis, share, starts_on as "startsOn", ends_on as "endsOn"`;

export const listHoldingsByPost = (reading: Reading, postId: PostId): Promise<Holding[]> =>
  reading.query(`select ${holdingColumns} from holding where council_id = $1 and post_id = $2 order by starts_on, id`, [reading.council.id, postId]);

export const listHoldingsByPerson = (reading: Reading, personId: PersonId): Promise<Holding[]> =>
  reading.query(`select ${holdingColumns} from holding where council_id = $1 and person_id = $2 order by starts_on, id`, [reading.council.id, personId]);

export async function findHolding(reading: Reading, id: HoldingId): Promise<Holding | undefined> {
  const [found] = await reading.query<Holding>(`select ${holdingColumns} from holding where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

export async function saveHolding(work: UnitOfWork, holding: Holding): Promise<void> {
  await work.query(
    `insert into holding (id, council_id, post_id, person_id, basis, share, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set ends_on = excluded.ends_on, share = excluded.share, basis = excluded.basis`,
    [holding.id, work.council.id, holding.postId, holding.personId, holding.basis, holding.share, holding.startsOn, holding.endsOn],
  );
}

/** Whether a person's last day is over, or somebody else was put in a post of theirs from a day after it. */
export const hasLeftOrIsReplaced = async (reading: Reading, personId: PersonId): Promise<boolean> =>
  (await reading.query(
    `select 1 from person p where p.id = $1 and (p.left_on < $2 or exists (
       select 1 from holding mine join holding other on other.post_id = mine.post_id and other.person_id <> mine.person_id
       where mine.person_id = p.id and mine.ends_on = p.left_on and other.starts_on > p.left_on))`,
    [personId, reading.today],
  )).length > 0;

/** For a holding that never began. */
export async function removeHolding(work: UnitOfWork, id: HoldingId): Promise<void> {
  await work.query('delete from holding where council_id = $1 and id = $2', [work.council.id, id]);
}

const deputyColumns = `id, post_id as "postId", holder_id as "holderId", person_id as "personId", starts_on as "startsOn", ends_on as "endsOn"`;

export const listDeputiesByPost = (reading: Reading, postId: PostId): Promise<Deputy[]> =>
  reading.query(`select ${deputyColumns} from deputy where council_id = $1 and post_id = $2 order by starts_on, id`, [reading.council.id, postId]);

/** The absences with a deputy, of any post and day, in which one of these people is away or stands in. */
export const listAbsencesOf = (reading: Reading, personIds: readonly PersonId[]): Promise<AbsenceCovered[]> =>
  reading.query(
    `select d.id, d.post_id as "postId", d.holder_id as "holderId", d.person_id as "personId", d.starts_on as "startsOn", d.ends_on as "endsOn",
            holder.name as "holderName", deputy.name as "deputyName"
     from deputy d join person holder on holder.id = d.holder_id join person deputy on deputy.id = d.person_id
     where d.council_id = $1 and (d.holder_id = any ($2) or d.person_id = any ($2)) order by d.starts_on, d.id`,
    [reading.council.id, personIds],
  );

export async function findDeputy(reading: Reading, id: DeputyId): Promise<Deputy | undefined> {
  const [found] = await reading.query<Deputy>(`select ${deputyColumns} from deputy where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

export async function saveDeputy(work: UnitOfWork, deputy: Deputy & { readonly reason: string }): Promise<void> {
  await work.query(
    `insert into deputy (id, council_id, post_id, holder_id, person_id, starts_on, ends_on, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [deputy.id, work.council.id, deputy.postId, deputy.holderId, deputy.personId, deputy.startsOn, deputy.endsOn, deputy.reason],
  );
}

export async function endDeputyOn(work: UnitOfWork, id: DeputyId, lastDay: CalendarDate): Promise<void> {
  await work.query(`update deputy set ends_on = $3 where council_id = $1 and id = $2`, [work.council.id, id, lastDay]);
}

/** For an absence that never came. */
export async function removeDeputy(work: UnitOfWork, id: DeputyId): Promise<void> {
  await work.query('delete from deputy where council_id = $1 and id = $2', [work.council.id, id]);
}

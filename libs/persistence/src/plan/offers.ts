import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { OfferAnswer, OfferCounts } from '@golden-thread/domain/plan/offer';
import type { Id, ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';
import type { PlanRecord } from './plans';

/** The plans of people of a unit, or of a service with all its units, who write their objectives now. */
const recipients = `select p.id from plan p join post on post.id = p.post_id left join unit on unit.id = post.unit_id
  where p.council_id = $1 and p.kind = 'individual-plan' and p.year = $2 and p.state = 'drafting' and p.opened_on is not null
    and (post.unit_id = $3 or coalesce(unit.service_id, post.service_id) = $4)`;

const recipientsOf = (reading: Reading, { year, unitId, serviceId }: PlanRecord) => [reading.council.id, year, unitId, serviceId] as const;

/** How many people would be offered an objective of this plan. */
export async function countOfferRecipients(reading: Reading, plan: PlanRecord): Promise<number> {
  const [found] = await reading.query<{ people: number }>(`select count(*)::int as people from (${recipients}) r`, recipientsOf(reading, plan));
  return found?.people ?? 0;
}

/** An objective as it is offered. */
export interface OfferRecord {
  readonly id: Id;
  readonly parentId: ObjectiveId;
  readonly title: string;
  readonly target: string | null;
  readonly dueOn: CalendarDate | null;
}

/**
 * Offers an objective to everybody there is: one row in the plan of each, with its link upwards, in one statement however many they are.
 * Their plans are one version on, so that a form which was opened before is stale. Answers to how many.
 */
export async function addOffer(work: UnitOfWork, plan: PlanRecord, offer: OfferRecord): Promise<number> {
  const { id, parentId, title, target, dueOn } = offer;
  await work.query('insert into objective_offer (id, council_id, plan_id, parent_id, title, offered_on) values ($1, $2, $3, $4, $5, $6)', [id, work.council.id, plan.id, parentId, title, work.today]);
  const offered = await work.query<{ id: PlanId }>(`${recipients} order by p.id`, recipientsOf(work, plan));
  const numbers = await takeFreeNumbers(work, plan.year, offered.length);
  const [added] = await work.query<{ people: number }>(
    `with recipient as (select given.id, 'IP-' || given.number as reference from unnest($3::uuid[], $4::int[]) as given(id, number)),
     added as (
       insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, due_on, position, offer_id, offer_answer)
       select id_for('offered-objective', $5::text, recipient.id::text), $1, recipient.id, 'individual', $2, recipient.reference, $6, $7, $8,
         coalesce((select max(o.position) from objective o where o.plan_id = recipient.id), 0) + 1, $5::uuid, 'offered'
       from recipient returning id, plan_id),
     linked as (insert into objective_link (council_id, child_id, parent_id, kind) select $1, id, $9, 'direct' from added),
     changed as (update plan set version = version + 1 where id in (select plan_id from added))
     select count(*)::int as people from added`,
    [work.council.id, plan.year, offered.map((one) => one.id), numbers, id, title, target, dueOn, parentId],
  );
  return added?.people ?? 0;
}

/** Numbers of references that no imported objective of the year has taken. */
async function takeFreeNumbers(work: UnitOfWork, year: PlanRecord['year'], count: number): Promise<readonly number[]> {
  const numbers: number[] = [];
  while (numbers.length < count) {
    const wanted = count - numbers.length;
    const first = await work.takeReferences('IP', wanted);
    const free = await work.query<{ number: number }>(
      `select number from generate_series($3::int, $4::int) as number
       where not exists (select from objective o where o.council_id = $1 and o.year = $2 and o.reference = 'IP-' || number) order by number`,
      [work.council.id, year, first, first + wanted - 1],
    );
    numbers.push(...free.map(({ number }) => number));
  }
  return numbers;
}

/** What became of an offered objective; null of one that nobody offered. */
export async function findOfferAnswer(reading: Reading, objectiveId: ObjectiveId): Promise<OfferAnswer | null> {
  const [found] = await reading.query<{ answer: OfferAnswer | null }>('select offer_answer as answer from objective where council_id = $1 and id = $2', [reading.council.id, objectiveId]);
  return found?.answer ?? null;
}

export async function saveOfferAnswer(work: UnitOfWork, objectiveId: ObjectiveId, answer: OfferAnswer): Promise<void> {
  await work.query('update objective set offer_answer = $3 where council_id = $1 and id = $2', [work.council.id, objectiveId, answer]);
}

/** The objectives of a plan that were offered and that its person has not answered. */
export async function listUnansweredOffers(reading: Reading, planId: PlanId): Promise<ReadonlySet<ObjectiveId>> {
  const rows = await reading.query<{ id: ObjectiveId }>(`select id from objective where council_id = $1 and plan_id = $2 and offer_answer = 'offered'`, [reading.council.id, planId]);
  return new Set(rows.map(({ id }) => id));
}

/** What was offered under an objective, with how many have answered how: no names, since what people write is their circle's. */
export interface OfferSummary extends OfferCounts {
  readonly title: string;
  readonly offeredOn: CalendarDate;
}

export const listOffers = (reading: Reading, parentId: ObjectiveId): Promise<OfferSummary[]> =>
  reading.query<OfferSummary>(
    `select f.title, f.offered_on as "offeredOn", count(o.id)::int as people, count(o.id) filter (where o.offer_answer = 'accepted')::int as accepted,
       count(o.id) filter (where o.offer_answer = 'amended')::int as amended
     from objective_offer f left join objective o on o.offer_id = f.id where f.council_id = $1 and f.parent_id = $2 group by f.id order by f.offered_on, f.title`,
    [reading.council.id, parentId],
  );

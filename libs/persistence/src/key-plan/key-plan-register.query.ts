import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { KeyPlanState } from '@golden-thread/domain/key-plan/transitions';
import type { KeyPlanId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A key plan in a list. */
export interface KeyPlanSummary {
  readonly id: KeyPlanId;
  readonly reference: string;
  readonly title: string;
  readonly type: string;
  readonly statutory: boolean;
  readonly publication: string;
  readonly beginsIn: FinancialYear;
  readonly endsIn: FinancialYear;
  readonly owner: string;
  readonly state: KeyPlanState;
  readonly reviewOn: CalendarDate;
  readonly publishedOn: CalendarDate | null;
  /** How many service plans of the year it feeds: those that refer to it, and those to which it refers. */
  readonly feeds: number;
}

/** The council’s key plans, those that end first at the top; with how many service plans of a year each feeds. */
export const listKeyPlans = (reading: Reading, year: FinancialYear): Promise<KeyPlanSummary[]> =>
  reading.query<KeyPlanSummary>(
    `select k.id, k.reference, k.title, k.type ->> 'title' as type, (k.type ->> 'statutory')::boolean as statutory, k.type ->> 'publication' as publication, k.begins_in as "beginsIn",
            k.ends_in as "endsIn", post.title as owner, k.state, k.review_on as "reviewOn", k.published_on as "publishedOn",
            (select count(*)::int from plan p where p.council_id = $1 and p.kind = 'service-plan' and p.year = $2
               and (k.text -> 'references' @> jsonb_build_array(jsonb_build_object('kind', 'service-plan', 'id', p.id))
                 or p.text -> 'references' @> jsonb_build_array(jsonb_build_object('kind', 'key-plan', 'id', k.id)))) as feeds
     from key_plan k join post on post.id = k.owner_post_id where k.council_id = $1 order by k.ends_in, k.reference`,
    [reading.council.id, year],
  );

/** The owner of a key plan, with who holds the post today. */
export async function findKeyPlanOwner(reading: Reading, ownerPostId: PostId): Promise<{ readonly owner: string; readonly people: string }> {
  const [found] = await reading.query<{ owner: string; people: string }>(
    `select post.title as owner, coalesce((select string_agg(person.name, ', ' order by person.name) from responsibility r join person on person.id = r.person_id
       where r.council_id = $1 and r.post_id = post.id and r.basis = 'holder' and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3)), '') as people
     from post where post.council_id = $1 and post.id = $2`,
    [reading.council.id, ownerPostId, reading.today],
  );
  return found ?? { owner: '', people: '' };
}

/** A key plan that is looked at again on a day. */
export interface KeyPlanReviewDue {
  readonly reference: string;
  readonly title: string;
  readonly statutory: boolean;
  readonly reviewOn: CalendarDate;
}

/** The key plans in force that are looked at again in a year, in the order of their days. */
export const listKeyPlanReviews = (reading: Reading, year: FinancialYear): Promise<KeyPlanReviewDue[]> =>
  reading.query<KeyPlanReviewDue>(
    `select reference, title, (type ->> 'statutory')::boolean as statutory, review_on as "reviewOn" from key_plan
     where council_id = $1 and state = 'in-force' and review_on >= make_date(left($2, 4)::int, 4, 1) and review_on < make_date(left($2, 4)::int + 1, 4, 1) order by review_on, reference`,
    [reading.council.id, year],
  );

import type { PersonId, PlanId, PostId } from '@golden-thread/domain/shared/id';
import { type Cast, exampleCouncil } from './cast';

/** What two people who share a job write. */
export const sharedTitle = 'My half of what the two of us have agreed';

/** The units of the council, in order of their references. */
export async function unitsOfCouncil(cast: Cast): Promise<readonly string[]> {
  const rows = await cast.read((reading) =>
    reading.query<{ code: string }>('select code from unit where council_id = $1 and closed_on is null order by code', [cast.councilId]),
  );
  return rows.map(({ code }) => code);
}

/** A person's objectives: the plan, the post by its code, and a name that stays the same. */
export interface OwnObjectives {
  readonly id: PlanId;
  readonly post: string;
  readonly key: string;
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly deciderPostId: PostId;
  /** Nothing of their own stands there yet: they share a job. */
  readonly isUnwritten: boolean;
}

/** People's objectives that have been asked for and are not agreed. */
export const unagreedObjectives = (cast: Cast): Promise<readonly OwnObjectives[]> => objectives(cast, null);

/** The objectives that the holders of these posts have been asked for, agreed or not. */
export const ownObjectives = (cast: Cast, posts: readonly string[]): Promise<readonly OwnObjectives[]> => objectives(cast, posts);

async function objectives(cast: Cast, posts: readonly string[] | null): Promise<readonly OwnObjectives[]> {
  const rows = await cast.read((reading) =>
    reading.query<Omit<OwnObjectives, 'key'> & { person: string }>(
      `select plan.id, post.code as post, person.name as person, person.id as "personId", post.id as "postId", plan.decider_post_id as "deciderPostId",
              not exists (select from objective o where o.plan_id = plan.id and o.title <> $3) as "isUnwritten"
       from plan join post on post.id = plan.post_id join person on person.id = plan.person_id
       where plan.council_id = $1 and plan.kind = 'individual-plan' and plan.year = $2 and plan.opened_on is not null
         and plan.decider_post_id is not null and case when $4::text[] is null then plan.state <> 'approved' else post.code = any ($4) end
       order by post.code, person.name`,
      [cast.councilId, exampleCouncil.year, sharedTitle, posts],
    ),
  );
  return rows.map(({ person, ...own }) => ({ ...own, key: `${own.post} ${person}` }));
}

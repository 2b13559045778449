import type { Cast } from './cast';
import { exampleCouncil } from './example-council';

/** The units of the council, in order of their references. */
export async function unitsOfCouncil(cast: Cast): Promise<readonly string[]> {
  const rows = await cast.look((reading) =>
    reading.query<{ code: string }>('select code from unit where council_id = $1 and closed_on is null order by code', [cast.councilId]),
  );
  return rows.map(({ code }) => code);
}

/** A person's objectives: the plan, the post by its code, and a name that stays the same. */
export interface OwnObjectives {
  readonly id: string;
  readonly post: string;
  readonly key: string;
}

/** People's objectives that have been asked for and are not agreed. */
export const unagreedObjectives = (cast: Cast): Promise<readonly OwnObjectives[]> => objectives(cast, `plan.state <> 'approved'`, null);

/** The objectives that the holders of these posts have been asked for, agreed or not. */
export const ownObjectives = (cast: Cast, posts: readonly string[]): Promise<readonly OwnObjectives[]> => objectives(cast, 'post.code = any ($3)', posts);

async function objectives(cast: Cast, which: string, posts: readonly string[] | null): Promise<readonly OwnObjectives[]> {
  const rows = await cast.look((reading) =>
    reading.query<{ id: string; post: string; person: string }>(
      `select plan.id, post.code as post, person.name as person from plan join post on post.id = plan.post_id join person on person.id = plan.person_id
       where plan.council_id = $1 and plan.kind = 'individual-plan' and plan.year = $2 and plan.opened_on is not null and ${which}
       order by post.code, person.name`,
      [cast.councilId, exampleCouncil.year, ...(posts ? [posts] : [])],
    ),
  );
  return rows.map(({ id, post, person }) => ({ id, post, key: `${post} ${person}` }));
}

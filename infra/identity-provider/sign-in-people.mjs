/**
 * @typedef {object} Person  somebody who can be signed in as
 * @property {string} subject        what the product knows them by
 * @property {string} name
 * @property {string} council
 * @property {string[]} posts        titles of the posts held on the council's day
 * @property {string[]} roles        roles those posts carry
 * @property {string | null} introduction  who they are and what waits, in one line
 * @property {number} waiting       open tasks that they answer for on the council's day
 */

const PEOPLE = `
  with clock as (select id, name, (coalesce(clock_at, now()) at time zone 'Europe/London')::date as today from council where id = $1),
  asked as (
    select r.person_id, count(distinct task.id)::int as waiting
      from clock join task on task.council_id = clock.id and task.state = 'open' and not task.kind = any ('{agree-individual-objectives,decide-individual-objectives}')
      join responsibility r on r.post_id = task.post_id and r.basis <> 'deputy' and r.starts_on <= clock.today and (r.ends_on is null or r.ends_on >= clock.today)
     group by r.person_id)
  select person.subject, person.name, clock.name as council, person.introduction,
         coalesce(array_agg(distinct post.title) filter (where post.id is not null), '{}') as posts,
         coalesce(array_agg(distinct role.name) filter (where role.name is not null), '{}') as roles,
         coalesce(asked.waiting, 0) as waiting
    from clock join person on person.council_id = clock.id
    left join asked on asked.person_id = person.id
    left join holding on holding.person_id = person.id
         and holding.starts_on <= clock.today and (holding.ends_on is null or holding.ends_on >= clock.today)
    left join post on post.id = holding.post_id
    left join lateral unnest(post.roles) as role (name) on true
   where person.subject is not null and (person.left_on is null or person.left_on > clock.today)`;

/** The cast first; then whoever has most to do. Nobody who has a task is left out. */
const GROUPED = `
   group by person.id, person.subject, person.name, clock.name, person.introduction, asked.waiting
   order by person.introduction is null, coalesce(asked.waiting, 0) desc, person.name
   limit 500`;

/**
 * The people to sign in as: the cast (who carry an introduction) and whoever answers for an open task, of a vacant post whoever is above it, so that the year can be played to its end; or, with `search`, all whose name or post holds those words.
 * Asked as the application's role, council by council, so that it sees no more than the product does.
 * @param {{ appUrl: string, signInUrl: string }} addresses  of the two database roles
 * @param {string} [search]
 * @returns {Promise<Person[]>}
 */
export async function signInPeople({ appUrl, signInUrl }, search = '') {
  const councils = await ask(signInUrl, (client) => client.query('select id from council order by name'));
  return ask(appUrl, async (client) => {
    const people = [];
    for (const { id } of councils.rows) {
      await client.query("select set_config('golden_thread.council', $1, false)", [id]);
      const found = search
        ? await client.query(`${PEOPLE} and (person.name ilike $2 or post.title ilike $2) ${GROUPED}`, [id, `%${search.replace(/[\\%_]/g, '\\$&')}%`])
        : await client.query(`${PEOPLE} and (person.introduction is not null or asked.waiting > 0) ${GROUPED}`, [id]);
      people.push(...found.rows);
    }
    return people;
  });
}

/**
 * @template T
 * @param {string} connectionString
 * @param {(client: import('pg').Client) => Promise<T>} questions
 */
async function ask(connectionString, questions) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await questions(client);
  } finally {
    await client.end();
  }
}

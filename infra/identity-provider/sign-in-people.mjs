/**
 * @typedef {object} Person  somebody who can be signed in as
 * @property {string} subject        what the product knows them by
 * @property {string} name
 * @property {string} council
 * @property {string[]} posts        titles of the posts held on the council's day
 * @property {string[]} roles        roles those posts carry
 * @property {string | null} introduction  who they are and what waits, in one line
 * @property {number} waiting       open tasks of their posts on the council's day
 */

const PEOPLE = `
  select person.subject, person.name, council.name as council, person.introduction,
         coalesce(array_agg(distinct post.title) filter (where post.id is not null), '{}') as posts,
         coalesce(array_agg(distinct role.name) filter (where role.name is not null), '{}') as roles,
         count(distinct task.id)::int as waiting
    from person
    join council on council.id = person.council_id
    cross join lateral (select (coalesce(council.clock_at, now()) at time zone 'Europe/London')::date as today) as clock
    left join holding on holding.person_id = person.id
         and holding.starts_on <= clock.today and (holding.ends_on is null or holding.ends_on >= clock.today)
    left join post on post.id = holding.post_id
    left join lateral unnest(post.roles) as role (name) on true
    left join task on task.post_id = post.id and task.state = 'open' and not task.kind = any ('{agree-individual-objectives,decide-individual-objectives}')
   where person.council_id = $1 and person.subject is not null and (person.left_on is null or person.left_on > clock.today)`;

const GROUPED = `
   group by person.id, person.subject, person.name, council.name, person.introduction
   order by person.introduction is null, person.name
   limit 90`;

/**
 * The people to sign in as: the cast (who carry an introduction) and whoever has a task, so that the year can be played on; or, with `search`, all whose name or post holds those words.
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
        : await client.query(`${PEOPLE} and (person.introduction is not null or task.id is not null) ${GROUPED}`, [id]);
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

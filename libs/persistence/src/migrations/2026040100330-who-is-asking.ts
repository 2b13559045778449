import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who sends a request, in one question: by the token or the session it came with, the person, the posts they answer for today, and their
 * council. The sign-in role may for this read who answers for which post, of one council at a time: the one that the token or the session
 * names, set for row-level security by the functions themselves.
 */
export class WhoIsAsking2026040100330 implements MigrationInterface {
  name = 'WhoIsAsking2026040100330';

  async up(runner: QueryRunner): Promise<void> {
    await openToSignIn(runner);
    for (const statement of [personActing, askingByToken, askingBySession]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

async function openToSignIn(runner: QueryRunner): Promise<void> {
  const columns = {
    post: 'id, council_id, code, title, roles, closed_on',
    responsibility: 'council_id, post_id, person_id, basis, starts_on, ends_on',
    deputy: 'id, council_id, post_id, person_id, holder_id, starts_on, ends_on',
    notice: 'council_id, person_id, channel, read_at',
  };
  for (const [table, seen] of Object.entries(columns)) {
    await runner.query(`create policy sign_in_of_one_council on ${table} for select to golden_thread_signin
      using (council_id = nullif(current_setting('golden_thread.council', true), '')::uuid)`);
    await runner.query(`grant select (${seen}) on ${table} to golden_thread_signin`);
  }
}

/** A person and every post they answer for on a day, as holder, as the line above a vacancy, or as deputy; a closed post gives no roles. */
const personActing = `
  create function person_acting(council uuid, person uuid, day date)
  returns table (name text, posts jsonb) language sql stable as $$
    select p.name, coalesce(jsonb_agg(jsonb_build_object(
             'postId', post.id, 'title', post.title, 'basis', r.basis, 'holderId', d.holder_id, 'holderName', holder.name,
             'roles', case when post.closed_on is null or post.closed_on >= day then post.roles else '{}' end)
             order by case r.basis when 'holder' then 1 when 'vacancy' then 2 else 3 end, r.starts_on, post.code)
           filter (where post.id is not null), '[]')
    from person p
    left join responsibility r on r.council_id = p.council_id and r.person_id = p.id
      and r.starts_on <= day and (r.ends_on is null or r.ends_on >= day)
    left join post on post.id = r.post_id
    left join lateral (
      select holder_id from deputy
      where r.basis = 'deputy' and deputy.post_id = r.post_id and deputy.person_id = p.id and deputy.starts_on <= day and deputy.ends_on >= day
      order by deputy.starts_on, deputy.id limit 1) d on true
    left join person holder on holder.id = d.holder_id
    where p.council_id = council and p.id = person and (p.left_on is null or p.left_on >= day)
    group by p.name $$`;

const asking = `"councilId" uuid, "councilName" text, "councilKind" text, today date, "personId" uuid, name text, posts jsonb, unread int`;

/** The person `person` of the council `entered`, once that council is named for row-level security; no row for whoever has left. */
const whoThatIs = (unread: string): string => `
  select c.id as council_id, c.name as council_name, c.kind, c.today, a.name, a.posts, ${unread} as unread
  from (select council.id, council.name, council.kind, (coalesce(clock_at, live) at time zone 'Europe/London')::date as today
        from council where council.id = entered) c
  cross join lateral person_acting(c.id, person, c.today) a`;

const enter = `entered_as := set_config('golden_thread.council', coalesce(entered::text, ''), true);`;

/** `live` is the time of a live council; a training council has its own. */
const askingByToken = `
  create function asking_by_token(digest text, live timestamptz)
  returns table ("tokenId" uuid, ${asking}) language plpgsql as $$
  declare token uuid; entered uuid; person uuid; entered_as text;
  begin
    select id, council_id, person_id into token, entered, person from api_token where hash = digest and revoked_at is null and expires_at > now();
    if not found then return; end if;
    ${enter}
    return query select token, w.council_id, w.council_name, w.kind, w.today, person, w.name, w.posts, w.unread from (${whoThatIs('0')}) w;
  end $$`;

/** A session is answered also where nobody is signed in with it, and where whoever is has left the council. */
const askingBySession = `
  create function asking_by_session(named text, live timestamptz)
  returns table (kept json, ${asking}) language plpgsql as $$
  declare kept_as json; entered uuid; person uuid; entered_as text;
  begin
    select sess, (sess->'person'->>'councilId')::uuid, (sess->'person'->>'personId')::uuid into kept_as, entered, person
    from session where sid = named and expire >= now();
    if not found then return; end if;
    ${enter}
    return query
      select kept_as, w.council_id, w.council_name, w.kind, w.today, person, w.name, w.posts, w.unread
      from (values (1)) as one left join (${whoThatIs(`(select count(*)::int from notice n
              where n.council_id = entered and n.person_id = person and n.channel = 'inbox' and n.read_at is null)`)}) w on true;
  end $$`;

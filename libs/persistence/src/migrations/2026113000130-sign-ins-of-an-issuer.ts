import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an identity provider calls somebody means them there alone (OpenID Connect Core 1.0, 5.7: issuer and subject together). The issuer is
 * noted at the first sign-in; from then on another provider's account of the same name is nobody's. A session says under which sign-in it began, and is
 * nobody's once that sign-in is another's.
 */
export class SignInsOfAnIssuer2026113000130 implements MigrationInterface {
  name = 'SignInsOfAnIssuer2026113000130';

  async up(runner: QueryRunner): Promise<void> {
    // Sessions of before say nothing of their sign-in: their people sign in once more.
    await runner.query(`delete from session where sess->'person' is not null`);
    await runner.query('alter table person add column issuer text');
    await runner.query('alter table person drop constraint person_subject');
    await runner.query(`create unique index person_subject on person (council_id, subject, coalesce(issuer, '')) where subject is not null`);
    await runner.query('grant select (issuer), update (issuer) on person to golden_thread_signin');
    await runner.query(`create policy sign_in_binds on person for update to golden_thread_signin
      using (subject = nullif(current_setting('golden_thread.subject', true), '')) with check (subject = nullif(current_setting('golden_thread.subject', true), ''))`);
    await runner.query('drop function people_of_subject(text)');
    for (const statement of [peopleOfSignIn, sessionsOf, whyTokenEnded]) await runner.query(statement);
    await runner.query('drop function asking_by_session(text, timestamptz)');
    await runner.query(askingBySession);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/** The people of a sign-in, one a council that knows it. Whoever has never signed in is noted as this issuer's, unless the council knows another there. */
const peopleOfSignIn = `
  create function people_of_sign_in(by_issuer text, named text)
  returns table ("councilId" uuid, "personId" uuid, "councilName" text) language plpgsql as $$
  begin
    perform set_config('golden_thread.subject', coalesce(named, ''), true);
    update person p set issuer = by_issuer where p.subject = named and p.issuer is null
      and not exists (select 1 from person known where known.council_id = p.council_id and known.subject = named and known.issuer = by_issuer);
    return query select p.council_id, p.id, c.name from person p join council c on c.id = p.council_id where p.subject = named and p.issuer = by_issuer order by c.name;
  end $$`;

/** Where somebody is signed in, the latest sign-in first; those too that began under a sign-in which is theirs no more. */
const sessionsOf = `
  create function sessions_of(council uuid, person uuid)
  returns table (id text, "signedInAt" text, device text, "isMoved" boolean) language plpgsql as $$
  begin
    perform set_config('golden_thread.council', council::text, true);
    return query
      select encode(sha256(s.sid::bytea), 'hex'), s.sess->'signedIn'->>'at', s.sess->'signedIn'->>'device',
             p.subject is distinct from s.sess->'person'->>'subject' or p.issuer is distinct from s.sess->'person'->>'issuer'
      from session s left join person p on p.id = person and p.council_id = council
      where s.sess->'person'->>'councilId' = council::text and s.sess->'person'->>'personId' = person::text and s.expire > now()
      order by 2 desc nulls last, 1;
  end $$`;

/** Why a token that there is does not hold: ended, out of date, or its person has left the council; null where there is none, or it holds. */
const whyTokenEnded = `
  create function why_token_ended(digest text, live timestamptz) returns text language plpgsql as $$
  declare token record;
  begin
    select * into token from (select council_id, person_id, revoked_at, expires_at from api_token where hash = digest) t;
    if not found then return null; end if;
    if token.revoked_at is not null then return 'ended'; end if;
    if token.expires_at <= now() then return 'expired'; end if;
    perform set_config('golden_thread.council', token.council_id::text, true);
    return (select 'left' from person p join council c on c.id = p.council_id
            where p.id = token.person_id and p.left_on < (coalesce(c.clock_at, live) at time zone 'Europe/London')::date);
  end $$`;

/** A session is answered also where nobody is signed in with it: whoever was has left the council, or signs in otherwise since ("moved"). */
const askingBySession = `
  create function asking_by_session(named text, live timestamptz)
  returns table (kept json, "councilId" uuid, "councilName" text, "councilKind" text, today date, "personId" uuid, name text, posts jsonb, unread int, moved boolean)
  language plpgsql as $$
  declare kept_as json; entered uuid; person uuid; entered_as text; is_moved boolean;
  begin
    select sess, (sess->'person'->>'councilId')::uuid, (sess->'person'->>'personId')::uuid into kept_as, entered, person
    from session where sid = named and expire >= now();
    if not found then return; end if;
    entered_as := set_config('golden_thread.council', coalesce(entered::text, ''), true);
    is_moved := person is not null and not exists (
      select 1 from person p where p.id = person and p.council_id = entered
        and p.subject = kept_as->'person'->>'subject' and p.issuer = kept_as->'person'->>'issuer');
    return query
      select kept_as, w.council_id, w.council_name, w.kind, w.today, person, w.name, w.posts, w.unread, is_moved
      from (values (1)) as one left join (
        select c.id as council_id, c.name as council_name, c.kind, c.today, a.name, a.posts, (select count(*)::int from notice n
                where n.council_id = entered and n.person_id = person and n.channel = 'inbox' and n.read_at is null) as unread
        from (select council.id, council.name, council.kind, (coalesce(clock_at, live) at time zone 'Europe/London')::date as today
              from council where council.id = entered) c
        cross join lateral person_acting(c.id, person, c.today) a) w on not is_moved;
  end $$`;

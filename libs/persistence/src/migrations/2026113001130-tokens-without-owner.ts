import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator owns a service account and answers for it. Once they have left, or are none any more, nobody does: its tokens open nothing, and say why. */
export class TokensWithoutOwner2026113001130 implements MigrationInterface {
  name = 'TokensWithoutOwner2026113001130';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [isOwned, askingByScopedToken, whyTokenEnded]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/** Whether somebody holds a post of an administrator on a day; somebody who covers for one, or stands in, owns nothing by it. */
const isOwned = `
  create function is_administrator(council uuid, person uuid, day date) returns boolean language sql stable as $$
    select exists (select 1 from person_acting(council, person, day) a cross join lateral jsonb_array_elements(a.posts) post
                   where post->>'basis' = 'holder' and post->'roles' ? 'administrator') $$`;

/** As before, but that the token of a service account needs its owner. */
const askingByScopedToken = `
  create or replace function asking_by_scoped_token(digest text, live timestamptz)
  returns table ("tokenId" uuid, "councilId" uuid, "councilName" text, "councilKind" text, today date, "personId" uuid, name text, posts jsonb, unread int,
                 scopes text[], "ownerId" uuid) language plpgsql as $$
  declare asking record;
  begin
    select * into asking from asking_by_token(digest, live);
    if not found then return; end if;
    return query
      select asking."tokenId", asking."councilId", asking."councilName", asking."councilKind", asking.today, asking."personId", asking.name, asking.posts,
             asking.unread, t.scopes, p.owner_id
      from api_token t join person p on p.id = t.person_id
      where t.id = asking."tokenId" and (p.owner_id is null or is_administrator(asking."councilId", p.owner_id, asking.today));
  end $$`;

/** Why a token that there is does not hold: ended, out of date, its person has left the council, nobody owns its account; null where there is none, or it holds. */
const whyTokenEnded = `
  create or replace function why_token_ended(digest text, live timestamptz) returns text language plpgsql as $$
  declare token record;
  begin
    select * into token from (select council_id, person_id, revoked_at, expires_at from api_token where hash = digest) t;
    if not found then return null; end if;
    if token.revoked_at is not null then return 'ended'; end if;
    if token.expires_at <= now() then return 'expired'; end if;
    perform set_config('golden_thread.council', token.council_id::text, true);
    return (select case when p.left_on < d.today then 'left' when p.owner_id is not null and not is_administrator(c.id, p.owner_id, d.today) then 'unowned' end
            from person p join council c on c.id = p.council_id
            cross join lateral (select (coalesce(c.clock_at, live) at time zone 'Europe/London')::date as today) d
            where p.id = token.person_id);
  end $$`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom the identity provider calls by a subject is unique within a council, so that nobody learns from a refusal who is known elsewhere, and
 * one person may work for two councils. The sign-in role sees of people only those of the council it has entered, and those whom a
 * sign-in names by their subject.
 */
export class SubjectsOfACouncil2026112900420 implements MigrationInterface {
  name = 'SubjectsOfACouncil2026112900420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person drop constraint person_subject');
    await runner.query('alter table person add constraint person_subject unique (council_id, subject)');
    await runner.query('create index person_by_subject on person (subject) where subject is not null');
    await runner.query('grant select (owner_id) on person to golden_thread_signin');
    await runner.query('grant select (scopes) on api_token to golden_thread_signin');
    await runner.query('drop policy sign_in on person');
    await runner.query(`create policy sign_in on person for select to golden_thread_signin using (
      council_id = nullif(current_setting('golden_thread.council', true), '')::uuid or subject = nullif(current_setting('golden_thread.subject', true), ''))`);
    await runner.query(peopleOfSubject);
    await runner.query(askingByScopedToken);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/** The people of a subject, one a council that knows it; named for row-level security before they are looked for. */
const peopleOfSubject = `
  create function people_of_subject(named text)
  returns table ("councilId" uuid, "personId" uuid, "councilName" text) language plpgsql as $$
  begin
    perform set_config('golden_thread.subject', coalesce(named, ''), true);
    return query select p.council_id, p.id, c.name from person p join council c on c.id = p.council_id where p.subject = named order by c.name;
  end $$`;

/** `asking_by_token`, with what the token may be used for and who owns the service account it acts as. */
const askingByScopedToken = `
  create function asking_by_scoped_token(digest text, live timestamptz)
  returns table ("tokenId" uuid, "councilId" uuid, "councilName" text, "councilKind" text, today date, "personId" uuid, name text, posts jsonb, unread int,
                 scopes text[], "ownerId" uuid) language plpgsql as $$
  declare asking record;
  begin
    select * into asking from asking_by_token(digest, live);
    if not found then return; end if;
    return query
      select asking."tokenId", asking."councilId", asking."councilName", asking."councilKind", asking.today, asking."personId", asking.name, asking.posts,
             asking.unread, t.scopes, p.owner_id
      from api_token t join person p on p.id = t.person_id where t.id = asking."tokenId";
  end $$`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An identity provider may get another address, or a council another provider that calls people the same. Whoever the former one called so is
 * noted as the new one's at their next sign-in, where the operator has named the former: else nobody could sign in any more.
 */
export class IssuerThatMoved2026113000710 implements MigrationInterface {
  name = 'IssuerThatMoved2026113000710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function people_of_sign_in(text, text)');
    await runner.query(peopleOfSignIn);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const peopleOfSignIn = `
  create function people_of_sign_in(by_issuer text, named text, former_issuer text)
  returns table ("councilId" uuid, "personId" uuid, "councilName" text) language plpgsql as $$
  begin
    perform set_config('golden_thread.subject', coalesce(named, ''), true);
    update person p set issuer = by_issuer where p.subject = named and (p.issuer is null or p.issuer = former_issuer)
      and not exists (select 1 from person known where known.council_id = p.council_id and known.subject = named and known.issuer = by_issuer);
    return query select p.council_id, p.id, c.name from person p join council c on c.id = p.council_id where p.subject = named and p.issuer = by_issuer order by c.name;
  end $$`;

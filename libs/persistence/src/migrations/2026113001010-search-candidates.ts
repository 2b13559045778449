import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The kinds of which a council has thousands, each in the table of its name, with which of its rows are of that kind: people's own objectives are another. */
const manyOfAKind: Readonly<Record<string, string>> = { measure: 'true', objective: `t.level <> 'individual'`, post: 'true', person: 'true' };

/**
 * Of the kinds of which a council has thousands, those that have the words are found through an index. Behind row-level security PostgreSQL uses none for
 * words, because it cannot know that comparing them betrays nothing; so they are looked up by a function that carries the same rule in itself.
 */
export class SearchCandidates2026113001010 implements MigrationInterface {
  name = 'SearchCandidates2026113001010';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(manyOfAKind)) {
      // What was added last is in the index at once: a list of what is still to be put there would be read by each search.
      await runner.query(`create index ${table}_searched on ${table} using gin (searched) with (fastupdate = off)`);
      // Row-level security binds the owner too, who may change it: the function below runs as the owner.
      await runner.query(`create policy looked_up_by_owner on ${table} for select to current_user using (true)`);
    }
    await runner.query(searchCandidates);
    await runner.query('revoke execute on function search_candidates(text, text) from public');
    await runner.query('grant execute on function search_candidates(text, text) to golden_thread_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const branch = ([kind, isOne]: readonly [string, string]): string => `
    if of_kind = '${kind}' then return array(select t.id from ${kind} t where t.council_id = ours and t.searched @@ asked and ${isOne}); end if;`;

/**
 * The things of a kind that have all the words typed, of the council that the transaction named and of no other: as its policy would have it,
 * which it does not ask, being the owner's. Ids alone: what stands in them is read by whoever asks, behind row-level security.
 */
const searchCandidates = `
  create function search_candidates(of_kind text, typed text) returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    ours uuid := nullif(current_setting('golden_thread.council', true), '')::uuid;
    asked tsquery := search_query(typed, false);
  begin${Object.entries(manyOfAKind).map(branch).join('')}
    raise exception 'Things of the kind % are not looked up so.', of_kind;
  end $$`;

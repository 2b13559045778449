import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words by which something is found, as before and sooner: most names and texts have nothing but the letters, figures and signs of ASCII, of which nothing needs to be
 * taken apart. Each row that is written works them out, ten thousand when a council is imported; and a search does for each plan that it looks at.
 */
export class PlainWords2026113001030 implements MigrationInterface {
  name = 'PlainWords2026113001030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [searchWords, searchWordsOfContent]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/** Of a text with other letters the words are those of `search_letters`; of one without, what it would answer. */
const searchWords = String.raw`
  create or replace function search_words(given text) returns tsvector language plpgsql immutable parallel safe as $$
  declare
    plain text;
  begin
    if given is null then return ''::tsvector; end if;
    if given !~ '[^\x20-\x7e]' and length(given) <= 200000 then
      plain := lower(given);
      if given ~ '[-'']' then plain := plain || ' ' || translate(plain, '-''', ''); end if;
      plain := btrim(regexp_replace(plain, '[^0-9a-z]+', ' ', 'g'));
      if plain = '' then return ''::tsvector; end if;
      if plain !~ '[^ ]{41}' then return array_to_tsvector(string_to_array(plain, ' ')); end if;
    end if;
    return (
      select array_to_tsvector(coalesce(array_agg(distinct left(word, 40)), '{}'))
      from regexp_split_to_table(search_letters(given) || ' ' || search_letters(regexp_replace(given, '[-''’‐‑]', '', 'g')), ' ') word where word <> '');
  end $$`;

/** As search_words, for every text in a JSON document; most papers have none when they are opened. */
const searchWordsOfContent = `
  create or replace function search_words_of(content jsonb) returns tsvector language plpgsql immutable parallel safe as $$
  begin
    if content is null then return ''::tsvector; end if;
    return search_words((select string_agg(each #>> '{}', ' ') from jsonb_path_query(content, 'strict $.**') each where jsonb_typeof(each) = 'string'));
  end $$`;

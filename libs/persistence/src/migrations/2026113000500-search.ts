import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search across things, people and papers. Each row holds the words by which it is found in a generated column, which PostgreSQL keeps in
 * step with the texts in the very statement that writes them; the view `search_thing` says what there is to find and which paper guards it.
 */
export class Search2026113000500 implements MigrationInterface {
  name = 'Search2026113000500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [searchLetters, searchWords, searchWordsOfContent, searchQuery, papersReadBy]) await runner.query(statement);
    for (const [table, words] of Object.entries(named)) {
      await runner.query(`alter table ${table} add column searched tsvector not null generated always as (search_words(${words})) stored`);
    }
    for (const [table, words] of Object.entries(written)) {
      await runner.query(`alter table ${table} add column content_searched tsvector not null generated always as (${words}) stored`);
    }
    await runner.query(searchThing);
    await runner.query('grant select on search_thing to golden_thread_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/** What a thing is called. */
const named: Readonly<Record<string, string>> = {
  person: `name || ' ' || coalesce(email, '')`,
  post: `title || ' ' || code`,
  directorate: `name || ' ' || code`,
  service: `name || ' ' || code`,
  unit: `name || ' ' || code`,
  committee: `name || ' ' || code`,
  measure: `ref || ' ' || title`,
  objective: `reference || ' ' || title || ' ' || coalesce(deliverable, '')`,
  council_plan: `title || ' ' || year`,
  recovery_plan: `reference || ' ' || title`,
  exception_case: 'reference',
  clinic: 'reference',
};

/** What stands in a paper. */
const written: Readonly<Record<string, string>> = {
  plan: 'search_words_of(content)',
  recovery_plan: 'search_words_of(content)',
  exception_case: 'search_words_of(report)',
  clinic: `search_words_of(record) || search_words(reason)`,
  service_review: 'search_words_of(answers)',
  report_composition: 'search_words_of(content)',
};

/** A text in plain letters: without accents, in small letters, with nothing but letters and figures between single spaces. */
const searchLetters = String.raw`
  create function search_letters(given text) returns text language sql immutable parallel safe
  return btrim(regexp_replace(replace(replace(replace(replace(translate(lower(regexp_replace(normalize(left(given, 200000), NFKD), '[\u0300-\u036f]', '', 'g')),
    'øłđðı', 'olddi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g'))`;

/**
 * The words by which a text is found, forty letters of each; those around a hyphen or an apostrophe apart and as one: "O’Neill-Smith" as o, neill,
 * smith, oneillsmith. PostgreSQL's own parser is not asked: it takes 5e12ab for a number and a rest.
 */
const searchWords = String.raw`
  create function search_words(given text) returns tsvector language sql immutable parallel safe
  begin atomic
    select array_to_tsvector(coalesce(array_agg(distinct left(word, 40)), '{}'))
    from regexp_split_to_table(search_letters(given) || ' ' || search_letters(regexp_replace(given, '[-''’‐‑]', '', 'g')), ' ') word where word <> '';
  end`;

/** As search_words, for every text in a JSON document. */
const searchWordsOfContent = `
  create function search_words_of(content jsonb) returns tsvector language sql immutable parallel safe
  begin atomic
    select search_words(string_agg(each #>> '{}', ' ')) from jsonb_path_query(content, 'strict $.**') each where jsonb_typeof(each) = 'string';
  end`;

/**
 * What is asked for: every word typed (the first eight, forty letters of each) must begin a word of the thing, in any order; also in its English
 * root ("repairs" finds "repair"), unless `exact`. Null where nothing was typed that has a letter or a figure.
 */
const searchQuery = `
  create function search_query(typed text, exact boolean) returns tsquery language sql immutable parallel safe
  begin atomic
    select string_agg(case
      when exact then '''' || word || ''''
      when root is null or root = word then '''' || word || ''':*'
      else '(''' || word || ''':* | ''' || root || ''':*)' end, ' & ')::tsquery
    from (select left(each, 40) as word, (ts_lexize('english_stem', left(each, 40)))[1] as root
          from regexp_split_to_table(search_letters(left(typed, 200)), ' ') each where each <> '' limit 8) words;
  end`;

const endedWhere = (ended: string): string => `case when ${ended} then '-infinity'::date end`;

/**
 * One row a thing. `searched`: what it is called; `content_searched`: what stands in it, for whoever may read all of it. `paper` with `paper_id`: the paper
 * that guards it, where not everybody reads it; `is_text`: what it is called is
 * itself text of that paper (an objective of a plan); `ended_on`: since when it is closed. It reads with the rights of whoever asks, so that row-level security holds.
 */
const searchThing = `
  create view search_thing with (security_invoker = true) as
  select 'measure' as kind, m.id, m.ref || ': ' || m.title as label, s.name as about, m.retired_on as ended_on,
         null as paper, null::uuid as paper_id, false as is_text, m.searched, null::tsvector as content_searched
  from measure m join service s on s.id = m.service_id
  union all
  select 'objective', o.id, o.reference || ': ' || o.title, o.year, null, coalesce(p.kind, 'council-plan'), o.plan_id, true, o.searched, null
  from objective o left join plan p on p.id = o.plan_id where o.level <> 'individual'
  union all
  select 'individual-plan', p.id, o.reference || ': ' || o.title, person.name, null, p.kind, p.id, true, o.searched, null
  from objective o join plan p on p.id = o.plan_id join person on person.id = p.person_id where o.level = 'individual'
  union all
  select p.kind, p.id, 'Service plan of ' || s.name || ' for ' || p.year, d.name, null, p.kind, p.id, false, s.searched || search_words('service plan ' || p.year), p.content_searched
  from plan p join service s on s.id = p.service_id join directorate d on d.id = s.directorate_id where p.kind = 'service-plan' and p.opened_on is not null
  union all
  select p.kind, p.id, 'Unit plan of ' || u.name || ' for ' || p.year, s.name, null, p.kind, p.id, false, u.searched || search_words('unit plan ' || p.year), p.content_searched
  from plan p join unit u on u.id = p.unit_id join service s on s.id = u.service_id where p.kind = 'unit-plan' and p.opened_on is not null
  union all
  select 'council-plan', p.id, p.title, p.year, null, 'council-plan', p.id, false, p.searched, null from council_plan p
  union all
  select 'service-review', v.id, 'Service review of ' || s.name || ', quarter ' || r.quarter || ' of ' || r.year, d.name, ${endedWhere(`r.state = 'closed'`)}, 'service-review', v.id, false,
         s.searched || search_words('service review quarter ' || r.quarter || ' ' || r.year), v.content_searched
  from service_review v join round r on r.id = v.round_id join service s on s.id = v.service_id join directorate d on d.id = s.directorate_id
  union all
  select 'exception', e.id, e.reference || ': ' || coalesce(m.title, 'No service review from ' || s.name), s.name, ${endedWhere(`e.state = 'decided'`)}, 'exception', e.id, false,
         e.searched || coalesce(m.searched, s.searched), e.content_searched
  from exception_case e join service s on s.id = e.service_id left join measure m on m.id = e.measure_id where e.state <> 'withdrawn'
  union all
  select 'clinic', c.id, c.reference || ': ' || coalesce(m.title, 'Clinic on ' || s.name), s.name, ${endedWhere(`c.state = 'held'`)}, 'clinic', c.id, false,
         c.searched || coalesce(m.searched, s.searched) || search_words('clinic'), c.content_searched
  from clinic c join service s on s.id = c.service_id left join measure m on m.id = c.measure_id
  union all
  select 'recovery-plan', p.id, p.reference || ': ' || p.title, s.name, ${endedWhere(`p.state in ('relapse-watch', 'ended')`)}, 'recovery-plan', p.id, false,
         p.searched || s.searched || search_words('recovery plan'), p.content_searched
  from recovery_plan p join service s on s.id = p.service_id
  union all
  select 'performance-report', r.id, case r.half when 'h1' then 'Half-yearly report ' else 'Annual report ' end || r.year, null, null, 'performance-report', r.id, false,
         search_words(case r.half when 'h1' then 'Half-yearly performance report ' else 'Annual performance report ' end || r.year), composed.content_searched
  from performance_report r left join lateral (
    select c.content_searched from report_composition c where c.report_id = r.id order by c.number desc limit 1) composed on true
  union all
  select 'directorate', d.id, d.name, 'Directorate', d.closed_on, null, null, false, d.searched, null from directorate d
  union all
  select 'service', s.id, s.name, d.name, s.closed_on, null, null, false, s.searched, null from service s join directorate d on d.id = s.directorate_id
  union all
  select 'unit', u.id, u.name, s.name, u.closed_on, null, null, false, u.searched, null from unit u join service s on s.id = u.service_id
  union all
  select 'committee', c.id, c.name, null, null, null, null, false, c.searched, null from committee c
  union all
  select 'post', p.id, p.title, coalesce(u.name, s.name, d.name), p.closed_on, null, null, false, p.searched, null
  from post p left join unit u on u.id = p.unit_id left join service s on s.id = p.service_id left join directorate d on d.id = p.directorate_id
  union all
  select 'person', p.id, p.name, null, p.left_on, null, null, false, p.searched, null from person p`;

/** As `reading_access`, for some papers of several kinds: planned once a connection, and carried out only for the kinds that are named. */
const papersReadBy = `
  create function papers_read_by(of_papers text[], ids uuid[], usual jsonb, reader jsonb, day date) returns table (id uuid, access text) language plpgsql stable as $$
  declare
    of_paper text;
  begin
    foreach of_paper in array of_papers loop
      return query select a.id, a.access from reading_access(of_paper, usual -> of_paper, reader, day) a where a.id = any (ids);
    end loop;
  end $$`;

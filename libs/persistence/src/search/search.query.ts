import type { Actor } from '@golden-thread/domain/authority/actor';
import { readerOf, usualAudiences } from '@golden-thread/domain/authority/reading-rights';
import type { SearchedKind } from '@golden-thread/domain/search/searched-kinds';
import type { Id } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A thing that was found. */
export interface FoundThing {
  readonly kind: SearchedKind;
  readonly id: Id;
  readonly label: string;
  /** Where it belongs: a service, a directorate, a year; of a person the posts held today. */
  readonly about: string | null;
  /** Of a stage its year and key, by which its page is addressed; null of what is addressed by its id. */
  readonly place: string | null;
  /** Retired, closed, decided or ended: found after what is current. */
  readonly ended: boolean;
  /** Found by what stands in it, not by what it is called. */
  readonly byContent: boolean;
  /** How many of its kind were found in all. */
  readonly total: number;
  /** More of its kind have the words than are looked through: `total` is of the best of them. */
  readonly cut: boolean;
}

/** What is looked for: `kinds` at most, and of each kind so many from a place on. People who have left are found where `leavers` says so. */
export interface Search {
  readonly typed: string;
  readonly kinds: readonly SearchedKind[];
  readonly leavers: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Whether somebody may read a thing is asked of so many of a kind, the best: who types one letter is better served by another than by twenty thousand answers. */
export const mostOfAKind = 2_000;

/** The papers that not everybody reads and that are searched. */
const papers = ['service-plan', 'unit-plan', 'individual-plan', 'council-plan', 'recovery-plan', 'service-review', 'exception', 'clinic', 'performance-report', 'stage-return', 'action', 'plan-change'] as const;

/** Of people's own objectives, the reader's and those of whoever answers to them or to their managers are looked through; what of them is the reader's, the rule says. */
const ownAndManaged = `
  select p.id from plan p left join post manager on manager.id = p.decider_post_id
  where p.kind = 'individual-plan' and (p.person_id = ($4::jsonb ->> 'person')::uuid
    or array[p.decider_post_id, manager.line_manager_post_id] && array(select jsonb_array_elements_text($4::jsonb -> 'posts'))::uuid[])`;

/** Of a kind of which a council has thousands, what an index finds (`search_candidates`): the view then reads those rows alone. */
const lookedUp = (kind: SearchedKind): string => `(t.kind <> '${kind}' or t.id = any ((select search_candidates('${kind}', $1))::uuid[]))`;

/**
 * What somebody may find, by kind: what they may read by its name, whole papers also by what stands in them, so that a draft's text is not
 * betrayed by the words that find it. While anything is exempt, a report is found by its name alone: what is exempt may stand in it. So a file that shows what is exempt is not found at all. (PostgreSQL does not know of a view which columns always hold something: hence the coalesces.) What is current first, and what has the very words before what has words that begin so.
 */
const sql = `
  with found as materialized (
    select coalesce(t.kind, '') as kind, coalesce(t.id, t.paper_id) as id, coalesce(t.label, '') as label, t.about, coalesce(t.ended_on <= $5, false) as ended, t.paper, t.paper_id, t.is_text,
           t.searched @@ (select search_query($1, false)) as by_name, t.searched @@ (select search_query($1, true)) as by_exact_name
    from search_thing t
    where t.kind = any ($2) and (t.searched @@ (select search_query($1, false))
        or (t.content_searched @@ (select search_query($1, false)) and not (t.kind = 'performance-report' and (select exists (select 1 from paper_exemption where until >= $5)))))
      and (t.kind <> 'evidence' or not exists (
        select 1 from paper_exemption x join evidence e on e.council_id = x.council_id and e.thing = x.paper and e.thing_id = x.paper_id and (x.part = e.part or x.paper = 'performance-report')
        where e.id = t.id and x.until >= $5))
      and ${lookedUp('measure')} and ${lookedUp('objective')} and ${lookedUp('post')} and ${lookedUp('person')}
      and (t.kind <> 'individual-plan' or t.paper_id = any (array(${ownAndManaged})))),
  ranked as (
    select f.*, row_number() over (partition by f.kind order by not f.by_name, f.ended, not f.by_exact_name, f.label, f.id) as nth, count(*) over (partition by f.kind) > ${mostOfAKind} as cut
    from found f),
  best as materialized (select * from ranked where nth <= ${mostOfAKind}),
  readable as materialized (
    select * from papers_read_by(array(select distinct b.paper from best b where b.paper is not null), array(select b.paper_id from best b where b.paper is not null),
      $3, $4, $5)),
  seen as (
    select f.*, row_number() over (partition by f.kind order by f.nth) as place, count(*) over (partition by f.kind) as total
    from best f
    where (f.paper is null or f.paper_id in (select r.id from readable r where r.access = 'whole')
        or (f.by_name and not f.is_text and f.paper_id in (select r.id from readable r)))
      and (f.kind <> 'person' or $6 or not f.ended))
  select seen.kind, seen.id, seen.label, seen.ended, not seen.by_name as "byContent", seen.total::int as total, seen.cut,
    case seen.kind when 'person' then (
      select string_agg(post.title, ', ' order by post.title) from holding h join post on post.id = h.post_id
      where h.person_id = seen.id and h.starts_on <= $5 and (h.ends_on is null or h.ends_on >= $5)) else seen.about end as about,
    case seen.kind when 'stage' then (select y.year || ' ' || stage.key from stage join performance_year y on y.id = stage.year_id where stage.id = seen.id) end as place
  from seen where seen.place > $8 and seen.place <= $8 + $7 order by seen.kind, seen.place`;

/** What was found, by kind, each kind's best first. */
export function searchThings(reading: Reading, actor: Actor, { typed, kinds, leavers, limit, offset }: Search): Promise<FoundThing[]> {
  const usual = JSON.stringify(Object.fromEntries(papers.map((paper) => [paper, usualAudiences(paper, actor)])));
  return reading.query<FoundThing>({ name: 'search-things', text: sql }, [typed, kinds, usual, JSON.stringify(readerOf(actor)), reading.today, leavers, limit, offset]);
}

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ExemptCommentary, Exemption, ExemptNamed } from '@golden-thread/domain/authority/exemption';
import { circleAudiences, type Paper, readerOf } from '@golden-thread/domain/authority/reading-rights';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ExemptFromReport } from '@golden-thread/domain/report/report-content';
import type { ActionId, CouncilId, PersonId, ReportId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';
import { readingOf } from './reading-access';

/** What is marked, with the version that its mark has. One whose last day is over is there still, and holds no more. */
export interface ExemptionRecord extends Exemption, ExemptNamed {
  readonly markedBy: PersonId | null;
  readonly markedOn: CalendarDate;
  readonly version: number;
}

const columns = `x.paper, x.paper_id as id, x.part, x.paragraph, x.until::text as until, x.marked_by as "markedBy", x.marked_on::text as "markedOn", x.version`;

/** The mark of something, whether or not it still holds; undefined where there never was one. */
export async function findExemption(reading: Reading, { paper, id, part }: ExemptNamed): Promise<ExemptionRecord | undefined> {
  const found = await reading.query<ExemptionRecord>(
    `select ${columns} from paper_exemption x where x.council_id = $1 and x.paper = $2 and x.paper_id = $3 and x.part = $4`,
    [reading.council.id, paper, id, part],
  );
  return found[0];
}

/** What is exempt today, by the day on which that ends. */
export const listExemptions = (reading: Reading): Promise<ExemptionRecord[]> =>
  reading.query<ExemptionRecord>(`select ${columns} from paper_exemption x where x.council_id = $1 and x.until >= $2 order by x.until, x.paper, x.paper_id, x.part`, [
    reading.council.id, reading.today,
  ]);

export function saveExemption(work: UnitOfWork, { paper, id, part, paragraph, until, markedBy, markedOn, version }: ExemptionRecord): void {
  work.send(
    `insert into paper_exemption (council_id, paper, paper_id, part, paragraph, until, marked_by, marked_on, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (council_id, paper, paper_id, part) do update set paragraph = excluded.paragraph, until = excluded.until, marked_by = excluded.marked_by,
       marked_on = excluded.marked_on, version = excluded.version`,
    [work.council.id, paper, id, part, paragraph, until, markedBy, markedOn, version],
  );
}

/** The values of the statements below: which papers are in the reader's circle. The public (null) has none. */
const circleOf = (reading: Reading, actor: Actor | null, paper: Paper): readonly [council: CouncilId, day: CalendarDate, reader: string | null, circle: string] => [
  reading.council.id, reading.today, actor && JSON.stringify(readerOf(actor)), JSON.stringify(circleAudiences(paper)),
];

/**
 * The decisions on exceptions that are exempt today for a reader, or for the public (null): the exception is, or the clinic or recovery plan that
 * was decided on, and its circle is not theirs. The lowest paragraph where there are several.
 */
const listExemptDecisions = (reading: Reading, actor: Actor | null): Promise<ExemptFromReport['decisions'][number][]> =>
  reading.query<ExemptFromReport['decisions'][number]>(
    `select e.reference, min(x.paragraph) as paragraph
     from paper_exemption x
       left join recovery_plan p on x.paper = 'recovery-plan' and p.id = x.paper_id and p.origin_type = 'exception'
       left join clinic k on x.paper = 'clinic' and k.id = x.paper_id
       join exception_case e on e.id = case x.paper when 'exception' then x.paper_id when 'recovery-plan' then p.origin_id else k.exception_id end
     where x.council_id = $1 and x.until >= $2 and x.paper in ('exception', 'recovery-plan', 'clinic')
       and ($3::jsonb is null or e.id not in (select a.id from reading_access('exception', $4, $3, $2) a))
     group by e.reference order by e.reference`,
    circleOf(reading, actor, 'exception'),
  );

const listExemptPlans = (reading: Reading, actor: Actor | null): Promise<ExemptFromReport['plans'][number][]> =>
  reading.query<ExemptFromReport['plans'][number]>(
    `select p.reference, x.paragraph from paper_exemption x join recovery_plan p on p.id = x.paper_id
     where x.council_id = $1 and x.until >= $2 and x.paper = 'recovery-plan'
       and ($3::jsonb is null or p.id not in (select a.id from reading_access('recovery-plan', $4, $3, $2) a))`,
    circleOf(reading, actor, 'recovery-plan'),
  );

const listExemptReviews = (reading: Reading, actor: Actor | null): Promise<ExemptFromReport['reviews'][number][]> =>
  reading.query<ExemptFromReport['reviews'][number]>(
    `select r.year, r.quarter, s.name as service, x.paragraph
     from paper_exemption x join service_review v on v.id = x.paper_id join round r on r.id = v.round_id join service s on s.id = v.service_id
     where x.council_id = $1 and x.until >= $2 and x.paper = 'service-review'
       and ($3::jsonb is null or v.id not in (select a.id from reading_access('service-review', $4, $3, $2) a))`,
    circleOf(reading, actor, 'service-review'),
  );

/** The actions agreed in something that is exempt today for a reader: who carries one out reads it, and so does the circle of what it was agreed in. */
export const listExemptActions = async (reading: Reading, actor: Actor): Promise<ActionId[]> => {
  const found = await reading.query<{ id: ActionId }>(
    `with marked as materialized (
       select a.id from paper_exemption x join action a on a.origin_id = x.paper_id where x.council_id = $1 and x.until >= $2 and x.part = ''
       union select a.id from paper_exemption x join clinic k on k.exception_id = x.paper_id join action a on a.origin_id = k.id
             where x.council_id = $1 and x.until >= $2 and x.part = '' and x.paper = 'exception')
     select id from marked where id not in (select r.id from reading_access('action', $3, $4, $2) r where r.id = any (array(select id from marked)))`,
    [reading.council.id, reading.today, ...readingOf(actor, 'action')],
  );
  return found.map(({ id }) => id);
};

/** The texts of a report that are exempt today for a reader, or for the public (null). */
export const listExemptTexts = (reading: Reading, actor: Actor | null, reportId: ReportId): Promise<ExemptFromReport['texts'][number][]> =>
  reading.query<ExemptFromReport['texts'][number]>(
    `select x.part as text, x.paragraph from paper_exemption x
     where x.council_id = $1 and x.until >= $2 and x.paper = 'performance-report' and x.paper_id = $5
       and ($3::jsonb is null or x.paper_id not in (select a.id from reading_access('performance-report', $4, $3, $2) a))`,
    [...circleOf(reading, actor, 'performance-report'), reportId],
  );

/** The commentary on one figure that is kept from the public, and whether a reader is shown it all the same. */
interface MarkedCommentary extends ExemptCommentary {
  readonly mayRead: boolean;
}

/**
 * The commentaries on figures that are kept from the public today. Their circle is that of the measure's service, with those who enter and verify it; the
 * public (null) is in none.
 */
export const listMarkedCommentaries = (reading: Reading, actor: Actor | null): Promise<MarkedCommentary[]> =>
  reading.query<MarkedCommentary>(
    `select m.id as "measureId", m.ref, x.part as period, x.paragraph,
            coalesce(($3::jsonb->>'everything')::boolean
              or m.service_id in (select id from services_read_by($3, $2) id)
              or array[m.owner_post_id, m.verifier_post_id] && array(select jsonb_array_elements_text($3->'posts'))::uuid[], false) as "mayRead"
     from paper_exemption x join measure m on m.id = x.paper_id
     where x.council_id = $1 and x.until >= $2 and x.paper = 'measure'`,
    [reading.council.id, reading.today, actor && JSON.stringify(readerOf(actor))],
  );

/** Those of them that a reader, or the public (null), is not shown. */
export const listExemptCommentaries = async (reading: Reading, actor: Actor | null): Promise<ExemptCommentary[]> =>
  (await listMarkedCommentaries(reading, actor)).filter(({ mayRead }) => !mayRead);

/** Everything that a reader of a report, or the public (null), is not told today. Most days nothing is exempt, and one statement says so. */
export async function findExemptFromReport(reading: Reading, actor: Actor | null, reportId: ReportId): Promise<ExemptFromReport> {
  const kinds = await reading.query<{ paper: ExemptNamed['paper'] }>('select distinct paper from paper_exemption where council_id = $1 and until >= $2', [reading.council.id, reading.today]);
  const isAny = (...papers: readonly ExemptNamed['paper'][]): boolean => kinds.some(({ paper }) => papers.includes(paper));
  return {
    decisions: isAny('exception', 'recovery-plan', 'clinic') ? await listExemptDecisions(reading, actor) : [],
    plans: isAny('recovery-plan') ? await listExemptPlans(reading, actor) : [],
    reviews: isAny('service-review') ? await listExemptReviews(reading, actor) : [],
    texts: isAny('performance-report') ? await listExemptTexts(reading, actor, reportId) : [],
    commentaries: isAny('measure') ? await listExemptCommentaries(reading, actor) : [],
  };
}

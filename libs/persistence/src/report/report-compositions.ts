import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { ReportContent, ReportedDecision } from '@golden-thread/domain/report/report-content';
import type { CompositionId, ReportId } from '@golden-thread/domain/shared/id';
import { canonicalJson, digest } from '../event-log/hashes';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What a report said at one of the times when it was composed. */
export interface ReportComposition {
  readonly id: CompositionId;
  readonly reportId: ReportId;
  readonly number: number;
  readonly hash: string;
  readonly content: ReportContent;
  readonly composedAt: Instant;
}

/** The digest of a report's whole content: what is challenged and published must have the same. */
export const hashOfReport = (content: ReportContent): string => digest(canonicalJson(content));

/** What the report says now: the composition of the digest that stands. One that was taken back is kept, and says nothing any more. */
export async function findComposition(reading: Reading, reportId: ReportId): Promise<ReportComposition | undefined> {
  const [composition] = await reading.query<ReportComposition>(
    `select c.id, c.report_id as "reportId", c.number, c.hash, c.content, c.composed_at as "composedAt"
     from performance_report r join report_composition c on c.report_id = r.id and c.hash = r.hash
     where r.id = $1 order by c.number desc limit 1`,
    [reportId],
  );
  return composition;
}

/** How often the report was composed, what was taken back included. */
export async function countCompositions(reading: Reading, reportId: ReportId): Promise<number> {
  const [row] = await reading.query<{ times: number }>('select count(*)::int as times from report_composition where report_id = $1', [reportId]);
  return row!.times;
}

export async function addComposition(work: UnitOfWork, composition: ReportComposition): Promise<void> {
  const { id, reportId, number, hash, content, composedAt } = composition;
  work.send('insert into report_composition (id, council_id, report_id, number, hash, content, composed_at) values ($1, $2, $3, $4, $5, $6, $7)', [
    id, work.council.id, reportId, number, hash, content, composedAt,
  ]);
}

type Material = Pick<ReportContent, 'decisions' | 'issues' | 'reviews'>;

/**
 * What the corporate reviews of a year decided up to and with a quarter, which issues they raised, and how the services' reviews
 * of that quarter stand; in an order that never changes.
 */
export async function findReportMaterial(reading: Reading, of: { year: FinancialYear; quarter: number }): Promise<Material> {
  const decisions = await reading.query<ReportedDecision>(
    `select r.quarter, e.reference, e.kind, s.name as service, m.title as measure, e.decision->>'decision' as decision,
            e.decision->>'reason' as reason
     from exception_case e join round r on r.id = e.round_id join service s on s.id = e.service_id left join measure m on m.id = e.measure_id
     where r.year = $1 and r.quarter <= $2 and e.state = 'decided' order by r.quarter, substring(e.reference from '[0-9]+$')::int`,
    [of.year, of.quarter],
  );
  const issues = await reading.query<Material['issues'][number]>(
    `select r.quarter, i.text, array_agg(s.name order by s.name) as services
     from corporate_issue i join round r on r.id = i.round_id join service s on s.id = any (i.service_ids)
     where r.year = $1 and r.quarter <= $2 and i.exception_id is null
     group by r.quarter, i.raised_at, i.id, i.text order by r.quarter, i.raised_at, i.id`,
    [of.year, of.quarter],
  );
  const reviews = await reading.query<Material['reviews'][number]>(
    `select s.name as service, v.state, coalesce(v.timeliness = 'late', false) as late
     from service_review v join round r on r.id = v.round_id join service s on s.id = v.service_id
     where r.year = $1 and r.quarter = $2 order by s.name`,
    [of.year, of.quarter],
  );
  return { decisions, issues, reviews };
}

import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, neighbouringQuarter, type Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { Round } from '@golden-thread/domain/review/round';
import type { CorporateIssue, ServiceReview } from '@golden-thread/domain/review/service-review';
import type { FigureSheetId, ObjectiveId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';
import { listCorporateIssuesFor } from './corporate-review';
import { findRoundOf } from './rounds';

/** Something a service has to deliver in a year. */
export interface ServiceAction {
  readonly id: ObjectiveId;
  readonly title: string;
}

/**
 * What a service reports progress on: the deliverables of the published council plan that it leads, and the objectives of its own
 * approved service plan; in the order of the plans.
 */
export async function listServiceActions(reading: Reading, of: { year: FinancialYear; serviceId: ServiceId }): Promise<ServiceAction[]> {
  return reading.query<ServiceAction>(
    `select o.id, o.reference || ' ' || coalesce(case when o.level = 'council' then o.deliverable end, o.title) as title
     from objective o left join council_plan c on c.id = o.plan_id left join plan p on p.id = o.plan_id
     where o.year = $1 and (
       (o.level = 'council' and o.lead_service_id = $2 and c.state = 'published')
       or (o.level = 'service' and p.service_id = $2 and p.state = 'approved'))
     order by case o.level when 'council' then 1 else 2 end, o.position, o.reference`,
    [of.year, of.serviceId],
  );
}

/** What a review asks its manager beyond the fixed sections. */
export interface ReviewQuestions {
  readonly actions: readonly ServiceAction[];
  readonly issues: readonly CorporateIssue[];
}

/** The service's actions, and exactly the issues which the corporate review of the quarter before tagged for it. */
export async function findReviewQuestions(reading: Reading, review: ServiceReview, round: Round): Promise<ReviewQuestions> {
  const before = await findRoundOf(reading, neighbouringQuarter(round, -1));
  const issues = before ? await listCorporateIssuesFor(reading, before.id, review.serviceId) : [];
  return { actions: await listServiceActions(reading, { year: round.year, serviceId: review.serviceId }), issues };
}

/** Figures of a quarter that somebody has yet to enter or to verify. */
export interface FiguresAwaited {
  readonly kind: 'enter-figures' | 'verify-figures';
  readonly sheetId: FigureSheetId;
  readonly post: string;
  /** Who answers for the post today. */
  readonly people: readonly string[];
  readonly dueOn: CalendarDate | null;
}

/** What a service's figures of a quarter still wait for, the longest awaited first. */
export const listFiguresAwaited = (reading: Reading, of: { year: FinancialYear; quarter: Quarter; serviceId: ServiceId }): Promise<FiguresAwaited[]> =>
  reading.query<FiguresAwaited>(
    `select t.kind, t.subject_id as "sheetId", p.title as post, t.due_on as "dueOn",
            array(select pe.name from responsibility r join person pe on pe.id = r.person_id
                  where r.post_id = t.post_id and r.starts_on <= $4 and (r.ends_on is null or r.ends_on >= $4) order by pe.name) as people
     from task t join figure_sheet f on f.id = t.subject_id join post p on p.id = t.post_id
     where t.state = 'open' and t.kind in ('enter-figures', 'verify-figures') and f.year = $1 and f.quarter = $2 and f.service_id = $3
     order by t.due_on, p.title`,
    [of.year, of.quarter, of.serviceId, reading.today],
  );

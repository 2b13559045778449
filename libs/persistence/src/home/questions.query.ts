import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { ChallengeBody, ReportHalf } from '@golden-thread/domain/report/performance-report';
import type { ReportId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A question that a body of the council asked about a half-yearly report. */
export interface QuestionAsked {
  readonly reportId: ReportId;
  readonly year: FinancialYear;
  readonly half: ReportHalf;
  readonly body: ChallengeBody;
  readonly number: number;
  readonly text: string;
  readonly askedOn: CalendarDate;
  /** Null until it is answered. */
  readonly answeredOn: CalendarDate | null;
  /** Whether the reader asked it. */
  readonly own: boolean;
}

/** As far back as a year's two reports go. */
const daysBack = 400;

/** What the reader asked, and what the bodies asked on which they sit: what is unanswered first, the longest wait before the others; then the newest. */
export const listQuestions = (reading: Reading, { personId }: Actor, bodies: readonly ChallengeBody[]): Promise<QuestionAsked[]> =>
  reading.query<QuestionAsked>(
    `select q.report_id as "reportId", r.year, r.half, q.body, q.number, q.text, (q.raised_at at time zone 'Europe/London')::date as "askedOn",
            (q.answered_at at time zone 'Europe/London')::date as "answeredOn", coalesce($2 = any (q.raised_by), false) as own
     from report_challenge q join performance_report r on r.id = q.report_id
     where q.council_id = $1 and (q.body = any ($3) or $2 = any (q.raised_by)) and q.raised_at > $4::timestamptz - make_interval(days => ${daysBack})
     order by q.answered_at is not null, case when q.answered_at is null then q.raised_at end, q.answered_at desc, q.number`,
    [reading.council.id, personId, bodies, reading.now],
  );

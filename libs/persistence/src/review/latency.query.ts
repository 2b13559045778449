import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import type { Reading } from '../unit-of-work/unit-of-work';

/** The days on which a round's figures reached each stage of their way; null: not yet. */
interface RoundReached {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly entered: CalendarDate | null;
  readonly verified: CalendarDate | null;
  readonly reviewed: CalendarDate | null;
  readonly concluded: CalendarDate | null;
  readonly members: CalendarDate | null;
  readonly published: CalendarDate | null;
}

const day = (instant: string): string => `(${instant} at time zone 'Europe/London')::date`;

/** The last day of an event of a round's sheets, of those before its figures were frozen: what comes later is a correction. */
const ofSheets = (name: 'FiguresEntered' | 'FiguresVerified'): string => `
  (select max(${day('e.occurred_at')}) from figure_sheet s join event e on e.council_id = s.council_id and e.stream_type = 'figure-sheet' and e.stream_id = s.id
   where s.council_id = r.council_id and s.year = r.year and s.quarter = r.quarter and s.month is null and e.name = '${name}'
     and e.occurred_at <= coalesce((select f.frozen_at from figure_freeze f where f.council_id = r.council_id and f.year = r.year and f.quarter = r.quarter), 'infinity'))`;

/** The newest rounds, with how far their figures have come. */
export const listRoundsReached = (reading: Reading, most: number): Promise<RoundReached[]> =>
  reading.query<RoundReached>(
    `select r.year, r.quarter, ${ofSheets('FiguresEntered')} as entered, ${ofSheets('FiguresVerified')} as verified,
       (select max(${day('e.occurred_at')}) from service_review v join event e on e.council_id = v.council_id and e.stream_type = 'service-review' and e.stream_id = v.id
        where v.round_id = r.id and e.name = 'ServiceReviewSignedOff') as reviewed,
       (select max(${day('e.occurred_at')}) from event e
        where e.council_id = r.council_id and e.stream_type = 'round' and e.stream_id = r.id and e.name = 'CorporateReviewConcluded') as concluded,
       coalesce(
         (select min(${day('e.occurred_at')}) from event e
          where e.council_id = r.council_id and e.stream_type = 'performance-report' and e.stream_id = p.id and e.name = 'ReportChallengeConcluded'),
         case when p.id is null and r.state = 'concluded' then
           (select stage.falls_on from stage join performance_year y on y.id = stage.year_id
            where y.council_id = r.council_id and y.year = r.year and stage.key = 'q' || r.quarter || '.members' and stage.state = 'opened') end) as members,
       ${day('p.published_at')} as published
     from round r
     left join performance_report p on p.council_id = r.council_id and p.year = r.year and p.half = case r.quarter when 2 then 'h1' when 4 then 'h2' end
     where r.council_id = $1 order by r.year desc, r.quarter desc limit $2`,
    [reading.council.id, most],
  );

/** The days of these years' stages. */
export const listStageDays = (reading: Reading, years: readonly FinancialYear[]): Promise<{ year: FinancialYear; key: StageKey; on: CalendarDate | null }[]> =>
  reading.query(
    `select y.year, stage.key, stage.falls_on as "on" from stage join performance_year y on y.id = stage.year_id where y.council_id = $1 and y.year = any ($2)`,
    [reading.council.id, years],
  );

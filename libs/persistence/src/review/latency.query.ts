import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { ReportHalf } from '@golden-thread/domain/report/performance-report';
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

/** A day of what came, null while the round is open and some of the same is still awaited: the first of many sheets is not yet the stage reached. */
const onceNoneIsAwaited = (awaited: string, came: string): string => `case when r.state = 'open' and exists (${awaited}) then null else (${came}) end`;

const sheetsOf = `s.council_id = r.council_id and s.year = r.year and s.quarter = r.quarter and s.month is null`;

/** The last day of an event of a round's sheets, of those before its figures were frozen: what comes later is a correction. */
const ofSheets = (name: 'FiguresEntered' | 'FiguresVerified', awaited: string): string => onceNoneIsAwaited(
  `select from figure_sheet s where ${sheetsOf} and s.state in (${awaited})`,
  `select max(${day('e.occurred_at')}) from figure_sheet s join event e on e.council_id = s.council_id and e.stream_type = 'figure-sheet' and e.stream_id = s.id
   where ${sheetsOf} and e.name = '${name}'
     and e.occurred_at <= coalesce((select f.frozen_at from figure_freeze f where f.council_id = r.council_id and f.year = r.year and f.quarter = r.quarter), 'infinity')`,
);
const entered = ofSheets('FiguresEntered', `'open', 'returned'`);
const verified = ofSheets('FiguresVerified', `'open', 'returned', 'entered'`);

/** The last day on which a service's review of a round was signed off. */
const reviewed = onceNoneIsAwaited(
  `select from service_review v where v.round_id = r.id and v.state in ('open', 'submitted', 'returned')`,
  `select max(${day('e.occurred_at')}) from service_review v join event e on e.council_id = v.council_id and e.stream_type = 'service-review' and e.stream_id = v.id
   where v.round_id = r.id and e.name = 'ServiceReviewSignedOff'`,
);

/** The day on which the first of the bodies that challenge a report had finished. */
const beforeMembers = `
  (select min(${day('e.occurred_at')}) from event e
   where e.council_id = p.council_id and e.stream_type = 'performance-report' and e.stream_id = p.id and e.name = 'ReportChallengeConcluded')`;

/** The newest rounds, with how far their figures have come. */
export const listRoundsReached = (reading: Reading, most: number): Promise<RoundReached[]> =>
  reading.query<RoundReached>(
    `select r.year, r.quarter, ${entered} as entered, ${verified} as verified, ${reviewed} as reviewed,
       (select max(${day('e.occurred_at')}) from event e
        where e.council_id = r.council_id and e.stream_type = 'round' and e.stream_id = r.id and e.name = 'CorporateReviewConcluded') as concluded,
       coalesce(
         ${beforeMembers},
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

/** A round beside a year's own, with the days of its stages and how far it has come; null: not yet, or it has no such stage. */
interface ExtraRoundReached {
  readonly year: FinancialYear;
  readonly title: string;
  readonly askedOn: CalendarDate;
  readonly figuresOn: CalendarDate;
  readonly reviewsOn: CalendarDate | null;
  readonly corporateOn: CalendarDate | null;
  readonly entered: CalendarDate | null;
  readonly verified: CalendarDate | null;
  readonly reviewed: CalendarDate | null;
  readonly concluded: CalendarDate | null;
}

/** The last day on which something was given to a stage, once nobody is awaited any more. */
const lastOf = (stage: string, awaited: string, column: string): string => `
  (select case when bool_or(r.state in (${awaited})) then null else max(r.${column}) end from stage_return r where r.council_id = y.council_id and r.stage_id = ${stage}.id)`;
const given = (stage: string): string => lastOf(stage, `'asked', 'returned'`, 'submitted_on');
const complete = (stage: string): string => lastOf(stage, `'asked', 'returned', 'submitted'`, 'completed_on');

/** The rounds beside their own that these years have asked for, the newest first; known by the keys of their stages (`domain/timetable/extra-round`). */
export const listExtraRoundsReached = (reading: Reading, years: readonly FinancialYear[]): Promise<ExtraRoundReached[]> =>
  reading.query<ExtraRoundReached>(
    `select y.year, regexp_replace(f.title, ': figures$', '') as title, asked.on as "askedOn", f.falls_on as "figuresOn", v.falls_on as "reviewsOn", c.falls_on as "corporateOn",
       ${given('f')} as entered, ${complete('f')} as verified, ${complete('v')} as reviewed, ${complete('c')} as concluded
     from performance_year y join stage f on f.year_id = y.id and f.key like 'own.%.figures' and f.falls_on is not null
       join stage c on c.year_id = y.id and c.key = regexp_replace(f.key, 'figures$', 'corporate')
       left join stage v on v.year_id = y.id and v.key = regexp_replace(f.key, 'figures$', 'reviews')
       cross join lateral (select min(a.asked_on) as "on" from stage_ask a where a.council_id = y.council_id and a.stage_id = f.id) asked
     where y.council_id = $1 and y.year = any ($2) and asked.on is not null order by f.falls_on desc, f.key`,
    [reading.council.id, years],
  );

/** When the half-yearly reports of these years came before members, and when they were published; null: not yet. */
export const listReportDays = (reading: Reading, years: readonly FinancialYear[]): Promise<{ year: FinancialYear; half: ReportHalf; members: CalendarDate | null; published: CalendarDate | null }[]> =>
  reading.query(
    `select p.year, p.half, ${beforeMembers} as members, ${day('p.published_at')} as published from performance_report p where p.council_id = $1 and p.year = any ($2)`,
    [reading.council.id, years],
  );

import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { ReportContent, ReportedQuarter, ReportedRecovery } from '@golden-thread/domain/report/report-content';
import type { ExtraRoundGiven } from '@golden-thread/domain/report/reported-extra-round';
import { reviewSectionKeys } from '@golden-thread/domain/review/service-review';
import type { SnapshotContent } from '@golden-thread/domain/review/snapshot';
import type { Reading } from '../unit-of-work/unit-of-work';

/** How many quarters a report looks back over, its own included: the same quarter of last year is the first. */
const quartersBack = 5;

/** How the figures of a report's measures were frozen, quarter by quarter up to the report's own, which is last. */
export async function listReportedQuarters(reading: Reading, of: SnapshotContent): Promise<ReportedQuarter[]> {
  const rows = await reading.query<ReportedQuarter>(
    `select newest.year, newest.quarter, newest.figures from (
       select r.year, r.quarter,
              (select jsonb_agg(jsonb_build_object('ref', f->>'ref', 'value', f->>'value', 'target', f->>'target', 'level', f->>'level') order by f->>'ref')
               from jsonb_array_elements(latest.content->'figures') f where f->>'ref' = any ($4)) as figures
       from round r cross join lateral (select s.content from snapshot s where s.round_id = r.id order by s.number desc limit 1) latest
       where r.council_id = $1 and (r.year < $2 or (r.year = $2 and r.quarter <= $3)) order by r.year desc, r.quarter desc limit $5) newest
     where newest.figures is not null order by newest.year, newest.quarter`,
    [reading.council.id, of.year, of.quarter, of.figures.map(({ ref }) => ref), quartersBack],
  );
  return rows;
}

type Finding = NonNullable<ReportContent['findings']>[number];

/** What the services wrote in their reviews of a quarter that their director has signed off, section by section; of what is exempt today, nothing. */
export async function listFindings(reading: Reading, of: { readonly year: FinancialYear; readonly quarter: Quarter }): Promise<Finding[]> {
  const rows = await reading.query<Finding>(
    `select s.name as service, said.key as section, said.value as text
     from service_review v join round r on r.id = v.round_id join service s on s.id = v.service_id
     cross join lateral jsonb_each_text(v.answers) said
     where r.council_id = $1 and r.year = $2 and r.quarter = $3 and v.state = 'signed-off' and said.key in ('measures', 'risks', 'budget') and trim(said.value) <> ''
       and not exists (select 1 from paper_exemption x where x.council_id = $1 and x.paper = 'service-review' and x.paper_id = v.id and x.until >= $4)`,
    [reading.council.id, of.year, of.quarter, reading.today],
  );
  const place = ({ section }: Finding): number => reviewSectionKeys.indexOf(section);
  return rows.sort((one, other) => one.service.localeCompare(other.service, 'en-GB') || place(one) - place(other));
}

/** The recovery plans that a director has approved and that run, or were closed, with the newest month that has an update. */
export const listReportedRecovery = (reading: Reading): Promise<ReportedRecovery[]> =>
  reading.query<ReportedRecovery>(
    `select p.reference, p.title, s.name as service, p.state, p.approved_on as "approvedOn", p.content->>'goalValue' as goal,
            (select jsonb_build_object('month', m.month, 'progress', m.report->>'progress', 'verdict', m.verdict)
             from recovery_month m where m.plan_id = p.id and m.report is not null order by m.month desc limit 1) as latest
     from recovery_plan p join service s on s.id = p.service_id
     where p.council_id = $1 and p.approved_on is not null and p.state <> 'ended'
       and not exists (select 1 from paper_exemption x where x.council_id = $1 and x.paper = 'recovery-plan' and x.paper_id = p.id and x.until >= $2)
     order by substring(p.reference from '[0-9]+$')::int`,
    [reading.council.id, reading.today],
  );

/** The rounds beside a year's own, in the order of their days, with what was given and signed off, and what the corporate review decided; known by the keys of their stages. */
export const listExtraRoundsGiven = (reading: Reading, year: FinancialYear): Promise<ExtraRoundGiven[]> =>
  reading.query<ExtraRoundGiven>(
    `select regexp_replace(f.title, ': figures$', '') as title, f.falls_on as "figuresOn",
            (select coalesce(jsonb_agg(jsonb_build_object('service', r.name, 'measures', r.measures, 'answers', r.answers) order by r.name, r.id), '[]')
             from stage_return r where r.council_id = y.council_id and r.stage_id = f.id and r.state = 'completed') as returns,
            (select r.answers->>'decided' from stage_return r where r.council_id = y.council_id and r.stage_id = c.id and r.state = 'completed' order by r.completed_on desc, r.id limit 1) as decided
     from performance_year y join stage f on f.year_id = y.id and f.key like 'own.%.figures' and f.falls_on is not null
       join stage c on c.year_id = y.id and c.key = regexp_replace(f.key, 'figures$', 'corporate')
     where y.council_id = $1 and y.year = $2 order by f.falls_on, f.key`,
    [reading.council.id, year],
  );

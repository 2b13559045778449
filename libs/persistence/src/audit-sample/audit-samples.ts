import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { AuditResult, AuditSample, FigureToAudit, SampledFigure } from '@golden-thread/domain/audit-sample/audit-sample';
import type { AuditSampleId, MeasureId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/**
 * As many of a year's figures as are asked for: verified ones of its last day, of audited measures, in the order of SHA-256 over the seed, a
 * space and the reference. The same seed draws the same, and anybody can do it again by hand.
 */
export const drawFigures = (reading: Reading, { seed, endsOn, size }: { readonly seed: string; readonly endsOn: CalendarDate; readonly size: number }): Promise<SampledFigure[]> =>
  reading.query<SampledFigure>(
    `select m.id as "measureId", m.ref, v.period, v.version as "figureVersion", v.value::text as value, null::text as result, '' as finding
     from audited_measure a join measure m on m.id = a.measure_id join measure_value v on v.measure_id = m.id and v.current and v.state = 'verified' and v.ends_on = $3
     where a.council_id = $1
     order by encode(sha256(convert_to($2 || ' ' || m.ref, 'UTF8')), 'hex'), m.ref, v.period limit $4`,
    [reading.council.id, seed, endsOn, size],
  );

export function addAuditSample(work: UnitOfWork, { id, year, seed, drawnBy, drawnAt }: AuditSample, figures: readonly SampledFigure[]): void {
  work.send('insert into audit_sample (id, council_id, year, seed, drawn_by, drawn_at) values ($1, $2, $3, $4, $5, $6)', [id, work.council.id, year, seed, drawnBy, drawnAt]);
  work.send(
    `insert into sampled_figure (council_id, sample_id, position, measure_id, period, figure_version, value, finding)
     select $1, $2, f.position, f."measureId", f.period, f."figureVersion", f.value, ''
     from jsonb_to_recordset($3) as f(position int, "measureId" uuid, period text, "figureVersion" int, value numeric)`,
    [work.council.id, id, JSON.stringify(figures.map((figure, position) => ({ ...figure, position })))],
  );
}

/** A sample in the list, with how far its check has come. */
export interface AuditSampleSummary {
  readonly id: AuditSampleId;
  readonly year: FinancialYear;
  readonly seed: string;
  readonly drawnByName: string | null;
  readonly drawnAt: Instant;
  readonly figures: number;
  readonly passed: number;
  readonly amended: number;
  readonly failed: number;
}

/** Every sample, the newest first; or one. */
export const listAuditSamples = (reading: Reading, id: AuditSampleId | null = null): Promise<AuditSampleSummary[]> =>
  reading.query<AuditSampleSummary>(
    `select s.id, s.year, s.seed, p.name as "drawnByName", s.drawn_at as "drawnAt", count(f.measure_id)::int as figures,
            count(*) filter (where f.result = 'pass')::int as passed, count(*) filter (where f.result = 'amend')::int as amended,
            count(*) filter (where f.result = 'fail')::int as failed
     from audit_sample s left join person p on p.id = s.drawn_by left join sampled_figure f on f.sample_id = s.id
     where s.council_id = $1 and ($2::uuid is null or s.id = $2) group by s.id, p.name order by s.drawn_at desc, s.id desc`,
    [reading.council.id, id],
  );

/** A sampled figure as its page shows it: with the measure's name and unit, and the last version that was verified; a correction that waits, or was returned, is none yet. */
export interface SampledFigureToday extends FigureToAudit {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly versionToday: number;
  readonly valueToday: string | null;
  readonly checkedByName: string | null;
  readonly checkedAt: Instant | null;
}

export const listSampledFigures = (reading: Reading, sampleId: AuditSampleId): Promise<SampledFigureToday[]> =>
  reading.query<SampledFigureToday>(
    `select m.id as "measureId", m.ref, f.period, f.figure_version as "figureVersion", f.value::text as value, f.result, f.finding, m.title, m.unit, m.decimals,
            m.owner_post_id as "ownerPostId", m.verifier_post_id as "verifierPostId", t.version as "versionToday", t.value::text as "valueToday",
            p.name as "checkedByName", f.checked_at as "checkedAt",
            exists (select 1 from evidence e where e.council_id = f.council_id and e.thing_id = m.id and e.thing = 'measure' and e.part = f.period and e.withdrawn_at is null) as "hasWorkingPaper",
            coalesce((select array_agg(distinct c) from measure_value o cross join lateral unnest(o.entered_by || o.contributors || array_remove(array[o.verified_by], null)) c
                      where o.measure_id = m.id and o.period = f.period), '{}') as contributors
     from sampled_figure f join measure m on m.id = f.measure_id
     cross join lateral (select v.version, v.value from measure_value v where v.measure_id = m.id and v.period = f.period and v.state = 'verified' order by v.version desc limit 1) t
     left join person p on p.id = f.checked_by
     where f.council_id = $1 and f.sample_id = $2 order by f.position`,
    [reading.council.id, sampleId],
  );

export function saveAuditResult(work: UnitOfWork, { sampleId, measureId, result, finding }: { readonly sampleId: AuditSampleId; readonly measureId: MeasureId; readonly result: AuditResult; readonly finding: string }): void {
  work.send(
    'update sampled_figure set result = $4, finding = $5, checked_by = $6, checked_at = $7 where council_id = $1 and sample_id = $2 and measure_id = $3',
    [work.council.id, sampleId, measureId, result, finding, work.actor.personId, work.now],
  );
}

import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Measure } from '@golden-thread/domain/measure/measure';
import type { PublishedLevel } from '@golden-thread/domain/status/published-status';
import type { CouncilId, MeasureId, PersonId } from '@golden-thread/domain/shared/id';
import { idFor } from '../unit-of-work/ids';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** A measure as another system or a council pack has it. */
export type ImportedMeasure = Omit<Measure, 'id' | 'version' | 'retiredOn'>;
/** A target taken over, by the measure's reference. */
export interface ImportedTarget {
  readonly ref: string;
  readonly period: string;
  readonly target: string;
}
/**
 * A figure taken over, by the measure's reference. Left out, its state is `verified`: history, verified where it comes from and entered by
 * nobody here; `entered` waits for a second person.
 */
export interface ImportedFigure {
  readonly ref: string;
  readonly period: string;
  readonly endsOn: CalendarDate;
  /** Null: no cases. */
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly dataStatus: string;
  readonly commentary: string;
  readonly state?: 'entered' | 'verified';
}

/** A status that was published elsewhere, by the measure's reference. */
export interface ImportedStatus {
  readonly ref: string;
  readonly period: string;
  readonly level: PublishedLevel;
  readonly note: string | null;
}

/** The id of the measure of a reference, the same at every import. */
export const measureIdFor = (councilId: CouncilId, ref: string): MeasureId => idFor('measure', councilId, ref);

const measuresSql = `
  insert into measure as m (id, council_id, ref, title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, tolerance_basis,
    tolerance_green, tolerance_amber, tolerance_edge, zero_target, lowest, highest, dimension, sub_group, service_id, owner_post_id,
    verifier_post_id, member_post_id, register, tolerance_strict)
  select r.id, $1::uuid, r.ref, r.title, r.kind, r.unit, r.decimals, r.polarity, r.frequency, r.cumulative, r.formula, r.multiplier,
    r.tolerance->>'basis', (r.tolerance->>'green')::numeric, (r.tolerance->>'amber')::numeric, r.tolerance->>'edge', r."zeroTarget", r.lowest,
    r.highest, r.dimension, r."group", r."serviceId", r."ownerPostId", r."verifierPostId", r."memberPostId", r.register,
    coalesce((r.tolerance->>'strict')::boolean, false)
  from jsonb_to_recordset($2::jsonb) as r(id uuid, ref text, title text, kind text, unit text, decimals int, polarity text, frequency text,
    cumulative boolean, formula text, multiplier numeric, tolerance jsonb, "zeroTarget" text, lowest numeric, highest numeric, dimension text,
    "group" text, "serviceId" uuid, "ownerPostId" uuid, "verifierPostId" uuid, "memberPostId" uuid, register jsonb)
  on conflict (council_id, ref) do nothing returning id`;

const targetsSql = `
  insert into measure_target as t (council_id, measure_id, period, target)
  select $1::uuid, m.id, r.period, r.target from jsonb_to_recordset($2::jsonb) as r(ref text, period text, target numeric)
  join measure m on m.ref = r.ref on conflict (measure_id, period) do nothing returning period`;

const figuresSql = `
  insert into measure_value as v (council_id, measure_id, period, version, ends_on, current, value, numerator, denominator, data_status, commentary,
    state, entered_by, entered_at, source)
  select $1::uuid, m.id, r.period, 1, r."endsOn", true, r.value, r.numerator, r.denominator, r."dataStatus", r.commentary,
    coalesce(r.state, 'verified'), case when r.state = 'entered' then $4::uuid[] else '{}' end, $3::timestamptz, 'import'
  from jsonb_to_recordset($2::jsonb) as r(ref text, period text, "endsOn" date, value numeric, numerator numeric, denominator numeric,
    "dataStatus" text, commentary text, state text)
  join measure m on m.ref = r.ref on conflict (measure_id, period, version) do nothing returning period`;

const statusesSql = `
  insert into published_status (council_id, measure_id, period, level, note, brought_at)
  select $1::uuid, m.id, r.period, r.level, r.note, $3::timestamptz from jsonb_to_recordset($2::jsonb) as r(ref text, period text, level text, note text)
  join measure m on m.ref = r.ref on conflict (measure_id, period) do nothing returning period`;

/**
 * Takes measures, targets, figures and published statuses over from elsewhere: one statement each, whatever the number. What is there already stays
 * as it is, so a second import of the same pack changes nothing. Answers how many rows are new.
 * @param enteredBy who entered the figures that wait for a second person, where it is not who acts
 */
export async function importMeasures(
  work: UnitOfWork,
  pack: { readonly measures: readonly ImportedMeasure[]; readonly targets: readonly ImportedTarget[]; readonly figures: readonly ImportedFigure[]; readonly statuses?: readonly ImportedStatus[] },
  enteredBy: readonly PersonId[] = contributorsOf(work.actor),
): Promise<{ measures: number; targets: number; figures: number; statuses: number }> {
  const council = work.council.id;
  const measures = pack.measures.map((measure) => ({ ...measure, id: measureIdFor(council, measure.ref) }));
  const added = async (rows: readonly object[], insert: (json: string) => Promise<readonly unknown[]>): Promise<number> =>
    rows.length === 0 ? 0 : (await insert(JSON.stringify(rows))).length;
  return {
    measures: await added(measures, (json) => work.query(measuresSql, [council, json])),
    targets: await added(pack.targets, (json) => work.query(targetsSql, [council, json])),
    figures: await added(pack.figures, (json) => work.query(figuresSql, [council, json, work.now, enteredBy])),
    statuses: await added(pack.statuses ?? [], (json) => work.query(statusesSql, [council, json, work.now])),
  };
}

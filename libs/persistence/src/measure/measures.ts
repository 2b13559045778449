import type { Measure } from '@golden-thread/domain/measure/measure';
import type { Decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { isId, type MeasureId, type ServiceId } from '@golden-thread/domain/shared/id';
import type { IdOrReference } from '../unit-of-work/id-or-reference';
import { newId } from '../unit-of-work/ids';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const measures = `
  select id, ref, title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier,
         json_build_object('basis', tolerance_basis, 'green', tolerance_green::text, 'amber', tolerance_amber::text, 'edge', tolerance_edge,
           'strict', tolerance_strict) as tolerance,
         zero_target as "zeroTarget", lowest, highest, dimension, sub_group as "group", service_id as "serviceId", owner_post_id as "ownerPostId",
         verifier_post_id as "verifierPostId", member_post_id as "memberPostId", register, retired_on as "retiredOn", version
  from measure`;

/** The measure of an id or a reference such as HS07; undefined when the council has none. */
export async function findMeasure(finding: Finding, named: IdOrReference): Promise<Measure | undefined> {
  const [measure] = await finding.query<Measure>(isId(named) ? `${measures} where id = $1` : `${measures} where ref = $1`, [named]);
  return measure;
}

/** A measure held for a change of it. */
export const measureToChange: Loadable<Measure> = { type: 'measure', table: 'measure', reference: 'ref', find: findMeasure };

/** The measure of a reference such as HS07, as it stands in addresses, or of an id, as other things name it. */
export async function findMeasureByRef(reading: Reading, ref: string): Promise<Measure | undefined> {
  const [measure] = await reading.query<Measure>(isId(ref) ? `${measures} where id = $1` : `${measures} where ref = $1`, [ref]);
  return measure;
}

/** Measures in order of their references: all, one service's, or those named by id or by reference. Retired ones only where asked for. */
export function listMeasures(
  reading: Reading,
  { serviceId = null, ids = null, refs = null, retired = false }: MeasuresAsked = {},
): Promise<readonly Measure[]> {
  return reading.query<Measure>(
    `${measures}
     where ($1::uuid is null or service_id = $1) and ($2::uuid[] is null or id = any ($2)) and ($5::text[] is null or ref = any ($5))
       and ($3 or retired_on is null or retired_on > $4)
     order by ref`,
    [serviceId, ids, retired, reading.today, refs],
  );
}

interface MeasuresAsked {
  readonly serviceId?: ServiceId | null;
  readonly ids?: readonly MeasureId[] | null;
  readonly refs?: readonly string[] | null;
  readonly retired?: boolean;
}

export async function addMeasure(work: UnitOfWork, measure: Measure): Promise<void> {
  work.send(
    `insert into measure (id, council_id, version, ref, title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, tolerance_basis,
                          tolerance_green, tolerance_amber, tolerance_edge, zero_target, lowest, highest, dimension, sub_group, service_id, owner_post_id,
                          verifier_post_id, member_post_id, register, retired_on, tolerance_strict)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)`,
    [measure.id, work.council.id, measure.version, ...definitionOf(measure)],
  );
}

/** Writes a changed measure over the one that was read, one version on. */
export async function saveMeasure(work: UnitOfWork, measure: Measure): Promise<void> {
  work.send(
    `update measure
     set version = $2, ref = $3, title = $4, kind = $5, unit = $6, decimals = $7, polarity = $8, frequency = $9, cumulative = $10, formula = $11,
         multiplier = $12, tolerance_basis = $13, tolerance_green = $14, tolerance_amber = $15, tolerance_edge = $16, zero_target = $17, lowest = $18,
         highest = $19, dimension = $20, sub_group = $21, service_id = $22, owner_post_id = $23, verifier_post_id = $24, member_post_id = $25,
         register = $26, retired_on = $27, tolerance_strict = $28
     where id = $1`,
    [measure.id, measure.version + 1, ...definitionOf(measure)],
  );
}

/** All that is said of a measure, in the order of the statements above. */
const definitionOf = ({ tolerance, ...measure }: Measure) =>
  [
    measure.ref, measure.title, measure.kind, measure.unit, measure.decimals, measure.polarity, measure.frequency, measure.cumulative, measure.formula,
    measure.multiplier, tolerance.basis, tolerance.green, tolerance.amber, tolerance.edge, measure.zeroTarget, measure.lowest, measure.highest,
    measure.dimension, measure.group, measure.serviceId, measure.ownerPostId, measure.verifierPostId, measure.memberPostId, measure.register,
    measure.retiredOn, tolerance.strict === true,
  ] as const;

/** A change of definition to be kept beside the measure. */
export interface NewMeasureChange {
  readonly measureId: MeasureId;
  readonly fromPeriod: string;
  readonly changed: readonly string[];
  readonly was: object;
  readonly becomes: object;
  readonly reason: string;
}

/** Keeps a change of definition, with who made it and when. */
export async function addMeasureChange(work: UnitOfWork, { measureId, fromPeriod, changed, was, becomes, reason }: NewMeasureChange): Promise<void> {
  work.send(
    `insert into measure_change (id, council_id, measure_id, from_period, changed, was, becomes, reason, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [newId(), work.council.id, measureId, fromPeriod, changed, was, becomes, reason, work.actor.personId, work.now],
  );
}

/** The target of a measure for a period as it is now; null where none is set. */
export async function findTarget(reading: Reading, measureId: MeasureId, period: string): Promise<Decimal | null> {
  const [found] = await reading.query<{ target: Decimal }>('select target from measure_target where measure_id = $1 and period = $2', [measureId, period]);
  return found?.target ?? null;
}

/** Sets, changes or takes away a target, and keeps what it was, why and by whom. */
export async function saveTarget(
  work: UnitOfWork,
  measureId: MeasureId,
  change: { readonly period: string; readonly was: Decimal | null; readonly becomes: Decimal | null; readonly reason: string },
): Promise<void> {
  const councilId = work.council.id;
  const { period, was, becomes, reason } = change;
  if (becomes === null) work.send('delete from measure_target where measure_id = $1 and period = $2', [measureId, period]);
  else {
    work.send(
      `insert into measure_target (council_id, measure_id, period, target) values ($1, $2, $3, $4)
       on conflict (measure_id, period) do update set target = excluded.target`,
      [councilId, measureId, period, becomes],
    );
  }
  work.send(
    `insert into target_change (id, council_id, measure_id, period, was, becomes, reason, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), councilId, measureId, period, was, becomes, reason, work.actor.personId, work.now],
  );
}

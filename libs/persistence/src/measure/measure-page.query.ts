import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Figure, MeasureHistory } from '@golden-thread/domain/measure/figure';
import type { Measure } from '@golden-thread/domain/measure/measure';
import type { PersonId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';
import { findMeasure } from './measures';
import { listObjectivesOfMeasure, type ObjectiveOfMeasure } from './objectives-of-measure';
import { loadHistories } from '../status/standings.query';

/** One version of a figure with who entered and who verified it, by name. */
export interface FigureVersion extends Omit<Figure, 'enteredBy'> {
  readonly current: boolean;
  readonly enteredBy: PersonId;
  readonly enteredAt: Instant;
  /** 'page', 'token', 'import' ... */
  readonly source: string;
  readonly verifiedBy: PersonId | null;
  readonly verifiedAt: Instant | null;
  readonly returnReason: string | null;
  readonly replaces: number | null;
  readonly reason: string | null;
}

/** A change of target or definition with who made it, by name. */
export interface GovernedChange {
  readonly period: string;
  readonly was: string | null;
  readonly becomes: string | null;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Instant;
}

export interface MeasurePage {
  readonly measure: Measure;
  readonly serviceName: string;
  readonly ownerTitle: string;
  readonly verifierTitle: string;
  readonly memberTitle: string | null;
  readonly objectives: readonly ObjectiveOfMeasure[];
  readonly history: MeasureHistory;
  /** Newest period first, newest version first. */
  readonly versions: readonly FigureVersion[];
  readonly targetChanges: readonly GovernedChange[];
  readonly definitionChanges: readonly (GovernedChange & { readonly changed: readonly string[] })[];
}

const versions = `
  select v.measure_id as "measureId", v.period, v.version, v.current, v.value, v.numerator, v.denominator, v.data_status as "dataStatus",
         v.commentary, v.state, v.frozen_at is not null as frozen, v.entered_at as "enteredAt", v.source, v.verified_at as "verifiedAt",
         v.return_reason as "returnReason", v.replaces, v.reason, p.name as "verifiedBy",
         coalesce((select string_agg(e.name, ' for ' order by array_position(v.entered_by, e.id)) from person e where e.id = any (v.entered_by)), '') as "enteredBy"
  from measure_value v left join person p on p.id = v.verified_by where v.measure_id = $1 order by v.ends_on desc, v.period, v.version desc`;

const targetChanges = `
  select c.period, c.was, c.becomes, c.reason, p.name as by, c.changed_at as at
  from target_change c left join person p on p.id = c.changed_by where c.measure_id = $1 order by c.changed_at desc, c.period`;

const definitionChanges = `
  select c.from_period as period, null as was, null as becomes, c.changed, c.reason, p.name as by, c.changed_at as at
  from measure_change c left join person p on p.id = c.changed_by where c.measure_id = $1 order by c.changed_at desc`;

const places = `
  select s.name as "serviceName", o.title as "ownerTitle", v.title as "verifierTitle", l.title as "memberTitle"
  from measure m join service s on s.id = m.service_id join post o on o.id = m.owner_post_id join post v on v.id = m.verifier_post_id
  left join post l on l.id = m.member_post_id where m.id = $1`;

/** Everything the page of one measure shows; undefined when the council has no measure of this reference. */
export async function readMeasurePage(reading: Reading, actor: Actor, ref: string): Promise<MeasurePage | undefined> {
  const measure = await findMeasure(reading, ref);
  if (!measure) return undefined;
  const [place] = await reading.query<Pick<MeasurePage, 'serviceName' | 'ownerTitle' | 'verifierTitle' | 'memberTitle'>>(places, [measure.id]);
  const histories = await loadHistories(reading, [measure.id]);
  return {
    measure,
    ...(place as NonNullable<typeof place>),
    objectives: await listObjectivesOfMeasure(reading, actor, measure.id),
    history: histories.get(measure.id) as MeasureHistory,
    versions: await reading.query<FigureVersion>(versions, [measure.id]),
    targetChanges: await reading.query<GovernedChange>(targetChanges, [measure.id]),
    definitionChanges: await reading.query<MeasurePage['definitionChanges'][number]>(definitionChanges, [measure.id]),
  };
}

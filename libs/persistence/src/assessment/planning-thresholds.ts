import { datedThresholds, type PlanningThresholds } from '@golden-thread/domain/assessment/planning-performance';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What the council's planning service is judged by, by the day from which each holds: as published, and as the council set it. */
export async function listPlanningThresholds(reading: Reading): Promise<readonly PlanningThresholds[]> {
  const own = await reading.query<PlanningThresholds>(
    `select holds_from as "from", thresholds -> 'speed' as speed, (thresholds ->> 'speedMonths')::int as "speedMonths", (thresholds ->> 'quality')::int as quality,
            (thresholds ->> 'qualityMonths')::int as "qualityMonths", (thresholds ->> 'qualityLagMonths')::int as "qualityLagMonths", thresholds -> 'guaranteeWeeks' as "guaranteeWeeks"
     from planning_threshold where council_id = $1 order by holds_from`,
    [reading.council.id],
  );
  return datedThresholds(own);
}

/** Sets what holds from a day on, over what the council had set for that day. */
export function savePlanningThresholds(work: UnitOfWork, { from, ...thresholds }: PlanningThresholds): void {
  work.send(
    `insert into planning_threshold (council_id, holds_from, thresholds) values ($1, $2, $3)
     on conflict (council_id, holds_from) do update set thresholds = excluded.thresholds`,
    [work.council.id, from, JSON.stringify(thresholds)],
  );
}

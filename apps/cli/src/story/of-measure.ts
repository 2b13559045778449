import type { Clinic } from '@golden-thread/domain/exception';
import type { RecoveryPlan } from '@golden-thread/domain/recovery';
import { findClinic } from '@golden-thread/persistence/exception';
import { findRecoveryPlan } from '@golden-thread/persistence/recovery';
import type { Cast } from './cast';
import { idsOf } from './ids-of';
import { StoryStuck } from './story-stuck';

const newestOf = async (cast: Cast, table: 'clinic' | 'recovery_plan', measure: string): Promise<string> => {
  const measureId = await idsOf.measure(cast, measure);
  const [found] = await cast.look((reading) =>
    reading.query<{ id: string }>(`select id from ${table} where council_id = $1 and measure_id = $2 order by reference desc limit 1`, [cast.councilId, measureId]),
  );
  if (!found) throw new StoryStuck(`There is no ${table} about ${measure}.`);
  return found.id;
};

/** The clinic that was called on a measure. */
export async function clinicOf(cast: Cast, measure: string): Promise<Clinic> {
  const id = await newestOf(cast, 'clinic', measure);
  return (await cast.look((reading) => findClinic(reading, id)))!;
}

/** The recovery plan of a measure. */
export async function recoveryPlanOf(cast: Cast, measure: string): Promise<RecoveryPlan> {
  const id = await newestOf(cast, 'recovery_plan', measure);
  return (await cast.look((reading) => findRecoveryPlan(reading, id)))!;
}

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { MeasureId, ObjectiveId } from '@golden-thread/domain/shared/id';
import { openPlans, openPlansOf } from '../authority/reading-access';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** An objective as a measure's pages name it. A person's own objectives are nobody's to choose and never listed. */
export interface ObjectiveOfMeasure {
  readonly id: ObjectiveId;
  readonly reference: string;
  readonly title: string;
  readonly level: 'council' | 'service' | 'unit';
  readonly year: FinancialYear;
}

const listed = `select o.id, o.reference, o.title, o.level, o.year from objective o`;
const inOrder = `order by o.year desc, case o.level when 'council' then 1 when 'service' then 2 else 3 end, o.reference`;

/** The objectives whose progress a measure shows, this year's first; those in drafts that others write are left out. */
export const listObjectivesOfMeasure = (reading: Reading, actor: Actor, measureId: MeasureId): Promise<ObjectiveOfMeasure[]> =>
  reading.query(
    `${listed} join objective_measure m on m.objective_id = o.id and m.council_id = o.council_id
     where o.council_id = $1 and m.measure_id = $2 and o.level <> 'individual' and o.plan_id in (${openPlans('$3', '$4', '$5', '$6')}) ${inOrder}`,
    [reading.council.id, measureId, ...openPlansOf(reading, actor)],
  );

/** The objectives of a year and after that the actor can choose a measure for. */
export const listObjectivesToChooseFrom = (reading: Reading, actor: Actor, from: FinancialYear): Promise<ObjectiveOfMeasure[]> =>
  reading.query(
    `${listed} where o.council_id = $1 and o.year >= $2 and o.level <> 'individual' and o.plan_id in (${openPlans('$3', '$4', '$5', '$6')}) ${inOrder}`,
    [reading.council.id, from, ...openPlansOf(reading, actor)],
  );

/** Has a measure show the progress of these objectives, and no longer that of those. */
export async function saveObjectivesOfMeasure(
  work: UnitOfWork,
  measureId: MeasureId,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
): Promise<void> {
  await work.query('delete from objective_measure where council_id = $1 and measure_id = $2 and objective_id = any ($3::uuid[])', [
    work.council.id, measureId, [...removed],
  ]);
  await work.query('insert into objective_measure (council_id, measure_id, objective_id) select $1::uuid, $2::uuid, unnest($3::uuid[]) on conflict do nothing', [
    work.council.id, measureId, [...added],
  ]);
}

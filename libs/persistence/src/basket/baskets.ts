import type { Basket } from '@golden-thread/domain/basket/basket';
import type { Id, MeasureId, ObjectiveId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A basket as it is kept. */
export interface BasketRecord extends Basket {
  readonly id: Id;
  readonly version: number;
}

const baskets = `select b.id, b.title, b.objective_id as "objectiveId", b.version,
    coalesce((select array_agg(m.measure_id order by m.position) from measure_in_basket m where m.basket_id = b.id), '{}')::text[] as "measureIds"
  from measure_basket b where b.council_id = $1`;

/** A basket with the objective that it stands under, by name. */
export interface BasketSummary extends BasketRecord {
  readonly objective: { readonly id: ObjectiveId; readonly reference: string; readonly title: string } | null;
}

export const listBaskets = (reading: Reading): Promise<BasketSummary[]> =>
  reading.query<BasketSummary>(
    `select b.*, case when o.id is null then null else jsonb_build_object('id', o.id, 'reference', o.reference, 'title', o.title) end as objective
     from (${baskets}) b left join objective o on o.id = b."objectiveId" order by b.title, b.id`,
    [reading.council.id],
  );

export async function loadBasketForUpdate(work: UnitOfWork, id: Id): Promise<BasketRecord | undefined> {
  const [found] = await work.query<BasketRecord>(`${baskets} and b.id = $2 for update of b`, [work.council.id, id]);
  return found;
}

/** Keeps a basket and its members, in their order, instead of what it held before. */
export async function saveBasket(work: UnitOfWork, { id, title, objectiveId, version, measureIds }: BasketRecord): Promise<void> {
  await work.query(
    `insert into measure_basket (id, council_id, title, objective_id, version) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set title = excluded.title, objective_id = excluded.objective_id, version = excluded.version`,
    [id, work.council.id, title, objectiveId, version],
  );
  await work.query('delete from measure_in_basket where council_id = $1 and basket_id = $2', [work.council.id, id]);
  await work.query(
    'insert into measure_in_basket (council_id, basket_id, measure_id, position) select $1, $2, said.id, said.position from unnest($3::uuid[]) with ordinality said (id, position)',
    [work.council.id, id, measureIds],
  );
}

/** The measures of some references, by reference. */
export async function findMeasureIds(reading: Reading, refs: readonly string[]): Promise<ReadonlyMap<string, MeasureId>> {
  const rows = await reading.query<{ ref: string; id: MeasureId }>('select ref, id from measure where council_id = $1 and ref = any ($2)', [reading.council.id, refs]);
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}

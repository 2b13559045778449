import type { PlanId, ServiceId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '../testing/small-council';
import { newId } from '../unit-of-work/ids';
import { listServiceActions } from './service-review-page.query';

let fresh: FreshDatabase;
let council: SmallCouncil;
const year = '2026/27';

beforeAll(async () => {
  fresh = await freshDatabase();
  council = await smallCouncil(fresh);
});
afterAll(() => fresh.drop());

const objective = (level: string, planId: PlanId, reference: string, leadServiceId: ServiceId | null, deliverable: string | null) =>
  fresh.asOwner(
    `insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, lead_service_id, position)
     values ($1, $2, $3, $4, $5, $6, 'Title', $7, $8, 1)`,
    [newId(), council.id, planId, level, year, reference, deliverable, leadServiceId],
  );
const titles = async () =>
  (await fresh.database.read(council.id, (reading) => listServiceActions(reading, { year, serviceId: council.serviceId }))).map(
    ({ title }) => title,
  );

it('are the deliverables a service leads once the council plan is published, then its own objectives once its plan is approved', async () => {
  const [councilPlan, servicePlan] = [newId<PlanId>(), newId<PlanId>()];
  await fresh.asOwner(`insert into council_plan (id, council_id, year, title, state) values ($1, $2, $3, 'Plan', 'drafting')`, [
    councilPlan,
    council.id,
    year,
  ]);
  await fresh.asOwner(
    `insert into plan (id, council_id, kind, year, state, service_id, author_ids) values ($1, $2, 'service', $3, 'drafting', $4, '{}')`,
    [servicePlan, council.id, year, council.serviceId],
  );
  await objective('service', servicePlan, 'HOU1', null, 'Within 28 days');
  await objective('council', councilPlan, 'CP1', council.serviceId, '120 homes let');
  await objective('council', councilPlan, 'CP2', null, 'Another service’s');
  expect(await titles()).toEqual([]);
  await fresh.asOwner(`update council_plan set state = 'published'`);
  expect(await titles()).toEqual(['CP1 120 homes let']);
  await fresh.asOwner(`update plan set state = 'approved'`);
  expect(await titles()).toEqual(['CP1 120 homes let', 'HOU1 Title']);
});

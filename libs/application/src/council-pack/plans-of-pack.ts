import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CouncilId, CouncilPlanId, MeasureId, PlanId } from '@golden-thread/domain/shared/id';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import type { PlansToImport } from '@golden-thread/persistence/plan/import-plans';
import { councilPlanId, individualPlanId, servicePlanId, unitPlanId } from '@golden-thread/persistence/plan/plans';
import type { IdsOfPack } from './organisation-of-pack';

interface Given {
  readonly ids: IdsOfPack;
  readonly councilId: CouncilId;
  readonly today: CalendarDate;
  readonly measureIds: ReadonlyMap<string, MeasureId>;
  /** Who holds which post when the pack is in: its rows, and the council's, which name people by their ids. */
  readonly holdings: readonly Partial<CouncilPack['holdings'][number]>[];
}
type ObjectiveRow = CouncilPack['objectives'][number];
type PlanRow = PlansToImport['plans'][number];

const noOne = { serviceId: null, unitId: null, postId: null, personId: null };

/** The plan that an objective below the council plan stands in; undefined for a person's whose post nobody holds today. */
function planOf(row: ObjectiveRow, { ids, today, holdings }: Given): PlanRow | undefined {
  const year = row.year;
  if (row.level === 'service' && row.service !== null) {
    const serviceId = ids.of('services', row.service);
    return { ...noOne, id: servicePlanId(serviceId, year), kind: 'service-plan', year, serviceId };
  }
  if (row.level === 'unit' && row.unit !== null) {
    const unitId = ids.of('units', row.unit);
    return { ...noOne, id: unitPlanId(unitId, year), kind: 'unit-plan', year, unitId };
  }
  const held = holdings.find(({ post, starts_on, ends_on }) => post === row.post && starts_on !== undefined && starts_on <= today && (ends_on ?? today) >= today);
  if (row.level !== 'individual' || held?.post === undefined || held.person === undefined) return undefined;
  const [postId, personId] = [ids.of('posts', held.post), ids.of('people', held.person)];
  return { ...noOne, id: individualPlanId({ postId, personId, year }), kind: 'individual-plan', year, postId, personId };
}

function objectiveOf(row: ObjectiveRow, position: number, planId: CouncilPlanId | PlanId, { ids }: Given): PlansToImport['objectives'][number] {
  return {
    id: ids.of('objectives', row.ref), planId, level: row.level, year: row.year, reference: row.ref, title: row.title,
    deliverable: row.deliverable, endOfPlanResult: row.end_of_plan_result, priorityId: ids.find('priorities', row.priority),
    leadServiceId: ids.find('services', row.lead_service), dueOn: row.due_on, position,
  };
}

/**
 * The plans, objectives and links that a checked pack states, as the plans' own import path takes them. Objectives of a post that
 * nobody holds are left out with their links: objectives are a person's, not a chair's.
 */
export function plansOfPack(pack: CouncilPack, given: Given): PlansToImport {
  const { ids, councilId, measureIds } = given;
  const plans = new Map<string, PlanRow>();
  const objectives = pack.objectives.flatMap((row, position) => {
    if (row.level === 'council') return [objectiveOf(row, position, councilPlanId(councilId, row.year), given)];
    const plan = planOf(row, given);
    if (plan === undefined) return [];
    plans.set(plan.id, plan);
    return [objectiveOf(row, position, plan.id, given)];
  });
  const existing = new Set(objectives.map(({ id }) => id));
  const links = pack.links.map((row) => ({
    childId: ids.of('objectives', row.objective), parentId: ids.of('objectives', row.contributes_to), kind: row.kind, partners: row.partners, soThat: row.so_that,
  }));
  const years = [...new Set(pack.objectives.filter(({ level }) => level === 'council').map(({ year }) => year))];
  return {
    aims: pack.aims.map(({ ref, title }, position) => ({ id: ids.of('aims', ref), reference: ref, title, position })),
    priorities: pack.priorities.map(({ ref, title, aim, lead_member: leadMember }, position) => ({
      id: ids.of('priorities', ref), reference: ref, title, position, aimId: ids.find('aims', aim), leadMemberPostId: ids.find('posts', leadMember),
    })),
    councilPlans: years.map((year) => ({ id: councilPlanId(councilId, year), year, title: `Council plan: deliverables of ${year}` })),
    plans: [...plans.values()],
    objectives,
    links: links.filter(({ childId }) => existing.has(childId) || !pack.objectives.some(({ ref }) => ids.of('objectives', ref) === childId)),
    measures: pack.measures.flatMap(({ ref, objective }) => {
      const measureId = measureIds.get(ref);
      return objective === null || measureId === undefined ? [] : [{ objectiveId: ids.of('objectives', objective), measureId }];
    }),
  };
}

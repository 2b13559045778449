import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome } from '@golden-thread/domain';
import { type FinancialYear, financialYearOf } from '@golden-thread/domain/calendar';
import { type Coverage, coverageOf } from '@golden-thread/domain/plan';
import type { Database } from '@golden-thread/persistence';
import {
  type CouncilPlanKept, findCouncilPlanOfYear, listObjectivesByPlan, listPlansByPerson, listServicePlansOfYear, listYearsOfPlans, type PlanKept,
  type ServicePlanLine,
} from '@golden-thread/persistence/plan';
import { lacksPermission } from '../shared';
import { toCouncilPlanObjective } from './to-council-plan-objective';

export type { ServicePlanLine } from '@golden-thread/persistence/plan';

/** The plans of a year as far as everybody may see them, and the asker's own objectives. */
export interface PlansOfYear {
  readonly year: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly councilPlan: (CouncilPlanKept & { readonly coverage: Coverage }) | null;
  readonly services: readonly ServicePlanLine[];
  readonly mine: readonly PlanKept[];
}

/** The plans of a year; the council's current year where none is asked for. Refuses: NotPermitted. */
export async function listPlansOfYear(database: Database, actor: Actor, asked: { readonly year: FinancialYear | null }): Promise<Outcome<PlansOfYear>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return accept(
    await database.read(actor.councilId, async (reading) => {
      const year = asked.year ?? financialYearOf(reading.today);
      const plan = await findCouncilPlanOfYear(reading, year);
      const objectives = plan ? await listObjectivesByPlan(reading, plan.id) : [];
      const years = (await listYearsOfPlans(reading)).map((each) => each.year);
      return {
        year,
        years: years.includes(year) ? years : [year, ...years],
        councilPlan: plan ? { ...plan, coverage: coverageOf(objectives.map(toCouncilPlanObjective)) } : null,
        services: await listServicePlansOfYear(reading, year),
        mine: actor.personId === null ? [] : (await listPlansByPerson(reading, actor.personId, year)).filter(({ openedOn }) => openedOn !== null),
      };
    }),
  );
}

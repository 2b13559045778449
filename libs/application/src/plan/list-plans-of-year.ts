import type { Actor } from '@golden-thread/domain/authority/actor';
import { type FinancialYear, financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { type Coverage, coverageOf } from '@golden-thread/domain/plan/council-plan';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { type CouncilPlanRecord, findCouncilPlanOfYear, listYearsOfPlans } from '@golden-thread/persistence/plan/council-plans';
import { listObjectivesByPlan } from '@golden-thread/persistence/plan/objectives';
import { listPlansByPerson, type PlanRecord } from '@golden-thread/persistence/plan/plans';
import { listServicePlansOfYear, type ServicePlanSummary } from '@golden-thread/persistence/plan/plans-of-year.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { toCouncilPlanObjective } from './council-plan-command';

export type { ServicePlanSummary } from '@golden-thread/persistence/plan/plans-of-year.query';

/** The plans of a year as far as they are the asker's to open, and the asker's own objectives. */
export interface PlansOfYear {
  readonly year: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly councilPlan: (CouncilPlanRecord & { readonly coverage: Coverage }) | null;
  readonly services: readonly ServicePlanSummary[];
  readonly mine: readonly PlanRecord[];
}

/** The plans of a year; the council's current year where none is asked for. Refuses: NotPermitted. */
export async function listPlansOfYear(database: Database, actor: Actor, asked: { readonly year: FinancialYear | null }): Promise<Outcome<PlansOfYear>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return accept(
    await database.read(actor.councilId, async (reading) => {
      const year = asked.year ?? financialYearOf(reading.today);
      const drafted = await findCouncilPlanOfYear(reading, year);
      const mayOpen = drafted !== undefined && (await findAccess(reading, actor, { paper: 'council-plan', id: drafted.id })) !== 'none';
      const plan = mayOpen ? drafted : undefined;
      const objectives = plan ? await listObjectivesByPlan(reading, plan.id) : [];
      const years = (await listYearsOfPlans(reading)).map((each) => each.year);
      return {
        year,
        years: years.includes(year) ? years : [year, ...years],
        councilPlan: plan ? { ...plan, coverage: coverageOf(objectives.map(toCouncilPlanObjective)) } : null,
        services: await listServicePlansOfYear(reading, actor, year),
        mine: actor.personId === null ? [] : (await listPlansByPerson(reading, actor.personId, year)).filter(({ openedOn }) => openedOn !== null),
      };
    }),
  );
}

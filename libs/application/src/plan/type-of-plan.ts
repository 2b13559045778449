import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { comparePlanTypes } from '@golden-thread/domain/plan-type/compare-plan-types';
import type { PlanForm, PlanType } from '@golden-thread/domain/plan-type/plan-type';
import { standardTypes } from '@golden-thread/domain/plan-type/standard-types';
import { findPlanTypesOfYear } from '@golden-thread/persistence/plan-type/plan-type-sets';
import type { Finding } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** The council’s own type for plans of a form that begin in a year; null where it has none of its own, and they are as they always were. */
export async function findOwnType(finding: Finding, form: PlanForm, year: FinancialYear): Promise<PlanType | null> {
  const type = (await findPlanTypesOfYear(finding, year)).find((one) => one.form === form);
  const standard = standardTypes.filter((one) => one.form === form);
  return type === undefined || comparePlanTypes(standard, [type]).length === 0 ? null : type;
}

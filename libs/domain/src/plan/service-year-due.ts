import type { PlanState } from './plan-state';
import type { UnitWithPlan } from './unit-readiness';

/** Where the cascade of a service's year stands. */
export const serviceYearPhases = ['service-plan', 'unit-plans', 'individual-objectives', 'cascaded'] as const;
export type ServiceYearPhase = (typeof serviceYearPhases)[number];

export interface ServiceYearDue {
  readonly phase: ServiceYearPhase;
  /** Units whose plans are now asked for. */
  readonly unitPlansToOpen: readonly UnitWithPlan[];
  /** Units whose people's objectives are now opened; needs the appraisal window. */
  readonly peopleToOpen: readonly UnitWithPlan[];
}

/**
 * What the cascade has to do: each level is opened by the approval above it. The service plan's approval asks for the units' plans;
 * a unit plan's approval opens that unit's people's objectives, once the appraisal window is open. Cascaded: every unit's people asked.
 */
export const serviceYearDue = (state: {
  readonly servicePlan: PlanState;
  readonly units: readonly UnitWithPlan[];
  readonly appraisalWindowOpen: boolean;
}): ServiceYearDue => {
  const { servicePlan, units, appraisalWindowOpen } = state;
  if (servicePlan !== 'approved') return { phase: 'service-plan', unitPlansToOpen: [], peopleToOpen: [] };
  const unitPlansToOpen = units.filter(({ plan }) => plan === null);
  const peopleToOpen = appraisalWindowOpen ? units.filter(({ plan, opened }) => plan === 'approved' && !opened) : [];
  const waiting = units.filter(({ plan }) => plan !== 'approved');
  const unopened = units.filter((unit) => !unit.opened && !peopleToOpen.includes(unit));
  const phase = waiting.length > 0 ? 'unit-plans' : unopened.length > 0 ? 'individual-objectives' : 'cascaded';
  return { phase, unitPlansToOpen, peopleToOpen };
};

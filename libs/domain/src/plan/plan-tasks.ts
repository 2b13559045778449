/** Who is asked what about a plan: to write it, to decide it. */

import type { Permission } from '../authority/permission';
import type { TaskKind } from '../task/task';
import type { PlanKind } from './plan';

/** What is asked of whom about each kind of plan: to write it, to decide it. */
export const planTasks: Readonly<Record<PlanKind, { readonly write: TaskKind; readonly decide: TaskKind }>> = {
  'service-plan': { write: 'write-service-plan', decide: 'decide-service-plan' },
  'unit-plan': { write: 'write-unit-plan', decide: 'decide-unit-plan' },
  'individual-plan': { write: 'agree-individual-objectives', decide: 'decide-individual-objectives' },
};

/** A person's objectives are agreed by whoever manages them, whatever their role; plans of services and units by those who decide plans. */
export const permissionToDecide: Readonly<Record<PlanKind, Permission>> = {
  'service-plan': 'plans.decide',
  'unit-plan': 'plans.decide',
  'individual-plan': 'plans.write',
};

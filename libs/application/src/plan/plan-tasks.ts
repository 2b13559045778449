import type { PlanKind } from '@golden-thread/domain/plan';
import type { TaskKind } from '@golden-thread/domain/task';

/** What is asked of whom about each kind of plan: to write it, to decide it. */
export const planTasks: Readonly<Record<PlanKind, { readonly write: TaskKind; readonly decide: TaskKind }>> = {
  'service-plan': { write: 'write-service-plan', decide: 'decide-service-plan' },
  'unit-plan': { write: 'write-unit-plan', decide: 'decide-unit-plan' },
  'individual-plan': { write: 'agree-individual-objectives', decide: 'decide-individual-objectives' },
};

import type { PlanKind } from '@golden-thread/domain/plan';
import type { PlanKept } from '@golden-thread/persistence/plan';

const words: Readonly<Record<PlanKind, string>> = { 'service-plan': 'Service plan', 'unit-plan': 'Unit plan', 'individual-plan': 'Objectives' };

/** What tasks about a plan are about. Of a person's objectives the label says whose they are, never what they say. */
export const subjectOfPlan = ({ kind, id, year, name }: Pick<PlanKept, 'kind' | 'id' | 'year' | 'name'>) => ({
  type: kind,
  id,
  label: `${words[kind]} ${year}: ${name}`,
});

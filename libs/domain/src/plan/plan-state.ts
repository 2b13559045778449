/** Where a service plan, a unit plan or a person's objectives stand. */
export const planStates = ['drafting', 'awaiting-decision', 'approved'] as const;
export type PlanState = (typeof planStates)[number];

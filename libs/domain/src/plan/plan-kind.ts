/** Plans that somebody writes and somebody above decides, in the order of the cascade: each is opened by the approval above it. */
export const planKinds = ['service-plan', 'unit-plan', 'individual-plan'] as const;
export type PlanKind = (typeof planKinds)[number];

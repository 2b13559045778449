/**
 * The five dimensions of the balanced scorecard, with the sub-groups each one names (Chesterfield framework 5.1). An empty
 * sub-group shows "no data yet", never green.
 */
export const scorecardDimensions = {
  'council-plan': { title: 'Council Plan', groups: ['Projects', 'Performance indicators'] },
  workforce: {
    title: 'Workforce information',
    groups: ['Pay and productivity', 'Workforce profile', 'Health and safety', 'Employee surveys'],
  },
  customers: {
    title: 'Customers and communities',
    groups: ['Complaints', 'Avoidable contact', 'Communication', 'Public satisfaction'],
  },
  'business-critical': {
    title: 'Business critical activity',
    groups: ['Key income streams', 'Key service levels', 'Governance', 'Business critical projects'],
  },
  'big-ticket': { title: 'Big ticket progress', groups: ['Transformation programme', 'Trading'] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly groups: readonly string[] }>>;
export type ScorecardDimension = keyof typeof scorecardDimensions;

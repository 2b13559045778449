/** What a service looks at before it plans. Source: Chesterfield 4.1, "Key data". */
export const evidenceHeadings = {
  legislation: 'Legislative and regulatory considerations',
  demography: 'Demographic information',
  'social-trends': 'Emerging social trends',
  customers: 'Customer satisfaction and feedback',
  'past-performance': 'Past performance information',
  workforce: 'Workforce data',
} as const;
export type EvidenceHeading = keyof typeof evidenceHeadings;

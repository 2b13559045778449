import type { Permission } from '@golden-thread/domain/authority';

/**
 * Whose history a thing's is: whoever may see the thing may see what became of it. A person's own objectives belong to their circle,
 * and what happened to people, letters, errands and tokens to those who look after them. A type that is not listed here is the auditor's.
 */
export const permissionForHistory: Readonly<Record<string, Permission>> = {
  'recovery-plan': 'recovery.see',
  measure: 'measures.see',
  'figure-sheet': 'measures.see',
  round: 'reviews.see',
  'service-review': 'reviews.see',
  exception: 'reviews.see',
  clinic: 'reviews.see',
  'performance-report': 'reports.see',
  year: 'timetable.see',
  clock: 'timetable.see',
  'council-plan': 'plans.see',
  'plan-framework': 'plans.see',
  'service-plan': 'plans.see',
  'unit-plan': 'plans.see',
  'appraisal-round': 'plans.see',
  directorate: 'organisation.see',
  service: 'organisation.see',
  unit: 'organisation.see',
  post: 'organisation.see',
  committee: 'organisation.see',
  meeting: 'organisation.see',
  person: 'organisation.change',
  council: 'organisation.change',
  token: 'tokens.manage',
  delivery: 'deliveries.see',
  letter: 'deliveries.see',
};

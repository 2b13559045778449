import type { EvidencedThing } from '@golden-thread/domain/evidence/evidence';

/** Addresses of evidence: each thing has a page of its own for it. */
export const evidencePaths = {
  measure: '/measures/:measure/evidence',
  'recovery-plan': '/recovery-plans/:plan/evidence',
  'service-review': '/reviews/:review/evidence',
  action: '/actions/:action/evidence',
  objective: '/plans/objectives/:objective/evidence',
  'performance-report': '/reports/:report/evidence',
  workshop: '/assessments/:workshop/evidence',
  'desk-assessment': '/assessments/desk/:assessment/evidence',
  file: '/evidence/:evidence',
  fileOf: (id: string): string => `/evidence/${id}`,
  of: (thing: EvidencedThing, id: string): string => evidencePaths[thing].replace(/:[a-z]+/, id),
} as const;

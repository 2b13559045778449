import type { DocumentFormat } from '@golden-thread/domain/document/document';

/** Addresses of documents: each thing has a page of its own for them, and each file is reached by its document. */
export const documentPaths = {
  file: '/documents/:document/:format',
  fileOf: (id: string, format: DocumentFormat): string => `/documents/${id}/${format}`,
  report: '/reports/:report/documents',
  recoveryPlan: '/recovery-plans/:plan/documents',
  keyPlan: '/plans/key/:plan/documents',
  servicePlan: '/plans/service/:plan/documents',
  workshop: '/assessments/:workshop/documents',
  deskAssessment: '/assessments/desk/:assessment/documents',
  corporateReview: '/corporate-reviews/:round/documents',
  corporateRisks: '/risks/corporate/:council/documents',
  reportOf: (id: string): string => `/reports/${id}/documents`,
  recoveryPlanOf: (id: string): string => `/recovery-plans/${id}/documents`,
  keyPlanOf: (id: string): string => `/plans/key/${id}/documents`,
  servicePlanOf: (id: string): string => `/plans/service/${id}/documents`,
  workshopOf: (id: string): string => `/assessments/${id}/documents`,
  deskAssessmentOf: (id: string): string => `/assessments/desk/${id}/documents`,
  corporateRisksOf: (councilId: string): string => `/risks/corporate/${councilId}/documents`,
  corporateReviewOf: (id: string): string => `/corporate-reviews/${id}/documents`,
} as const;

import type { DocumentFormat } from '@golden-thread/domain/document/document';

/** Addresses of documents: each thing has a page of its own for them, and each file is reached by its document. */
export const documentPaths = {
  file: '/documents/:document/:format',
  fileOf: (id: string, format: DocumentFormat): string => `/documents/${id}/${format}`,
  report: '/reports/:report/documents',
  recoveryPlan: '/recovery-plans/:plan/documents',
  servicePlan: '/plans/service/:plan/documents',
  corporateReview: '/corporate-reviews/:round/documents',
  reportOf: (id: string): string => `/reports/${id}/documents`,
  recoveryPlanOf: (id: string): string => `/recovery-plans/${id}/documents`,
  servicePlanOf: (id: string): string => `/plans/service/${id}/documents`,
  corporateReviewOf: (id: string): string => `/corporate-reviews/${id}/documents`,
} as const;

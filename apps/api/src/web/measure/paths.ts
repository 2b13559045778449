/** Addresses of measures. `:measure` is a reference (HS07), `:sheet` an id, `:period` a key such as 2026-Q1. */
export const measurePaths = {
  scorecard: '/measures',
  scorecardFile: '/measures/scorecard.csv',
  register: '/measures/register',
  registerFile: '/measures/register.csv',
  newMeasure: '/measures/new',
  sheets: '/measures/figures',
  sheet: '/measures/figures/:sheet',
  check: '/measures/figures/:sheet/check',
  verification: '/measures/figures/:sheet/verification',
  measure: '/measures/:measure',
  definition: '/measures/:measure/definition',
  targets: '/measures/:measure/targets',
  correction: '/measures/:measure/figures/:period/correction',
  of: (ref: string, page?: 'definition' | 'targets'): string => `/measures/${encodeURIComponent(ref)}${page ? `/${page}` : ''}`,
  correctionOf: (ref: string, period: string): string => `/measures/${encodeURIComponent(ref)}/figures/${period}/correction`,
  sheetOf: (id: string, page?: 'check' | 'verification'): string => `/measures/figures/${id}${page ? `/${page}` : ''}`,
} as const;

import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';

/** What the open data of a published report is called; what its columns mean lies beside it under the name that CSV on the Web expects. */
export const figuresFile = 'figures.csv';

/** Addresses of half-yearly reports. `:report` is the report's id or that of a challenge to it, because tasks lead here by both. */
export const reportPaths = {
  list: '/reports',
  report: '/reports/:report',
  compose: '/reports/:report/compose',
  challenge: '/reports/:report/challenge',
  conclusion: '/reports/:report/conclusion',
  signOff: '/reports/:report/sign-off',
  answer: '/reports/:report/challenges/:challenge',
  publication: '/reports/:report/publication',
  allPublished: '/published/:council',
  published: '/published/:council/:year/:half',
  publishedFile: '/published/:council/:year/:half/:format',
  publishedFigures: `/published/:council/:year/:half/${figuresFile}`,
  publishedFiguresMetadata: `/published/:council/:year/:half/${figuresFile}-metadata.json`,
  of: (id: string, page?: 'compose' | 'challenge' | 'conclusion' | 'sign-off' | 'publication'): string => `/reports/${id}${page ? `/${page}` : ''}`,
  answerOf: (report: string, challenge: string): string => `/reports/${report}/challenges/${challenge}`,
  /** The year without its stroke: '2026/27' is 2026-27 in an address. */
  allPublishedOf: (council: string): string => `/published/${council}`,
  publishedOf: (council: string, year: FinancialYear, half: string): string => `/published/${council}/${year.replace('/', '-')}/${half}`,
} as const;

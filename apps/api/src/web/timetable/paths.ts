import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';

/** '2026/27' as it stands in an address: '2026-27'. */
const slug = (year: FinancialYear): string => year.replace('/', '-');

/** Addresses of the timetable, and how to name one. */
export const timetablePaths = {
  usual: '/timetable',
  draft: '/timetable/draft',
  calendar: '/timetable/calendar',
  enterDays: '/timetable/calendar/new-days',
  chooseNation: '/timetable/calendar/nation',
  enterBankHolidays: '/timetable/calendar/bank-holidays',
  removeDay: '/timetable/calendar/days/:day/removal',
  preview: '/timetable/previews/:preview',
  again: '/timetable/previews/:preview/again',
  year: '/timetable/:year',
  publication: '/timetable/:year/publication',
  refresh: '/timetable/:year/refresh',
  stage: '/timetable/:year/stages/:stage',
  removal: '/timetable/:year/stages/:stage/removal',
  newStage: '/timetable/:year/new-stage',
  meeting: '/timetable/:year/meetings/:meeting',
  of: (year: FinancialYear, page = ''): string => `/timetable/${slug(year)}${page && `/${page}`}`,
  stageOf: (year: FinancialYear, stage: string): string => `/timetable/${slug(year)}/stages/${stage}`,
  meetingOf: (year: FinancialYear, meeting: string): string => `/timetable/${slug(year)}/meetings/${meeting}`,
  removalOfDay: (day: CalendarDate): string => `/timetable/calendar/days/${day}/removal`,
  previewOf: (preview: string): string => `/timetable/previews/${preview}`,
} as const;

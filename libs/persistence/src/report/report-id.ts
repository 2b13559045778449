import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { ReportHalf } from '@golden-thread/domain/report';
import { yearId } from '../timetable/year-id';
import { idFor } from '../unit-of-work/id-for';

/** The id of a half-yearly report, the same whether or not it is there yet, so that the year can name it before. */
export const reportId = (councilId: string, year: FinancialYear, half: ReportHalf): string => reportIdIn(yearId(councilId, year), half);

/** The same, by the id of the year. */
export const reportIdIn = (yearOfCouncil: string, half: ReportHalf): string => idFor('performance-report', yearOfCouncil, half);

import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import { yearId } from '../timetable/year-id';
import { idFor } from '../unit-of-work/id-for';

/** The id of a quarter's round, the same whether or not the round has opened yet, so that the year can name it before. */
export const roundId = (councilId: string, year: FinancialYear, quarter: Quarter): string => roundIdIn(yearId(councilId, year), quarter);

/** The same, by the id of the year. */
export const roundIdIn = (yearOfCouncil: string, quarter: Quarter): string => idFor('round', yearOfCouncil, quarter);

import type { FinancialYear } from '@golden-thread/domain/calendar';
import { idFor } from '../unit-of-work/id-for';

/** The id of a council's performance year: always the same for the same year. */
export const yearId = (councilId: string, year: FinancialYear): string => idFor('performance-year', councilId, year);

import type { FinancialYear } from '@golden-thread/domain/calendar';
import { idFor } from '../unit-of-work/id-for';

/** The id of a service's plan for a year: always the same, so that asking for it twice asks once. */
export const servicePlanId = (serviceId: string, year: FinancialYear): string => idFor('service-plan', serviceId, year);

/** The id of a unit's plan for a year. */
export const unitPlanId = (unitId: string, year: FinancialYear): string => idFor('unit-plan', unitId, year);

/** The id of a person's objectives in a post for a year; `openPeople` makes the same one in PostgreSQL, for thousands at once. */
export const individualPlanId = (of: { postId: string; personId: string; year: FinancialYear }): string =>
  idFor('individual-plan', of.postId, of.personId, of.year);

/** The id of a council's plan for a year. */
export const councilPlanId = (councilId: string, year: FinancialYear): string => idFor('council-plan', councilId, year);

/** The id of a directorate's appraisal round for a year. */
export const appraisalRoundId = (directorateId: string, year: FinancialYear): string => idFor('appraisal-round', directorateId, year);

import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { StageKey } from '@golden-thread/domain/timetable';
import { idFor } from '../unit-of-work/id-for';
import { yearId } from './year-id';

/**
 * The id of a stage by its key, for tasks that take their due date from it (`NewTask.stageId`): when the stage is re-timed, they
 * are. Always the same for the same year and key, whether or not the year has been drafted yet.
 */
export const stageId = (councilId: string, year: FinancialYear, key: StageKey): string => idFor('stage', yearId(councilId, year), key);

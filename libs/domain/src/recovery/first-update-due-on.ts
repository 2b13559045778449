import { addMonths, type CalendarDate } from '../calendar';
import { updateDueOn } from './update-due-on';

/** When the first monthly update is due: in the month after the approval, so that there is something to report. */
export const firstUpdateDueOn = (approvedOn: CalendarDate): CalendarDate => updateDueOn(addMonths(approvedOn, 1).slice(0, 7));

import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { yearId } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { takeSteps } from '../../engine/testing/take-steps';
import {
  askForMonthlyFigures,
  askForReturns,
  askPeopleOutsideServices,
  reorganiseServices,
  endYear,
  nextStepOfYear,
  noteOverdueReturns,
  openStages,
  putPlanChangesIntoEffect,
  remindWhoeverHasOpenWork,
} from '../annual-cycle-steps';

const steps = { openStages, askForReturns, askForMonthlyFigures, askPeopleOutsideServices, putPlanChangesIntoEffect, reorganiseServices, noteOverdueReturns, remindWhoeverHasOpenWork, endYear };

/** Takes the steps of a council's year that are due now, as its workflow does. */
export const takeYearSteps = (database: Database, councilId: CouncilId, year: FinancialYear) =>
  takeSteps(database, { councilId, subjectId: yearId(councilId, year) }, { next: nextStepOfYear, steps });

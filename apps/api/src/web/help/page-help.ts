/** The "?" of every page: what it is for, who sees it, and what happens next. One table by view; a check keeps it complete. */

import { helpOfAccount } from './help-of-account';
import { helpOfAdministration } from './help-of-administration';
import { helpOfAssessment } from './help-of-assessment';
import { helpOfKeyPlans } from './help-of-key-plans';
import { helpOfMoney } from './help-of-money';
import { helpOfMeasures } from './help-of-measures';
import { helpOfPlanning } from './help-of-planning';
import { helpOfPerformance } from './help-of-performance';
import { helpOfReviews } from './help-of-reviews';
import { helpOfTimetable } from './help-of-timetable';
import type { PageHelp } from './readers';

/** By view, such as `recovery/decision`. */
export const pageHelp: Readonly<Record<string, PageHelp>> = {
  ...helpOfAccount, ...helpOfAdministration, ...helpOfAssessment, ...helpOfKeyPlans, ...helpOfMeasures, ...helpOfMoney, ...helpOfPerformance, ...helpOfPlanning, ...helpOfReviews,
  ...helpOfTimetable,
};

import type { PackRule } from '../pack-rule';
import { daysAreInOrder } from './days-are-in-order';
import { deputiesAreOthers } from './deputies-are-others';
import { leaversHoldNothingNew } from './leavers-hold-nothing-new';
import { lineManagementEndsAtTheTop } from './line-management-ends-at-the-top';
import { linksLeadUp } from './links-lead-up';
import { measuresCanBeJudged } from './measures-can-be-judged';
import { objectivesStandInAPlan } from './objectives-stand-in-a-plan';
import { oneCouncil } from './one-council';
import { periodsFitTheMeasure } from './periods-fit-the-measure';
import { postsHaveOnePlace } from './posts-have-one-place';
import { referencesLeadSomewhere } from './references-lead-somewhere';
import { rowsAreToldApart } from './rows-are-told-apart';
import { settledPlansStand } from './settled-plans-stand';
import { sharesStayWithinThePost } from './shares-stay-within-the-post';
import { subjectsAreOnePersons } from './subjects-are-one-persons';
import { valuesAreTheirQuotients } from './values-are-their-quotients';
import { valuesCanBeTrue } from './values-can-be-true';

/** Every rule across cells, rows and sheets, by the pack and the council together. */
export const packRules: readonly PackRule[] = [
  oneCouncil,
  rowsAreToldApart,
  referencesLeadSomewhere,
  postsHaveOnePlace,
  lineManagementEndsAtTheTop,
  daysAreInOrder,
  sharesStayWithinThePost,
  leaversHoldNothingNew,
  deputiesAreOthers,
  subjectsAreOnePersons,
  objectivesStandInAPlan,
  settledPlansStand,
  linksLeadUp,
  measuresCanBeJudged,
  periodsFitTheMeasure,
  valuesAreTheirQuotients,
  valuesCanBeTrue,
];

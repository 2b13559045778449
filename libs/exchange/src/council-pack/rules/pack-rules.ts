import { deputiesAreThere } from './deputies-are-there';
import { leaversHoldNothingNew } from './leavers-hold-nothing-new';
import { measuresCanBeJudged, periodsFitTheMeasure, valuesAreTheirQuotients } from './measure-rules';
import {
  daysAreInOrder,
  deputiesAreOthers,
  lineManagementEndsAtTheTop,
  oneCouncil,
  postsHaveOnePlace,
  sharesStayWithinThePost,
  subjectsAreOnePersons,
} from './organisation-rules';
import type { PackRule } from './pack-rule';
import { linksLeadUp, objectivesStandInAPlan } from './plan-rules';
import { referencesLeadSomewhere, rowsAreToldApart } from './reference-rules';
import { settledPlansStand } from './settled-plans-stand';
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
  deputiesAreThere,
  subjectsAreOnePersons,
  objectivesStandInAPlan,
  settledPlansStand,
  linksLeadUp,
  measuresCanBeJudged,
  periodsFitTheMeasure,
  valuesAreTheirQuotients,
  valuesCanBeTrue,
];

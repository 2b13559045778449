import { budgetLinesAdd } from './money-rules';
import { closingsLeaveNothingOpen } from './closings-leave-nothing-open';
import { deputiesAreThere } from './deputies-are-there';
import { judgedByLevels } from './judged-in-words';
import { leaversTakeNothingNew } from './leavers-take-nothing-new';
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
import { linksLeadUp, objectivesStandInAPlan, prioritiesHaveTheirLead } from './plan-rules';
import { referencesLeadSomewhere, rowsAreDistinct } from './reference-rules';
import { actionsCanBePromised, numbersAreFree, registersAreWhole, risksStandOnTheMatrix } from './register-rules';
import { submittedPlansAreUnchanged } from './submitted-plans-unchanged';
import { targetStatements } from './target-statements';
import { valuesCanBeTrue } from './values-can-be-true';

/** Every rule across cells, rows and sheets, by the pack and the council together. */
export const packRules: readonly PackRule[] = [
  oneCouncil,
  rowsAreDistinct,
  referencesLeadSomewhere,
  postsHaveOnePlace,
  lineManagementEndsAtTheTop,
  daysAreInOrder,
  sharesStayWithinThePost,
  closingsLeaveNothingOpen,
  leaversTakeNothingNew,
  deputiesAreOthers,
  deputiesAreThere,
  subjectsAreOnePersons,
  objectivesStandInAPlan,
  prioritiesHaveTheirLead,
  submittedPlansAreUnchanged,
  linksLeadUp,
  measuresCanBeJudged,
  periodsFitTheMeasure,
  valuesAreTheirQuotients,
  valuesCanBeTrue,
  judgedByLevels,
  targetStatements,
  budgetLinesAdd,
  risksStandOnTheMatrix,
  actionsCanBePromised,
  registersAreWhole,
  numbersAreFree,
];

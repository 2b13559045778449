import { AimRow } from './aim.row';
import { AppraisalRoundRow } from './appraisal-round.row';
import { CouncilPlanRow } from './council-plan.row';
import { ObjectiveLinkRow } from './objective-link.row';
import { ObjectiveMeasureRow } from './objective-measure.row';
import { ObjectiveRow } from './objective.row';
import { PlanRow } from './plan.row';
import { PriorityRow } from './priority.row';

/** The plan area's rows. */
export const planRows = [AimRow, PriorityRow, CouncilPlanRow, PlanRow, ObjectiveRow, ObjectiveLinkRow, ObjectiveMeasureRow, AppraisalRoundRow];

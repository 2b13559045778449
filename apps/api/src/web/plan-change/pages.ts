import { AnswerPlanChangePage } from './answer-plan-change.page';
import { ApprovalByReachPage } from './approval-by-reach.page';
import { DecidePlanChangePage } from './decide-plan-change.page';
import { ListPlanChangesPage } from './list-plan-changes.page';
import { ProposePlanChangePage } from './propose-plan-change.page';
import { RecordCallInPage, WithdrawPlanChangePage } from './remark-on-plan-change.page';
import { ShowPlanChangePage } from './show-plan-change.page';

/** Named addresses stand before the one with a parameter in the same place. */
export const planChangePages = [
  ListPlanChangesPage, ProposePlanChangePage, ApprovalByReachPage, ShowPlanChangePage, DecidePlanChangePage, RecordCallInPage, WithdrawPlanChangePage, AnswerPlanChangePage,
];

import { AddCouncilObjectivePage } from './add-council-objective.page';
import { AllocateDeliverablePage } from './allocate-deliverable.page';
import { ChangeCouncilObjectivePage } from './change-council-objective.page';
import { DecidePlanPage } from './decide-plan.page';
import { DraftCouncilPlanPage } from './draft-council-plan.page';
import { LinkObjectivePage } from './link-objective.page';
import { ListPlansPage } from './list-plans.page';
import { PublishCouncilPlanPage } from './publish-council-plan.page';
import { RemoveCouncilObjectivePage } from './remove-council-objective.page';
import { AddAimPage, RenameAimPage } from './save-aim.page';
import { AddObjectivePage, ChangeObjectivePage } from './save-objective.page';
import { AddPriorityPage, ChangePriorityPage } from './save-priority.page';
import { ShowCouncilPlanPage } from './show-council-plan.page';
import { ShowFrameworkPage } from './show-framework.page';
import { ShowObjectivePage } from './show-objective.page';
import { ShowPlanPage } from './show-plan.page';
import { ShowThreadsPage } from './show-threads.page';
import { SubmitPlanPage } from './submit-plan.page';
import { RemoveObjectivePage, UnlinkObjectivePage } from './take-back.page';
import { WriteChainPage } from './write-chain.page';
import { WriteServicePlanPage } from './write-service-plan.page';

/** Named addresses stand before those with a parameter in the same place. */
export const planPages = [
  ListPlansPage,
  ShowThreadsPage,
  ShowFrameworkPage,
  AddAimPage,
  RenameAimPage,
  AddPriorityPage,
  ChangePriorityPage,
  DraftCouncilPlanPage,
  ShowCouncilPlanPage,
  AddCouncilObjectivePage,
  ChangeCouncilObjectivePage,
  RemoveCouncilObjectivePage,
  AllocateDeliverablePage,
  PublishCouncilPlanPage,
  ShowObjectivePage,
  ShowPlanPage,
  WriteServicePlanPage,
  AddObjectivePage,
  ChangeObjectivePage,
  LinkObjectivePage,
  WriteChainPage,
  UnlinkObjectivePage,
  RemoveObjectivePage,
  SubmitPlanPage,
  DecidePlanPage,
];

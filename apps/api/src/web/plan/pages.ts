import { AddCouncilObjectiveController } from './add-council-objective.page';
import { AllocateDeliverableController } from './allocate-deliverable.page';
import { ChangeCouncilObjectiveController } from './change-council-objective.page';
import { DecidePlanController } from './decide-plan.page';
import { DraftCouncilPlanController } from './draft-council-plan.page';
import { LinkObjectiveController } from './link-objective.page';
import { ListPlansController } from './list-plans.page';
import { PublishCouncilPlanController } from './publish-council-plan.page';
import { RemoveCouncilObjectiveController } from './remove-council-objective.page';
import { AddAimController, RenameAimController } from './save-aim.page';
import { AddObjectiveController, ChangeObjectiveController } from './save-objective.page';
import { AddPriorityController, ChangePriorityController } from './save-priority.page';
import { ShowCouncilPlanController } from './show-council-plan.page';
import { ShowFrameworkController } from './show-framework.page';
import { ShowObjectiveController } from './show-objective.page';
import { ShowPlanController } from './show-plan.page';
import { ShowThreadsController } from './show-threads.page';
import { SubmitPlanController } from './submit-plan.page';
import { RemoveObjectiveController, UnlinkObjectiveController } from './take-back.page';
import { WriteChainController } from './write-chain.page';
import { WriteServicePlanController } from './write-service-plan.page';

/** Named addresses stand before those with a parameter in the same place. */
export const planControllers = [
  ListPlansController,
  ShowThreadsController,
  ShowFrameworkController,
  AddAimController,
  RenameAimController,
  AddPriorityController,
  ChangePriorityController,
  DraftCouncilPlanController,
  ShowCouncilPlanController,
  AddCouncilObjectiveController,
  ChangeCouncilObjectiveController,
  RemoveCouncilObjectiveController,
  AllocateDeliverableController,
  PublishCouncilPlanController,
  ShowObjectiveController,
  ShowPlanController,
  WriteServicePlanController,
  AddObjectiveController,
  ChangeObjectiveController,
  LinkObjectiveController,
  WriteChainController,
  UnlinkObjectiveController,
  RemoveObjectiveController,
  SubmitPlanController,
  DecidePlanController,
];

import { AddCouncilObjectiveController } from './add-council-objective.controller';
import { AllocateDeliverableController } from './allocate-deliverable.controller';
import { ChangeCouncilObjectiveController } from './change-council-objective.controller';
import { DecidePlanController } from './decide-plan.controller';
import { DraftCouncilPlanController } from './draft-council-plan.controller';
import { LinkObjectiveController } from './link-objective.controller';
import { ListPlansController } from './list-plans.controller';
import { PublishCouncilPlanController } from './publish-council-plan.controller';
import { RemoveCouncilObjectiveController } from './remove-council-objective.controller';
import { AddAimController, RenameAimController } from './save-aim.controller';
import { AddObjectiveController, ChangeObjectiveController } from './save-objective.controller';
import { AddPriorityController, ChangePriorityController } from './save-priority.controller';
import { ShowCouncilPlanController } from './show-council-plan.controller';
import { ShowFrameworkController } from './show-framework.controller';
import { ShowObjectiveController } from './show-objective.controller';
import { ShowPlanController } from './show-plan.controller';
import { ShowThreadsController } from './show-threads.controller';
import { SubmitPlanController } from './submit-plan.controller';
import { RemoveObjectiveController, UnlinkObjectiveController } from './take-back.controller';
import { WriteChainController } from './write-chain.controller';
import { WriteServicePlanController } from './write-service-plan.controller';

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

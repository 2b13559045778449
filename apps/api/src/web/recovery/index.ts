import { DecideRecoveryPlanController } from './decide-recovery-plan.controller';
import { DraftRecoveryPlanController } from './draft-recovery-plan.controller';
import { ListRecoveryPlansController } from './list-recovery-plans.controller';
import { RecordRecoveryVerdictController } from './record-recovery-verdict.controller';
import { ShowRecoveryPlanController } from './show-recovery-plan.controller';
import { SubmitRecoveryPlanController } from './submit-recovery-plan.controller';
import { UpdateRecoveryPlanController } from './update-recovery-plan.controller';

export const recoveryControllers = [
  ListRecoveryPlansController,
  ShowRecoveryPlanController,
  DraftRecoveryPlanController,
  SubmitRecoveryPlanController,
  DecideRecoveryPlanController,
  UpdateRecoveryPlanController,
  RecordRecoveryVerdictController,
];

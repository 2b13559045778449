import { DecideRecoveryPlanController } from './decide-recovery-plan.page';
import { DraftRecoveryPlanController } from './draft-recovery-plan.page';
import { ListRecoveryPlansController } from './list-recovery-plans.page';
import { RecordRecoveryVerdictController } from './record-recovery-verdict.page';
import { ShowRecoveryPlanController } from './show-recovery-plan.page';
import { SubmitRecoveryPlanController } from './submit-recovery-plan.page';
import { UpdateRecoveryPlanController } from './update-recovery-plan.page';

export const recoveryControllers = [
  ListRecoveryPlansController,
  ShowRecoveryPlanController,
  DraftRecoveryPlanController,
  SubmitRecoveryPlanController,
  DecideRecoveryPlanController,
  UpdateRecoveryPlanController,
  RecordRecoveryVerdictController,
];

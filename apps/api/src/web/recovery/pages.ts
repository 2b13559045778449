import { DecideRecoveryPlanPage } from './decide-recovery-plan.page';
import { DraftRecoveryPlanPage } from './draft-recovery-plan.page';
import { ListRecoveryPlansPage } from './list-recovery-plans.page';
import { MeetRecoveryConditionPage } from './meet-recovery-condition.page';
import { RecordRecoveryVerdictPage } from './record-recovery-verdict.page';
import { ShowRecoveryPlanPage } from './show-recovery-plan.page';
import { SubmitRecoveryPlanPage } from './submit-recovery-plan.page';
import { UpdateRecoveryPlanPage } from './update-recovery-plan.page';

export const recoveryPages = [
  ListRecoveryPlansPage,
  ShowRecoveryPlanPage,
  DraftRecoveryPlanPage,
  SubmitRecoveryPlanPage,
  DecideRecoveryPlanPage,
  MeetRecoveryConditionPage,
  UpdateRecoveryPlanPage,
  RecordRecoveryVerdictPage,
];

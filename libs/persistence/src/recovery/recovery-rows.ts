import { RecoveryMonthRow } from './recovery-month.row';
import { RecoveryPlanRow } from './recovery-plan.row';

/** The recovery area's rows. */
export const recoveryRows = [RecoveryPlanRow, RecoveryMonthRow];

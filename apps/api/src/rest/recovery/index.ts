import { RecoveryPlansResource } from './recovery-plans.controller';

export const recoveryResources = [RecoveryPlansResource];

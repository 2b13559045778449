import { ApproveKeyPlanPage } from './approve-key-plan.page';
import { BeginKeyPlanPage } from './begin-key-plan.page';
import { EndKeyPlanPage, PublishKeyPlanPage, ReviewKeyPlanPage } from './keep-key-plan.page';
import { ListKeyPlansPage } from './list-key-plans.page';
import { ShowKeyPlanPage } from './show-key-plan.page';
import { SubmitKeyPlanPage, WriteKeyPlanPage } from './write-key-plan.page';

/** Named addresses stand before the one with a parameter in the same place. */
export const keyPlanPages = [
  ListKeyPlansPage, BeginKeyPlanPage, ShowKeyPlanPage, WriteKeyPlanPage, SubmitKeyPlanPage, ApproveKeyPlanPage, PublishKeyPlanPage, ReviewKeyPlanPage, EndKeyPlanPage,
];

import { AcceptOfferPage } from './accept-offer.page';
import { AddCouncilObjectivePage } from './add-council-objective.page';
import { AllocateDeliverablePage } from './allocate-deliverable.page';
import { ArrangeMonitoringPage } from './arrange-monitoring.page';
import { ChangeCouncilObjectivePage } from './change-council-objective.page';
import { DecidePlanPage } from './decide-plan.page';
import { DraftCouncilPlanPage } from './draft-council-plan.page';
import { LinkObjectivePage } from '../thread/link-objective.page';
import { ListPlansPage } from './list-plans.page';
import { NameIssuesPage } from './name-issues.page';
import { OfferObjectivePage } from './offer-objective.page';
import { PublishCouncilPlanPage } from './publish-council-plan.page';
import { RecordCouncilPlanApprovalPage, RecordPlanApprovalPage } from './record-plan-approval.page';
import { RemoveCouncilObjectivePage } from './remove-council-objective.page';
import { AddAimPage, RenameAimPage } from './save-aim.page';
import { AddObjectivePage, ChangeObjectivePage } from './save-objective.page';
import { AddPriorityPage, ChangePriorityPage } from './save-priority.page';
import { ShowAtRiskPage } from '../thread/show-at-risk.page';
import { ShowChainPage } from '../thread/show-chain.page';
import { ShowCouncilPlanPage } from './show-council-plan.page';
import { ShowFrameworkPage } from './show-framework.page';
import { ShowObjectivePage } from './show-objective.page';
import { ShowPicturePage } from '../thread/show-picture.page';
import { ShowPlanPage } from './show-plan.page';
import { ShowPlanChecksPage } from './show-plan-checks.page';
import { ShowThreadsPage } from '../thread/show-threads.page';
import { SubmitPlanPage } from './submit-plan.page';
import { RemoveObjectivePage, UnlinkObjectivePage } from './take-back.page';
import { WriteChainPage } from '../thread/write-chain.page';
import { WritePlanTextPage } from './write-plan-text.page';
import { WriteServicePlanPage } from './write-service-plan.page';

/** Named addresses stand before those with a parameter in the same place. */
export const planPages = [
  ListPlansPage,
  ShowThreadsPage,
  ShowPlanChecksPage,
  ArrangeMonitoringPage,
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
  ShowAtRiskPage,
  ShowChainPage,
  ShowPicturePage,
  ShowPlanPage,
  WriteServicePlanPage,
  WritePlanTextPage,
  RecordPlanApprovalPage,
  RecordCouncilPlanApprovalPage,
  AddObjectivePage,
  ChangeObjectivePage,
  LinkObjectivePage,
  WriteChainPage,
  OfferObjectivePage,
  AcceptOfferPage,
  NameIssuesPage,
  UnlinkObjectivePage,
  RemoveObjectivePage,
  SubmitPlanPage,
  DecidePlanPage,
];

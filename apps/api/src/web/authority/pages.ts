import { ChangeReadingRulePage } from './change-reading-rule.page';
import { ChangeRolesPage } from './change-roles.page';
import { DecideSecondApprovalPage } from './decide-second-approval.page';
import { LiftExemptionPage } from './lift-exemption.page';
import { MarkExemptPage } from './mark-exempt.page';
import { NameFallbackPage } from './name-fallback.page';
import { SetSubjectPage } from './set-subject.page';
import { ShowReadingRulesPage } from './show-reading-rules.page';
import { ListSecondApprovalsPage, ShowSecondApprovalPage } from './show-second-approvals.page';
import { EndViewingPage, ViewAsPage } from './view-as.page';

/** Every page about who may do and read what. */
export const authorityPages = [
  ShowReadingRulesPage, ChangeReadingRulePage, ListSecondApprovalsPage, ShowSecondApprovalPage, DecideSecondApprovalPage, ChangeRolesPage, SetSubjectPage,
  NameFallbackPage, MarkExemptPage, LiftExemptionPage, ViewAsPage, EndViewingPage,
];

import { Foundation2026040100000 } from './2026040100000-foundation';
import { EnterCouncil2026040100010 } from './2026040100010-enter-council';
import { EngineRoom2026040100070 } from './2026040100070-engine-room';
import { Timetable2026040100100 } from './2026040100100-timetable';
import { SealedEvents2026040100170 } from './2026040100170-sealed-events';
import { Measure2026040100200 } from './2026040100200-measure';
import { LetterWritten2026040100270 } from './2026040100270-letter-written';
import { Review2026040100300 } from './2026040100300-review';
import { ClinicRequest2026040100310 } from './2026040100310-clinic-request';
import { LastReturn2026040100320 } from './2026040100320-last-return';
import { WhoIsAsking2026040100330 } from './2026040100330-who-is-asking';
import { WorkflowLag2026040100330 } from './2026040100330-workflow-lag';
import { ErrandsApart2026040100340 } from './2026040100340-errands-apart';
import { DerivedIds2026040100350 } from './2026040100350-derived-ids';
import { Recovery2026040100400 } from './2026040100400-recovery';
import { Plan2026040100500 } from './2026040100500-plan';
import { KeyedRecord2026112900100 } from './2026112900100-keyed-record';
import { AccessLog2026112900110 } from './2026112900110-access-log';
import { SignInSeesLess2026112900200 } from './2026112900200-sign-in-sees-less';
import { CouncilCalendar2026112900300 } from './2026112900300-council-calendar';
import { WhoReadsWhat2026112900400 } from './2026112900400-who-reads-what';
import { ScopedTokens2026112900410 } from './2026112900410-scoped-tokens';
import { SubjectsOfACouncil2026112900420 } from './2026112900420-subjects-of-a-council';
import { CircleOnDemand2026112900430 } from './2026112900430-circle-on-demand';
import { PowerRequests2026113000100 } from './2026113000100-power-requests';
import { FigureContributors2026113000110 } from './2026113000110-figure-contributors';
import { ExemptPapers2026113000120 } from './2026113000120-exempt-papers';
import { SignInsOfAnIssuer2026113000130 } from './2026113000130-sign-ins-of-an-issuer';
import { EventRecipients2026113000200 } from './2026113000200-event-recipients';
import { NoCases2026113000210 } from './2026113000210-no-cases';
import { ActsTakenBack2026113000220 } from './2026113000220-acts-taken-back';
import { MonthlySheets2026113000230 } from './2026113000230-monthly-sheets';
import { RecoveryConditions2026113000300 } from './2026113000300-recovery-conditions';
import { CalendarFeeds2026113000310 } from './2026113000310-calendar-feeds';
import { NoticeSettings2026113000320 } from './2026113000320-notice-settings';
import { Connections2026113000400 } from './2026113000400-connections';
import { Documents2026113000410 } from './2026113000410-documents';
import { Evidence2026113000420 } from './2026113000420-evidence';
import { CommitteeRecords2026113000430 } from './2026113000430-committee-records';
import { Search2026113000500 } from './2026113000500-search';
import { FormDrafts2026113000510 } from './2026113000510-form-drafts';
import { CouncilOnce2026113000700 } from './2026113000700-council-once';
import { IssuerThatMoved2026113000710 } from './2026113000710-issuer-that-moved';
import { MeasureRevisions2026113001000 } from './2026113001000-measure-revisions';
import { SearchCandidates2026113001010 } from './2026113001010-search-candidates';
import { CouncilUnheld2026113001020 } from './2026113001020-council-unheld';
import { PlainWords2026113001030 } from './2026113001030-plain-words';
import { EventsByActor2026113001040 } from './2026113001040-events-by-actor';
import { ExemptTexts2026113001100 } from './2026113001100-exempt-texts';
import { ExemptWholes2026113001110 } from './2026113001110-exempt-wholes';
import { TokensWithoutOwner2026113001130 } from './2026113001130-tokens-without-owner';
import { Contributions2026113001200 } from './2026113001200-contributions';
import { AuditSamples2026113001210 } from './2026113001210-audit-samples';
import { SavedViews2026113001220 } from './2026113001220-saved-views';
import { ClosedPeriods2026113001300 } from './2026113001300-closed-periods';
import { Rehearsals2026113001400 } from './2026113001400-rehearsals';
import { Actions2026113001500 } from './2026113001500-actions';
import { ActionsConnected2026113001510 } from './2026113001510-actions-connected';
import { PlanChanges2026113001520 } from './2026113001520-plan-changes';
import { Risks2026113001530 } from './2026113001530-risks';
import { Assessments2026113001600 } from './2026113001600-assessments';
import { WorkshopsNamed2026113001610 } from './2026113001610-workshops-named';
import { SearchWhatStands2026113001620 } from './2026113001620-search-what-stands';
import { StageReturns2026113001690 } from './2026113001690-stage-returns';
import { ImportProposals2026113001700 } from './2026113001700-import-proposals';
import { ImportMappings2026113001710 } from './2026113001710-import-mappings';
import { MemberTraining2026113002200 } from './2026113002200-member-training';
import { MeasuresAsked2026113002400 } from './2026113002400-measures-asked';
import { ChangesDecided2026113002410 } from './2026113002410-changes-decided';
import { RehearsalsById2026113002500 } from './2026113002500-rehearsals-by-id';
import { ThreadKept2026113002600 } from './2026113002600-thread-kept';
import { TargetStatements2026113002610 } from './2026113002610-target-statements';
import { Money2026113002620 } from './2026113002620-money';
import { Monitoring2026113002630 } from './2026113002630-monitoring';
import { ExemptActions2026113002700 } from './2026113002700-exempt-actions';
import { HrFeed2026113002710 } from './2026113002710-hr-feed';
import { DeskAssessments2026113002750 } from './2026113002750-desk-assessments';
import { DeskAssessmentsNamed2026113002760 } from './2026113002760-desk-assessments-named';
import { PlanningApplications2026113002770 } from './2026113002770-planning-applications';
import { DerivedIdsAtOnce2026113004000 } from './2026113004000-derived-ids-at-once';
import { PreviewContributors2026113004100 } from './2026113004100-preview-contributors';
import { LedgerLoaders2026113004110 } from './2026113004110-ledger-loaders';
import { ImportWriting2026113004120 } from './2026113004120-import-writing';
import { ImportWritingTouched2026113004130 } from './2026113004130-import-writing-touched';
import { Reorganisations2026113004300 } from './2026113004300-reorganisations';
import { NamedCalendars2026113004310 } from './2026113004310-named-calendars';
import { PlanTypes2026113004400 } from './2026113004400-plan-types';
import { KeyPlans2026113004410 } from './2026113004410-key-plans';
import { TypedPlans2026113004420 } from './2026113004420-typed-plans';
import { LeadMembers2026113004430 } from './2026113004430-lead-members';
import { ArrangementsAsked2026113004500 } from './2026113004500-arrangements-asked';
import { Registers2026113004510 } from './2026113004510-registers';
import { RegistersConnected2026113004520 } from './2026113004520-registers-connected';
import { Feedback2026113004530 } from './2026113004530-feedback';
import { Recognition2026113004540 } from './2026113004540-recognition';
import { PublishedStatuses2026113004600 } from './2026113004600-published-statuses';
import { ImportUndo2026113004610 } from './2026113004610-import-undo';
import { Reporting2026113004620 } from './2026113004620-reporting';
import { Practices2026113004700 } from './2026113004700-practices';
import { PracticesNamed2026113004710 } from './2026113004710-practices-named';
import { FrameworkDrafts2026113004720 } from './2026113004720-framework-drafts';
import { AssessmentsAsked2026113004730 } from './2026113004730-assessments-asked';
import { NamesInSmallLetters2026113005000 } from './2026113005000-names-in-small-letters';
import { ActionsOfPlans2026113005010 } from './2026113005010-actions-of-plans';
import { ProposalsClosed2026113005100 } from './2026113005100-proposals-closed';
import { LedgerPreviews2026113005110 } from './2026113005110-ledger-previews';
import { OfficersStandAside2026113005120 } from './2026113005120-officers-stand-aside';
import { AuthorsOfCouncilPlans2026113005130 } from './2026113005130-authors-of-council-plans';
import { Lessons2026113005400 } from './2026113005400-lessons';
import { PlanningApplicationIds2026113006000 } from './2026113006000-planning-application-ids';
import { KindsOfTokens2026113006010 } from './2026113006010-kinds-of-tokens';
import { EvidenceFound2026113006200 } from './2026113006200-evidence-found';
import { VerificationOnStages2026113006300 } from './2026113006300-verification-on-stages';
import { ReturnsExtended2026113006310 } from './2026113006310-returns-extended';
import { ClinicBriefings2026113006400 } from './2026113006400-clinic-briefings';
import { PlanningThresholds2026113006460 } from './2026113006460-planning-thresholds';
import { ReportingWithholds2026113006500 } from './2026113006500-reporting-withholds';
import { PhasesOfYears2026113006600 } from './2026113006600-phases-of-years';
import { MeetingsProposed2026113006620 } from './2026113006620-meetings-proposed';
import { PlanChangesLapsed2026113006700 } from './2026113006700-plan-changes-lapsed';
import { ActionStatuses2026113006710 } from './2026113006710-action-statuses';
import { WorkshopEvidence2026113006800 } from './2026113006800-workshop-evidence';
import { PlanningExtensions2026113006810 } from './2026113006810-planning-extensions';
import { FollowUpsOnStages2026113006820 } from './2026113006820-follow-ups-on-stages';
import { GradesOfPosts2026113006900 } from './2026113006900-grades-of-posts';
import { PapersAndStagesFound2026113007000 } from './2026113007000-papers-and-stages-found';

/** Every migration, in order. A new one is added at the end, by class; none is ever edited once it has run anywhere. */
import { RegisterFound2026113007200 } from './2026113007200-register-found';

export const migrations = [
  Foundation2026040100000,
  EnterCouncil2026040100010,
  EngineRoom2026040100070,
  Timetable2026040100100,
  SealedEvents2026040100170,
  Measure2026040100200,
  LetterWritten2026040100270,
  Review2026040100300,
  ClinicRequest2026040100310,
  LastReturn2026040100320,
  WhoIsAsking2026040100330,
  WorkflowLag2026040100330,
  ErrandsApart2026040100340,
  DerivedIds2026040100350,
  Recovery2026040100400,
  Plan2026040100500,
  KeyedRecord2026112900100,
  AccessLog2026112900110,
  SignInSeesLess2026112900200,
  CouncilCalendar2026112900300,
  WhoReadsWhat2026112900400,
  ScopedTokens2026112900410,
  SubjectsOfACouncil2026112900420,
  CircleOnDemand2026112900430,
  PowerRequests2026113000100,
  FigureContributors2026113000110,
  ExemptPapers2026113000120,
  SignInsOfAnIssuer2026113000130,
  EventRecipients2026113000200,
  NoCases2026113000210,
  ActsTakenBack2026113000220,
  MonthlySheets2026113000230,
  RecoveryConditions2026113000300,
  CalendarFeeds2026113000310,
  NoticeSettings2026113000320,
  Connections2026113000400,
  Documents2026113000410,
  Evidence2026113000420,
  CommitteeRecords2026113000430,
  Search2026113000500,
  FormDrafts2026113000510,
  CouncilOnce2026113000700,
  IssuerThatMoved2026113000710,
  MeasureRevisions2026113001000,
  SearchCandidates2026113001010,
  CouncilUnheld2026113001020,
  PlainWords2026113001030,
  EventsByActor2026113001040,
  ExemptTexts2026113001100,
  ExemptWholes2026113001110,
  TokensWithoutOwner2026113001130,
  Contributions2026113001200,
  AuditSamples2026113001210,
  SavedViews2026113001220,
  ClosedPeriods2026113001300,
  Rehearsals2026113001400,
  Actions2026113001500,
  ActionsConnected2026113001510,
  PlanChanges2026113001520,
  Risks2026113001530,
  Assessments2026113001600,
  WorkshopsNamed2026113001610,
  SearchWhatStands2026113001620,
  StageReturns2026113001690,
  ImportProposals2026113001700,
  ImportMappings2026113001710,
  MemberTraining2026113002200,
  MeasuresAsked2026113002400,
  ChangesDecided2026113002410,
  RehearsalsById2026113002500,
  ThreadKept2026113002600,
  TargetStatements2026113002610,
  Money2026113002620,
  Monitoring2026113002630,
  ExemptActions2026113002700,
  HrFeed2026113002710,
  DeskAssessments2026113002750,
  DeskAssessmentsNamed2026113002760,
  PlanningApplications2026113002770,
  DerivedIdsAtOnce2026113004000,
  PreviewContributors2026113004100,
  LedgerLoaders2026113004110,
  ImportWriting2026113004120,
  ImportWritingTouched2026113004130,
  Reorganisations2026113004300,
  NamedCalendars2026113004310,
  PlanTypes2026113004400,
  KeyPlans2026113004410,
  TypedPlans2026113004420,
  LeadMembers2026113004430,
  ArrangementsAsked2026113004500,
  Registers2026113004510,
  RegistersConnected2026113004520,
  Feedback2026113004530,
  Recognition2026113004540,
  PublishedStatuses2026113004600,
  ImportUndo2026113004610,
  Reporting2026113004620,
  Practices2026113004700,
  PracticesNamed2026113004710,
  FrameworkDrafts2026113004720,
  AssessmentsAsked2026113004730,
  NamesInSmallLetters2026113005000,
  ActionsOfPlans2026113005010,
  ProposalsClosed2026113005100,
  LedgerPreviews2026113005110,
  OfficersStandAside2026113005120,
  AuthorsOfCouncilPlans2026113005130,
  Lessons2026113005400,
  PlanningApplicationIds2026113006000,
  KindsOfTokens2026113006010,
  EvidenceFound2026113006200,
  VerificationOnStages2026113006300,
  ReturnsExtended2026113006310,
  ClinicBriefings2026113006400,
  PlanningThresholds2026113006460,
  ReportingWithholds2026113006500,
  PhasesOfYears2026113006600,
  MeetingsProposed2026113006620,
  PlanChangesLapsed2026113006700,
  ActionStatuses2026113006710,
  WorkshopEvidence2026113006800,
  PlanningExtensions2026113006810,
  FollowUpsOnStages2026113006820,
  GradesOfPosts2026113006900,
  PapersAndStagesFound2026113007000,
  RegisterFound2026113007200,
];

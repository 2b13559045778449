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
import { Connections2026113000400 } from './2026113000400-connections';
import { WhoReadsWhat2026112900400 } from './2026112900400-who-reads-what';
import { ScopedTokens2026112900410 } from './2026112900410-scoped-tokens';
import { SubjectsOfACouncil2026112900420 } from './2026112900420-subjects-of-a-council';
import { CircleOnDemand2026112900430 } from './2026112900430-circle-on-demand';
import { Search2026113000500 } from './2026113000500-search';
import { EventRecipients2026113000200 } from './2026113000200-event-recipients';
import { NoCases2026113000210 } from './2026113000210-no-cases';
import { ActsTakenBack2026113000220 } from './2026113000220-acts-taken-back';
import { MonthlySheets2026113000230 } from './2026113000230-monthly-sheets';
import { PowerRequests2026113000100 } from './2026113000100-power-requests';
import { NoticeSettings2026113000320 } from './2026113000320-notice-settings';
import { CalendarFeeds2026113000310 } from './2026113000310-calendar-feeds';
import { RecoveryConditions2026113000300 } from './2026113000300-recovery-conditions';
import { SignInsOfAnIssuer2026113000130 } from './2026113000130-sign-ins-of-an-issuer';
import { ExemptPapers2026113000120 } from './2026113000120-exempt-papers';
import { FormDrafts2026113000510 } from './2026113000510-form-drafts';
import { IssuerThatMoved2026113000710 } from './2026113000710-issuer-that-moved';
import { CouncilOnce2026113000700 } from './2026113000700-council-once';
import { FigureContributors2026113000110 } from './2026113000110-figure-contributors';
import { Documents2026113000410 } from './2026113000410-documents';
import { Evidence2026113000420 } from './2026113000420-evidence';
import { CommitteeRecords2026113000430 } from './2026113000430-committee-records';

/** Every migration, in order. A new one is added at the end, by class; none is ever edited once it has run anywhere. */
export const migrations = [
  Foundation2026040100000,
  EnterCouncil2026040100010,
  EngineRoom2026040100070,
  Recovery2026040100400,
  Review2026040100300,
  Measure2026040100200,
  Timetable2026040100100,
  SealedEvents2026040100170,
  Plan2026040100500,
  LetterWritten2026040100270,
  ClinicRequest2026040100310,
  LastReturn2026040100320,
  WorkflowLag2026040100330,
  WhoIsAsking2026040100330,
  ErrandsApart2026040100340,
  DerivedIds2026040100350,
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
];

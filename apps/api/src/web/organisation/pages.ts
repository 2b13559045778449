import { AddCommitteePage } from './add-committee.page';
import { AddPartPage } from './add-part.page';
import { AddPersonPage } from './add-person.page';
import { AddPostPage } from './add-post.page';
import { AppointPersonPage } from './appoint-person.page';
import { ArrangeMeetingsPage, MeetingsWantedPage } from './arrange-meetings.page';
import { ArrangeMeetingPage } from './arrange-meeting.page';
import { RearrangeMeetingPage } from './rearrange-meeting.page';
import { CancelMeetingPage } from './cancel-meeting.page';
import { ChangeLineManagerPage } from './change-line-manager.page';
import { ChangeWorkingRulesPage } from './change-working-rules.page';
import { ClosePartPage } from './close-part.page';
import { ClosePostPage } from './close-post.page';
import { DecideMeetingPage, ListMeetingProposalsPage } from './decide-meeting.page';
import { EndAbsencePage } from './end-absence.page';
import { EndHoldingPage } from './end-holding.page';
import { ListCommitteesPage } from './list-committees.page';
import { ListPeoplePage } from './list-people.page';
import { ListPostsPage } from './list-posts.page';
import { ListMemberTrainingPage, RecordMemberTrainingPage } from './member-training.page';
import { NameChairPage } from './name-chair.page';
import { NameDeputyPage } from './name-deputy.page';
import { NameHeadPage } from './name-head.page';
import { RecordLeaverPage } from './record-leaver.page';
import { ListReorganisationsPage } from './list-reorganisations.page';
import { NewReorganisationPage } from './new-reorganisation.page';
import { RenamePartPage } from './rename-part.page';
import { RenamePostPage } from './rename-post.page';
import { SeatMemberPage } from './seat-member.page';
import { ShowAdministrationPage } from './show-administration.page';
import { ShowOrganisationPage } from './show-organisation.page';
import { ShowPartPage } from './show-part.page';
import { ShowPostPage } from './show-post.page';
import { ShowReorganisationPage, WithdrawReorganisationPage } from './show-reorganisation.page';
import { StandDownMemberPage } from './stand-down-member.page';

/** The administration's pages; fixed addresses before those with a parameter in the same place. */
export const organisationPages = [
  AddCommitteePage,
  AddPersonPage,
  ListCommitteesPage,
  ListMemberTrainingPage,
  RecordMemberTrainingPage,
  ListPeoplePage,
  ListPostsPage,
  ListReorganisationsPage,
  NewReorganisationPage,
  ShowReorganisationPage,
  WithdrawReorganisationPage,
  AddPartPage,
  AddPostPage,
  AppointPersonPage,
  MeetingsWantedPage,
  ArrangeMeetingsPage,
  ListMeetingProposalsPage,
  DecideMeetingPage,
  ArrangeMeetingPage,
  RearrangeMeetingPage,
  CancelMeetingPage,
  ChangeLineManagerPage,
  ChangeWorkingRulesPage,
  ClosePartPage,
  ClosePostPage,
  EndAbsencePage,
  EndHoldingPage,
  NameChairPage,
  NameDeputyPage,
  NameHeadPage,
  RecordLeaverPage,
  RenamePartPage,
  RenamePostPage,
  SeatMemberPage,
  ShowAdministrationPage,
  ShowOrganisationPage,
  ShowPartPage,
  ShowPostPage,
  StandDownMemberPage,
];

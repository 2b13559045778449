import { AddCommitteeController } from './add-committee.page';
import { AddPartController } from './add-part.page';
import { AddPersonController } from './add-person.page';
import { AddPostController } from './add-post.page';
import { AppointPersonController } from './appoint-person.page';
import { ArrangeMeetingController } from './arrange-meeting.page';
import { CancelMeetingController } from './cancel-meeting.page';
import { ChangeLineManagerController } from './change-line-manager.page';
import { ClosePartController } from './close-part.page';
import { ClosePostController } from './close-post.page';
import { EndAbsenceController } from './end-absence.page';
import { EndHoldingController } from './end-holding.page';
import { ListCommitteesController } from './list-committees.page';
import { ListPeopleController } from './list-people.page';
import { NameChairController } from './name-chair.page';
import { NameDeputyController } from './name-deputy.page';
import { NameHeadController } from './name-head.page';
import { RecordLeaverController } from './record-leaver.page';
import { RenamePartController } from './rename-part.page';
import { RenamePostController } from './rename-post.page';
import { SeatMemberController } from './seat-member.page';
import { ShowAdministrationController } from './show-administration.page';
import { ShowOrganisationController } from './show-organisation.page';
import { ShowPartController } from './show-part.page';
import { ShowPostController } from './show-post.page';
import { StandDownMemberController } from './stand-down-member.page';

/** The administration's pages; fixed addresses before those with a parameter in the same place. */
export const organisationControllers = [
  AddCommitteeController,
  AddPersonController,
  ListCommitteesController,
  ListPeopleController,
  AddPartController,
  AddPostController,
  AppointPersonController,
  ArrangeMeetingController,
  CancelMeetingController,
  ChangeLineManagerController,
  ClosePartController,
  ClosePostController,
  EndAbsenceController,
  EndHoldingController,
  NameChairController,
  NameDeputyController,
  NameHeadController,
  RecordLeaverController,
  RenamePartController,
  RenamePostController,
  SeatMemberController,
  ShowAdministrationController,
  ShowOrganisationController,
  ShowPartController,
  ShowPostController,
  StandDownMemberController,
];

import { AddCommitteeController } from './add-committee.controller';
import { AddPartController } from './add-part.controller';
import { AddPersonController } from './add-person.controller';
import { AddPostController } from './add-post.controller';
import { AppointPersonController } from './appoint-person.controller';
import { ArrangeMeetingController } from './arrange-meeting.controller';
import { CancelMeetingController } from './cancel-meeting.controller';
import { ChangeLineManagerController } from './change-line-manager.controller';
import { ClosePartController } from './close-part.controller';
import { ClosePostController } from './close-post.controller';
import { EndAbsenceController } from './end-absence.controller';
import { EndHoldingController } from './end-holding.controller';
import { ListCommitteesController } from './list-committees.controller';
import { ListPeopleController } from './list-people.controller';
import { NameChairController } from './name-chair.controller';
import { NameDeputyController } from './name-deputy.controller';
import { NameHeadController } from './name-head.controller';
import { RecordLeaverController } from './record-leaver.controller';
import { RenamePartController } from './rename-part.controller';
import { RenamePostController } from './rename-post.controller';
import { SeatMemberController } from './seat-member.controller';
import { ShowAdministrationController } from './show-administration.controller';
import { ShowOrganisationController } from './show-organisation.controller';
import { ShowPartController } from './show-part.controller';
import { ShowPostController } from './show-post.controller';
import { StandDownMemberController } from './stand-down-member.controller';

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

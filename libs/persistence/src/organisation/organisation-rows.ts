import { CommitteeMemberRow } from './committee-member.row';
import { CommitteeRow } from './committee.row';
import { CouncilRow } from './council.row';
import { DeputyRow } from './deputy.row';
import { DirectorateRow } from './directorate.row';
import { HoldingRow } from './holding.row';
import { MeetingRow } from './meeting.row';
import { PersonRow } from './person.row';
import { PostRow } from './post.row';
import { ResponsibilityRow } from './responsibility.row';
import { ServiceRow } from './service.row';
import { UnitRow } from './unit.row';

/** The organisation's rows. */
export const organisationRows = [
  CouncilRow, PersonRow, DirectorateRow, ServiceRow, UnitRow, PostRow, HoldingRow, DeputyRow, CommitteeRow, CommitteeMemberRow, MeetingRow,
  ResponsibilityRow,
];

import type { CommitteeId, DeputyId, HoldingId, Id, MeetingId, PowerRequestId, ReorganisationId } from '@golden-thread/domain/shared/id';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { addCommittee, nameCommitteeChair, seatCommitteeMember, standDownCommitteeMember } from '../../organisation/change-committee';
import { appointPerson, endHolding } from '../../organisation/change-holding';
import { arrangeMeeting, cancelMeeting, rearrangeMeeting } from '../../organisation/change-meeting';
import { arrangeMeetings } from '../../organisation/arrange-meetings';
import { addOrganisationPart, closeOrganisationPart, nameHead, renameOrganisationPart } from '../../organisation/change-organisation-part';
import { addPerson, recordLeaver, setSubject } from '../../organisation/change-person';
import { addPost, changeLineManager, closePost, renamePost } from '../../organisation/change-post';
import { changeRoles, nameFallback } from '../../organisation/change-roles';
import { approveImport } from '../../import/approve-import';
import { planReorganisation, previewReorganisation, withdrawReorganisation } from '../../organisation/plan-reorganisation';
import { recordPowerDecision } from '../../organisation/decide-power-request';
import { endAbsence, nameDeputy } from '../../organisation/record-absence';
import { recordMemberTraining } from '../../organisation/member-training';
import { changeWorkingRules } from '../../organisation/working-rules';
import { changeReadingRule } from '../reading-rules';
import { placesOf } from './places';
import { type Act, changes } from './writing-act';
import { type Relation, relations } from './writers';

const { serviceId, posts, person } = placesOf('writers');
const text = 'A text that says something.';
/** The id of nothing that is there. */
const nothing = <Kind extends Id>(kind: string): Kind => idFor('nothing', kind);
const committeeId = nothing<CommitteeId>('committee');
const holdingId = idFor<HoldingId>('small-council', 'writers', 'holding', 'officer');

/** What names nothing that is there already is done by each council's administrators in their own. */
const administrators: readonly Relation[] = ['administrator', 'administrator of another council'];
const administrator: readonly Relation[] = ['administrator'];
const democraticServices: readonly Relation[] = ['democratic services'];
const signedIn = relations.filter((relation) => relation !== 'leaver' && relation !== 'HR feed');

/** Who changes the organisation: its administrators, whose changes of power wait for a second person; committees, democratic services. */
export const actsOnTheOrganisation: readonly Act[] = [
  changes(addCommittee)(democraticServices, () => ({ code: 'NEW', name: text, kind: 'service' })),
  changes(nameCommitteeChair)(democraticServices, () => ({ committeeId, post: null }), ['NotFound']),
  changes(seatCommitteeMember)(democraticServices, () => ({ committeeId, person: person('leadMember'), startsOn: '2026-09-01' }), ['NotFound']),
  changes(standDownCommitteeMember)(democraticServices, () => ({ committeeId, personId: person('leadMember'), lastDay: '2026-09-01' }), ['NotOnCommittee']),
  changes(recordMemberTraining)(democraticServices, () => ({ title: text, heldOn: '2026-08-31', personIds: [person('leadMember')] })),
  changes(arrangeMeeting)(democraticServices, () => ({ committeeId, heldOn: '2026-09-15' }), ['NotFound']),
  changes(arrangeMeetings)(democraticServices, () => ({ meetings: [{ committeeId, heldOn: '2026-09-15' }] }), ['NotFound']),
  changes(rearrangeMeeting)(democraticServices, () => ({ meetingId: nothing<MeetingId>('meeting'), heldOn: '2026-09-15' }), ['NotFound']),
  changes(cancelMeeting)(democraticServices, () => ({ meetingId: nothing<MeetingId>('meeting') }), ['NotFound']),
  changes(addOrganisationPart)(administrators, () => ({ code: 'NEW', name: text })),
  changes(renameOrganisationPart)(administrator, () => ({ id: serviceId as never, name: text })),
  changes(nameHead)(administrator, () => ({ id: serviceId as never, post: posts.unitManager })),
  changes(closeOrganisationPart)(administrator, () => ({ id: serviceId as never, lastDay: '2026-09-30' }), ['StillHasOpenParts']),
  changes(previewReorganisation)(administrators, () => ({ kind: 'merge', effectiveOn: '2026-10-01', from: ['NONE'], units: [], into: { goesOn: 'NONE' } }), ['ServiceNotOpen']),
  changes(planReorganisation)(administrators, () => ({ id: nothing<ReorganisationId>('reorganisation'), reason: text }), ['NotFound']),
  changes(withdrawReorganisation)(administrators, () => ({ id: nothing<ReorganisationId>('reorganisation') }), ['NotFound']),
  changes(addPerson)(administrators, () => ({ name: text })),
  changes(setSubject)(administrator, () => ({ personId: person('officer'), subject: 'another', reason: text })),
  changes(recordLeaver)(administrator, () => ({ personId: person('officer'), lastDay: '2026-09-30' })),
  changes(addPost)(administrators, () => ({ code: 'NEW', title: text, roles: ['employee'], fte: '1', within: null, lineManager: null })),
  changes(renamePost)(administrator, () => ({ postId: posts.officer, title: text })),
  changes(changeLineManager)(administrator, () => ({ postId: posts.officer, lineManager: posts.serviceManager })),
  changes(closePost)(administrator, () => ({ postId: posts.officer, lastDay: '2026-09-30' })),
  changes(changeRoles)(administrator, () => ({ postId: posts.officer, roles: ['unit-manager'] })),
  changes(nameFallback)(administrator, () => ({ post: posts.director, reason: text })),
  changes(appointPerson)(administrator, () => ({ postId: posts.officer, person: person('unitManager'), basis: 'interim', share: '0.1', startsOn: '2026-10-01', endsOn: null })),
  changes(endHolding)(administrator, () => ({ holdingId, lastDay: '2026-09-30' })),
  changes(nameDeputy)(administrator, () => ({ postId: posts.officer, holderId: person('officer'), person: person('unitManager'), startsOn: '2026-10-01', endsOn: '2026-10-02', reason: text })),
  changes(endAbsence)(administrators, () => ({ deputyId: nothing<DeputyId>('deputy'), lastDay: '2026-09-30' }), ['NotFound']),
  changes(changeReadingRule)(administrators, () => ({ matter: 'unsigned-reviews', audience: 'everyone', reason: text })),
  changes(changeWorkingRules)(administrators, () => ({ lateDays: [1, 2], unverifiedFigures: 'missing' as never, monthlyFiguresWithin: 5, timetableApprovedAbove: null, meetingsArrangedBy: 'democratic-services', reason: text })),
  // A request that is there is decided by its approvers alone: power-requests.spec.ts.
  changes(approveImport)(signedIn, () => ({ requestId: nothing<PowerRequestId>('request'), reason: text }), ['NoSuchPowerRequest']),
  changes(recordPowerDecision)(signedIn, () => ({ requestId: nothing<PowerRequestId>('request'), decision: 'approve', reason: text }), ['NoSuchPowerRequest']),
];

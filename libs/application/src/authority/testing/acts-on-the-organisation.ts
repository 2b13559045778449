import type { CommitteeId, DeputyId, HoldingId, Id, MeetingId, PowerRequestId } from '@golden-thread/domain/shared/id';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { addCommittee, nameCommitteeChair, seatCommitteeMember, standDownCommitteeMember } from '../../organisation/change-committee';
import { appointPerson, endHolding } from '../../organisation/change-holding';
import { arrangeMeeting, cancelMeeting } from '../../organisation/change-meeting';
import { addOrganisationPart, closeOrganisationPart, nameHead, renameOrganisationPart } from '../../organisation/change-organisation-part';
import { addPerson, recordLeaver, setSubject } from '../../organisation/change-person';
import { addPost, changeLineManager, closePost, renamePost } from '../../organisation/change-post';
import { changeRoles, nameFallback } from '../../organisation/change-roles';
import { decidePowerRequest } from '../../organisation/decide-power-request';
import { endAbsence, nameDeputy } from '../../organisation/record-absence';
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
const signedIn = relations.filter((relation) => relation !== 'leaver');

/** Who changes the organisation: its administrators, whose changes of power wait for a second person. */
export const actsOnTheOrganisation: readonly Act[] = [
  changes(addCommittee)(administrators, () => ({ code: 'NEW', name: text, kind: 'service' })),
  changes(nameCommitteeChair)(administrators, () => ({ committeeId, post: null }), ['NotFound']),
  changes(seatCommitteeMember)(administrator, () => ({ committeeId, person: person('leadMember'), startsOn: '2026-09-01' }), ['NotFound']),
  changes(standDownCommitteeMember)(administrators, () => ({ committeeId, personId: person('leadMember'), lastDay: '2026-09-01' }), ['NotOnCommittee']),
  changes(arrangeMeeting)(administrators, () => ({ committeeId, heldOn: '2026-09-15' }), ['NotFound']),
  changes(cancelMeeting)(administrators, () => ({ meetingId: nothing<MeetingId>('meeting') }), ['NotFound']),
  changes(addOrganisationPart)(administrators, () => ({ code: 'NEW', name: text })),
  changes(renameOrganisationPart)(administrator, () => ({ id: serviceId as never, name: text })),
  changes(nameHead)(administrator, () => ({ id: serviceId as never, post: posts.unitManager })),
  changes(closeOrganisationPart)(administrator, () => ({ id: serviceId as never, lastDay: '2026-09-30' }), ['StillHasOpenParts']),
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
  changes(changeWorkingRules)(administrators, () => ({ lateDays: [1, 2], unverifiedFigures: 'missing' as never, monthlyFiguresWithin: 5, reason: text })),
  // A request that is there is decided by its approvers alone: power-requests.spec.ts.
  changes(decidePowerRequest)(signedIn, () => ({ requestId: nothing<PowerRequestId>('request'), decision: 'approve', reason: text }), ['NoSuchPowerRequest']),
];

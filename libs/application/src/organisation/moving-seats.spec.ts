import type { CommitteeId, PostId, RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { TaskKind } from '@golden-thread/domain/task/task';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { openRecoveryPlan } from '../recovery/open-recovery-plan';
import { nameCommitteeChair } from './change-committee';
import { nameHead } from './change-organisation-part';

let fresh: FreshDatabase;
let council: SmallCouncil;
let planId: RecoveryPlanId;
let committeeId: CommitteeId;

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const postOf = async (kind: TaskKind) => {
  const [task] = await fresh.asOwner<{ post_id: PostId }>(`select post_id from task where council_id = $1 and kind = $2 and state = 'open'`, [council.id, kind]);
  return Object.entries(council.posts).find(([, id]) => id === task?.post_id)?.[0];
};

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());

/** Each change is of a council of its own, in which a recovery plan runs. */
beforeEach(async () => {
  committeeId = newId();
  council = await smallCouncil(fresh, `reshuffled-${committeeId}`, '2026-07-01T08:00:00.000Z');
  const { posts } = council;
  await fresh.asOwner(`insert into committee (id, council_id, code, name, kind, chair_post_id) values ($1, $2, 'C1', 'Communities', 'service', $3)`, [committeeId, council.id, posts.committeeChair]);
  await fresh.asOwner('update service set committee_id = $1 where id = $2', [committeeId, council.serviceId]);
  planId = ok(await fresh.database.transact({ actor: council.actor('policyOfficer') }, (work) =>
    openRecoveryPlan(work, {
      title: 'Repairs', measureId: null, serviceId: council.serviceId, origin: { type: 'exception' as const, id: newId() },
      parties: { accountablePostId: posts.serviceManager, directorPostId: posts.director, requesterPostId: posts.chiefExecutive, panelChairPostId: posts.committeeChair },
    }))).id;
  await fresh.database.transact({ actor: council.engine }, async (work) => {
    work.openTask({ id: newId(), kind: 'decide-recovery-plan', postId: posts.director, dueOn: null, subject: { type: 'recovery-plan', id: planId, label: 'RP-1' } });
    work.openTask({ id: newId(), kind: 'judge-recovery-plan', postId: posts.committeeChair, dueOn: null, subject: { type: 'recovery-plan', id: planId, label: 'RP-1' } });
    return accept(null);
  });
});

describe('a change of who heads, directs or chairs', () => {
  const administrator = () => council.actor('administrator');

  it('takes the manager’s open work along, and the recovery plan that runs', async () => {
    ok(await nameHead(fresh.database, administrator(), { id: council.serviceId, post: council.posts.unitManager }));
    expect(await postOf('draft-recovery-plan')).toBe('unitManager');
    expect(await postOf('decide-recovery-plan')).toBe('director');
    const [plan] = await fresh.asOwner<{ accountable_post_id: string }>('select accountable_post_id from recovery_plan where id = $1', [planId]);
    expect(plan!.accountable_post_id).toBe(council.posts.unitManager);
    const [passed] = await fresh.asOwner<{ payload: object; stream_id: string }>(`select payload, stream_id from event where council_id = $1 and name = 'WorkPassedOn'`, [council.id]);
    expect(passed).toMatchObject({ stream_id: council.posts.unitManager, payload: { because: 'head-named', toPersonIds: [council.people.unitManager] } });
  });

  it('takes the director’s along, and the committee chair’s', async () => {
    ok(await nameHead(fresh.database, administrator(), { id: council.directorateId, post: council.posts.chiefExecutive }));
    expect(await postOf('decide-recovery-plan')).toBe('chiefExecutive');
    ok(await nameCommitteeChair(fresh.database, { ...council.actor('policyOfficer'), roles: ['democratic-services'] }, { committeeId, post: council.posts.leadMember }));
    expect(await postOf('judge-recovery-plan')).toBe('leadMember');
  });
});

import type { EventId, RecoveryPlanId, TaskId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { openRecoveryPlan } from '../recovery/open-recovery-plan';
import { raiseNotices } from './raise-notices';

let fresh: FreshDatabase;
let council: SmallCouncil;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'escalated', '2026-07-01T08:00:00.000Z');
});
afterAll(() => fresh.drop());

const toldInInbox = async (eventId: EventId) => {
  await raiseNotices(fresh.database, { councilId: council.id, eventId });
  return fresh.asOwner<{ person_id: string; subject: string; body: string; link: string }>(
    `select person_id, subject, body, link from notice where event_id = $1 and channel = 'inbox'`, [eventId],
  );
};

describe('a panel that escalates', () => {
  it('reaches the manager who answers for the plan, its director and whoever asked for it', async () => {
    const { posts, people } = council;
    const opened = await fresh.database.transact({ actor: council.actor('policyOfficer') }, (work) =>
      openRecoveryPlan(work, {
        title: 'Repairs done in time', measureId: null, serviceId: council.serviceId, origin: { type: 'exception' as const, id: newId() },
        parties: { accountablePostId: posts.serviceManager, directorPostId: posts.director, requesterPostId: posts.chiefExecutive, panelChairPostId: posts.committeeChair },
      }),
    );
    const stream = { type: 'recovery-plan' as const, id: opened.ok ? opened.value.id : anId<RecoveryPlanId>('') };
    const judged = await fresh.database.transact({ actor: council.actor('committeeChair') }, async (work) =>
      accept(work.record({ name: 'RecoveryVerdictRecorded', stream, payload: { reference: 'RP-1', months: [], verdict: 'escalate', presentIds: [] }, wording: { reason: 'Three months without a word.' } })),
    );
    const eventId = judged.ok ? judged.value : anId<EventId>('');
    const told = await toldInInbox(eventId);
    expect(told.map(({ person_id }) => person_id).sort()).toEqual([people.serviceManager, people.director, people.chiefExecutive, people.policyOfficer].sort());
    expect(told[0]!.subject).toBe('The panel has escalated this: recovery plan RP-1: Repairs done in time');
  });
});

describe('what is escalated', () => {
  it('says to those above who was asked for it and since when, and to those asked whom it was brought before', async () => {
    const [streamId, taskId] = [newId<TaskId>(), newId<TaskId>()];
    await fresh.database.transact({ actor: council.engine }, async (work) => {
      const subject = { type: 'recovery-plan' as const, id: streamId, label: 'RP-1' };
      work.openTask({ id: taskId, kind: 'draft-recovery-plan', postId: council.posts.unitManager, dueOn: '2026-07-28', subject });
      return accept(null);
    });
    const payload = {
      taskId, kind: 'draft-recovery-plan', postId: council.posts.unitManager, step: 'escalate-1', dueOn: '2026-07-28', to: 'line-manager',
      toPostIds: [council.posts.serviceManager],
    } as const;
    const escalated = await fresh.database.transact({ actor: council.engine }, async (work) =>
      accept(work.record({ name: 'TaskEscalated', stream: { type: 'recovery-plan' as const, id: streamId }, payload })),
    );
    const eventId = escalated.ok ? escalated.value : anId<EventId>('');
    const read = await toldInInbox(eventId);
    const above = read.find(({ person_id }) => person_id === council.people.serviceManager)!;
    expect(above.body).toMatch(/^The Repairs Manager \(Repairs Manager\) was asked for this on Wednesday 1 July 2026\. It was due on Tuesday 28 July 2026\./);
    expect(above.link).toBe(`/things/recovery-plan/${streamId}`);
    const theirs = read.find(({ person_id }) => person_id === council.people.unitManager)!;
    expect(theirs.body).toMatch(/has been brought before the Head of Housing\./);
  });
});

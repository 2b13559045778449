import type { RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { papersInEveryState, addCommittees } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { noticeOf, outboxMessagesOf } from '../events/events';
import { ok } from '../review/testing/a-quarter';
import { commentOnThing, readThingComments } from './comment-on-thing';

describe('questions and comments beside plans', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let planOf: (state: string) => RecoveryPlanId;
  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh, 'comments', '2026-09-01T08:00:00.000Z');
    const made = await papersInEveryState(fresh, await addCommittees(fresh, council), council.people.serviceManager);
    planOf = (state) => made.find((one) => one.paper === 'recovery-plan' && one.state === state)!.id as RecoveryPlanId;
  });
  afterAll(() => fresh.drop());
  const say = (post: Parameters<SmallCouncil['actor']>[0], more: { state?: string; part?: string; text?: string; mentions?: readonly string[] } = {}) =>
    commentOnThing(fresh.database, council.actor(post), { thing: 'recovery-plan', thingId: planOf(more.state ?? 'monthly-updates'), part: '', text: 'How far is it?', mentions: [], ...more });

  it('stand beside a recovery plan for whoever reads it, and tell whoever writes in it and whoever is mentioned', async () => {
    ok(await say('scrutinyChair', { text: ' How far is it? ', mentions: ['The Repairs Officer'] }));
    const seen = ok(await readThingComments(fresh.database, council.actor('officer'), { thing: 'recovery-plan', thingId: planOf('monthly-updates') }));
    expect(seen.comments).toMatchObject([{ by: 'The Chair of Overview and Scrutiny', part: '', text: 'How far is it?', mentioned: ['The Repairs Officer'] }]);
    const [event] = await fresh.asOwner<{ payload: never }>(`select payload from event where name = 'Commented'`);
    expect(noticeOf({ name: 'Commented', stream: seen.stream, payload: event!.payload })).toMatchObject({
      recipients: { people: [council.people.officer], posts: expect.arrayContaining([council.posts.serviceManager]) },
    });
  });

  it('are refused with everything at fault at once', async () => {
    expect(await say('director', { text: ' ', part: 'action-9', mentions: ['Nobody of that name'] })).toMatchObject({
      refusal: { code: 'CommentMissing', also: [{ code: 'CommentOfNoPart' }, { code: 'NobodyOfThatName', at: 'mentions.0.name' }] },
    });
  });

  it('are nobody’s who may not read the plan', async () => {
    expect(await say('officer', { state: 'drafting' })).toMatchObject({ refusal: { code: 'CommentedNotFound' } });
  });
});

import type { ReviewId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { actOnReviews, type ActOnReview } from './act-on-reviews';
import { getRound } from './get-round';
import { submitServiceReview } from './submit-service-review';
import { aQuarter, ok } from './testing/a-quarter';

describe('several late reviews are acted on at once', () => {
  let fresh: FreshDatabase;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let reviewIds: readonly ReviewId[];
  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    quarter = await aQuarter(fresh);
    await quarter.day('2026-07-01');
    reviewIds = (await fresh.asOwner<{ id: ReviewId }>('select v.id from service_review v join service s on s.id = v.service_id order by s.name')).map(({ id }) => id);
    const answers = { measures: 'Behind.', risks: 'None.', budget: 'On budget.', actions: [], actionsNote: 'On course.', issues: [] };
    ok(await submitServiceReview(fresh.database, quarter.council.actor('serviceManager'), { reviewId: reviewIds[0]!, answers }));
  });
  afterAll(() => fresh.drop());
  const act = (how: ActOnReview, post: 'policyOfficer' | 'serviceManager' = 'policyOfficer') =>
    actOnReviews(fresh.database, quarter.council.actor(post), { roundId: quarter.round(1), reviewIds, act: how });

  it('done where it can be, with each refusal by its service', async () => {
    expect(ok(await act({ kind: 'extend', to: '2026-07-31', reason: 'Two vacancies' }))).toMatchObject({
      done: ['Streets'], refused: [{ service: 'Housing', refusal: { code: 'ReviewAlreadySubmitted' } }],
    });
    const tasks = await fresh.asOwner(`select due_on::text as due from task where kind = 'complete-service-review' and state = 'open'`);
    expect(tasks).toEqual([{ due: '2026-07-31' }]);
  });

  it('undone where nothing of it can be', async () => {
    expect(await actOnReviews(fresh.database, quarter.council.actor('policyOfficer'), { roundId: 'latest', reviewIds: [reviewIds[1]!], act: { kind: 'extend', to: '2026-08-05', reason: 'Too late' } })).toMatchObject({
      refusal: { code: 'ExtensionBeyondClose' },
    });
    expect(await act({ kind: 'chase', message: '' }, 'serviceManager')).toMatchObject({ refusal: { code: 'NotPermitted' } });
  });

  it('noted, with who follows it up', async () => {
    expect(await act({ kind: 'note', note: 'x', followedUpBy: 'Nobody of that name' })).toMatchObject({ refusal: { code: 'NobodyOfThatName', at: 'followedUpBy' } });
    ok(await act({ kind: 'note', note: ' New manager from Monday ', followedUpBy: 'The Policy and Performance Officer' }));
    const { lines } = ok(await getRound(fresh.database, quarter.council.actor('policyOfficer'), 'latest'));
    expect(lines.map(({ followUp }) => followUp)).toEqual([null, { note: 'New manager from Monday', by: 'The Policy and Performance Officer' }]);
  });
});

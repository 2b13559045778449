import type { Actor } from '@golden-thread/domain/authority/actor';
import { allScopes } from '@golden-thread/domain/authority/token-scope';
import type { RecoveryPlanContent } from '@golden-thread/domain/recovery/recovery-plan';
import { noAnswersYet } from '@golden-thread/domain/review/service-review';
import type { ObjectiveId, PersonId, PlanId, RecoveryPlanId, ReviewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { addCommittees, type PaperInState, papersInEveryState } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { takeBackAct } from '../history/take-back-act';
import { importPlans } from '../plan/import-plans';
import { getPlan } from '../plan/get-plan';
import { recordPlanDecision } from '../plan/decide-plan';
import { recordRecoveryPlanDecision } from '../recovery/decide-recovery-plan';
import { getRecoveryPlanToSubmit } from '../recovery/get-recovery-plans';
import { saveRecoveryDraft, submitRecoveryPlan } from '../recovery/submit-recovery-plan';
import { getServiceReview } from '../review/get-service-review';
import { saveServiceReviewDraft } from '../review/submit-service-review';

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const content: RecoveryPlanContent = {
  objective: 'Repairs done in time', causes: 'Two vacancies', startValue: '71.2', goalValue: '80', resources: 'One more operative', trajectory: [{ month: '2026-10', value: '74' }],
  actions: [{ step: 'Recruit', owner: 'Repairs Manager', dueOn: '2026-10-30', prediction: '3 points by December' }],
};

describe('nobody decides what they contributed to', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let made: readonly PaperInState[];
  let director: Actor;
  let manager: Actor;
  /** The director, who covers the manager's post too. */
  let covering: Actor;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
  });
  afterAll(() => fresh.drop());
  beforeEach(async () => {
    council = await smallCouncil(fresh, `council-${newId().slice(-12)}`, '2026-09-01T08:00:00.000Z');
    made = await papersInEveryState(fresh, await addCommittees(fresh, council));
    [director, manager] = [council.actor('director'), council.actor('serviceManager')];
    covering = { ...director, postIds: [...director.postIds, council.posts.serviceManager] };
  });

  const idOf = <Kind>(paper: string, state: string): Kind => made.find((one) => one.paper === paper && one.state === state)!.id as Kind;
  const decide = (actor: Actor, planId: RecoveryPlanId) => recordRecoveryPlanDecision(fresh.database, actor, { planId, decision: 'approve' });

  it('where they wrote it, took it back, and another wrote it again', async () => {
    const planId = idOf<RecoveryPlanId>('recovery-plan', 'drafting');
    ok(await submitRecoveryPlan(fresh.database, covering, { planId, content }));
    ok(await takeBackAct(fresh.database, covering, { type: 'recovery-plan', id: planId, reason: 'The wrong plan' }));
    ok(await submitRecoveryPlan(fresh.database, manager, { planId, content }));
    expect(await decide(director, planId)).toMatchObject({ refusal: { code: 'DecidedByAuthor' } });
    ok(await decide(council.actor('chiefExecutive'), planId));
  });

  it('where a service account that they own wrote it', async () => {
    const planId = idOf<RecoveryPlanId>('recovery-plan', 'drafting');
    const account: Actor = { ...manager, personId: newId<PersonId>(), via: 'token', token: { id: newId(), kind: 'service-account', ownerId: director.personId, scopes: allScopes } };
    ok(await saveRecoveryDraft(fresh.database, account, { planId, content }));
    expect(ok(await getRecoveryPlanToSubmit(fresh.database, manager, planId)).decidedBy).toBe('Chief Executive (The Chief Executive)');
    ok(await submitRecoveryPlan(fresh.database, manager, { planId }));
    expect(await decide(director, planId)).toMatchObject({ refusal: { code: 'DecidedByAuthor' } });
  });

  it('where they brought its objectives with a pack', async () => {
    const planId = idOf<PlanId>('service-plan', 'drafting');
    const { year } = (await fresh.asOwner<{ year: never }>('select year from plan where id = $1', [planId]))[0]!;
    const importer: Actor = { ...director, roles: ['director', 'policy-officer'] };
    const objective = { id: newId<ObjectiveId>(), planId, level: 'service' as const, year, reference: 'SP-900', title: 'Imported', deliverable: null, endOfPlanResult: null, priorityId: null, leadServiceId: null, dueOn: null, position: 9 };
    ok(await fresh.database.transact({ actor: importer }, async (work) => accept(await importPlans(work, { aims: [], priorities: [], councilPlans: [], plans: [], objectives: [objective], links: [], measures: [] }))));
    await fresh.asOwner(`update plan set state = 'awaiting-decision' where id = $1`, [planId]);
    expect(await recordPlanDecision(fresh.database, director, { planId, decision: 'approve', reason: '' })).toMatchObject({ refusal: { code: 'PlanDecidedByAuthor' } });
  });

  it('nor what they are to reach themselves, whoever wrote it and by whichever post they would decide', async () => {
    const planId = idOf<PlanId>('individual-plan', 'awaiting-decision');
    const officer = council.actor('officer');
    const promoted: Actor = { ...officer, roles: ['employee', 'unit-manager'], postIds: [...officer.postIds, council.posts.unitManager] };
    const standingIn: Actor = { ...promoted, onBehalfOf: { personId: council.people.unitManager, name: '', postId: council.posts.unitManager } };
    for (const actor of [promoted, standingIn]) {
      expect(await recordPlanDecision(fresh.database, actor, { planId, decision: 'approve', reason: '' })).toMatchObject({ refusal: { code: 'PlanDecidedByAuthor' } });
    }
  });

  it('and where the line wrote in it, whoever writes on is told beforehand who decides: of reviews, plans and recovery plans', async () => {
    const [reviewId, planId, recoveryId] = [idOf<ReviewId>('service-review', 'returned'), idOf<PlanId>('service-plan', 'drafting'), idOf<RecoveryPlanId>('recovery-plan', 'drafting')];
    await fresh.asOwner(`update round set opens_on = '2026-08-20', reviews_due_on = '2026-09-10', closes_on = '2026-09-25' where council_id = $1`, [council.id]);
    const said = async () => [
      ok(await getServiceReview(fresh.database, manager, reviewId)).decidedBy, ok(await getPlan(fresh.database, manager, planId)).decidedBy,
      ok(await getRecoveryPlanToSubmit(fresh.database, manager, recoveryId)).decidedBy,
    ];
    expect(await said()).toEqual(Array(3).fill('Director of Communities (The Director of Communities)'));
    ok(await saveServiceReviewDraft(fresh.database, covering, { reviewId, answers: noAnswersYet }));
    ok(await saveRecoveryDraft(fresh.database, covering, { planId: recoveryId, content }));
    await fresh.asOwner('update plan set author_ids = author_ids || $2::uuid where id = $1', [planId, director.personId]);
    expect(await said()).toEqual(Array(3).fill('Chief Executive (The Chief Executive)'));
  });
});

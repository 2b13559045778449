import { openRecoveryPlan } from '@golden-thread/application/recovery/open-recovery-plan';
import { saveRecoveryDraft, submitRecoveryPlan } from '@golden-thread/application/recovery/submit-recovery-plan';
import type { RecoveryPlanContent } from '@golden-thread/domain/recovery/recovery-plan';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { StartedApi } from './start-api';

const written: RecoveryPlanContent = {
  objective: 'Every repair done within its target time',
  causes: 'Two vacancies since May',
  startValue: '71.2',
  goalValue: '80',
  trajectory: [{ month: '2026-09', value: '72' }],
  actions: [{ step: 'Recruit two operatives', owner: 'Repairs Manager', dueOn: '2026-10-30', prediction: '3 points by December' }],
  resources: '',
};

/**
 * A training council on 20 August 2026 with one recovery plan, RP-1 "Housing repairs": being drafted by the service manager, or
 * submitted and awaiting the director's decision.
 */
export async function aRecoveryPlan(api: Pick<StartedApi, 'fresh'>, { slug, submitted }: { readonly slug: string; readonly submitted: boolean }): Promise<SmallCouncil> {
  const council = await smallCouncil(api.fresh, slug, '2026-08-20T08:00:00.000Z');
  const { database } = api.fresh;
  const plan = done(
    await database.transact({ actor: council.engine }, (work) =>
      openRecoveryPlan(work, {
        title: 'Housing repairs',
        measureId: null,
        serviceId: council.serviceId,
        origin: { type: 'clinic', id: newId() },
        parties: {
          accountablePostId: council.posts.serviceManager,
          directorPostId: council.posts.director,
          requesterPostId: council.posts.chiefExecutive,
          panelChairPostId: council.posts.committeeChair,
        },
      }),
    ),
  );
  if (!submitted) return council;
  const manager = council.actor('serviceManager');
  done(await saveRecoveryDraft(database, manager, { planId: plan.id, version: 1, content: written }));
  done(await submitRecoveryPlan(database, manager, { planId: plan.id, version: 2 }));
  return council;
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details ?? {})}`);
  return outcome.value;
};

import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideVerdict } from '@golden-thread/domain/recovery/decide-verdict';
import type { RecoveryPlan, RecoveryVerdict } from '@golden-thread/domain/recovery/recovery-plan';
import type { EventId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listNamesOfPeople } from '@golden-thread/persistence/organisation/people';
import { findPeopleAnsweringFor } from '@golden-thread/persistence/organisation/responsibilities';
import { saveRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { keepForTakingBack } from '../history/take-back-act';
import { answersFor } from '../shared/command';
import { type RecoveryCommand, recoverySubject, withRecoveryPlan } from './recovery-plan-command';

export interface RecordRecoveryVerdict extends RecoveryCommand {
  readonly verdict: RecoveryVerdict;
  readonly reason: string;
  /** Persons present at the panel, the chair among them. */
  readonly presentIds: readonly PersonId[];
}

/**
 * The panel's verdict, recorded by its chair. "Satisfied" closes the plan and withdraws whatever was still asked of its manager.
 * Refuses: `NotThePanelChair`, `PanelMemberUnknown` (nobody of this council), and as the rule does (`NotAwaitingVerdict`, `JudgedByOwner`, `PanelNotPresent`, `ReasonMissing`).
 */
export function recordRecoveryVerdict(
  database: Database,
  actor: Actor,
  command: RecordRecoveryVerdict,
): Promise<Outcome<{ reference: string; state: RecoveryPlan['state'] }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.judge', command }, async (work, plan) => {
    if (!answersFor(actor, plan.parties.panelChairPostId)) return refuse('NotThePanelChair', { reference: plan.reference });
    const { accountablePostId } = plan.parties;
    const accountable = (await findPeopleAnsweringFor(work, [accountablePostId])).get(accountablePostId) ?? [];
    const accountableIds = accountable.map(({ personId }) => personId);
    const { verdict, reason } = command;
    const presentIds = [...new Set(command.presentIds)];
    if ((await listNamesOfPeople(work, presentIds)).length < presentIds.length) return refuse('PanelMemberUnknown');
    const decided = decideVerdict(plan, { verdict, reason, presentIds, accountableIds, actor, today: work.today });
    if (!decided.ok) return decided;
    saveRecoveryPlan(work, decided.value.plan);
    const [by] = decided.value.events.map((event) => work.record(event)) as [EventId, ...EventId[]];
    keepForTakingBack(work, { thing: { type: 'recovery-plan', id: plan.id }, eventId: by, before: plan, version: plan.version + 1 });
    work.closeTasks({ subject: recoverySubject(plan), kinds: ['judge-recovery-plan'], as: 'done', by });
    if (verdict === 'satisfied') work.closeTasks({ subject: recoverySubject(plan), kinds: ['update-recovery-plan'], as: 'cancelled', by });
    return accept({ reference: plan.reference, state: decided.value.plan.state });
  });
}

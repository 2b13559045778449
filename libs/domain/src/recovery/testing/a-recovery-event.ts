import type { FactsByEvent } from '../../shared/events';
import type { RecoveryPlanId } from '../../shared/id';
import { anId } from '../../shared/testing/an-id';
import type { RecoveryEvent } from '../events';

const facts = {
  RecoveryPlanOpened: { reference: 'RP-1', originType: 'exception', originId: anId('EX-1'), dueOn: '2026-07-28' },
  RecoveryPlanDrafted: { reference: 'RP-1' },
  RecoveryPlanReturned: { reference: 'RP-1', version: 1 },
  RecoveryPlanApproved: { reference: 'RP-1', version: 1, firstUpdateDueOn: '2026-09-08' },
} satisfies Partial<FactsByEvent<RecoveryEvent>>;

/** An event of one recovery plan with facts that could be, for specs about how events are kept and told rather than what they say. */
export const aRecoveryEvent = (name: keyof typeof facts, planId: RecoveryPlanId, wording: Readonly<Record<string, string>> = {}): RecoveryEvent =>
  ({ name, stream: { type: 'recovery-plan', id: planId }, payload: facts[name], wording }) as RecoveryEvent;

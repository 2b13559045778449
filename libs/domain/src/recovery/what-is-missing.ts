import type { RecoveryPlanContent } from './recovery-plan-content';

/** The parts that a recovery plan must have before it can be decided, and this one lacks; in the order of the form. */
export function whatIsMissing(content: RecoveryPlanContent): readonly string[] {
  const empty = (text: string): boolean => text.trim() === '';
  return [
    empty(content.objective) && 'objective',
    empty(content.causes) && 'causes',
    content.actions.length === 0 && 'actions',
    content.actions.some(({ step, owner }) => empty(step) || empty(owner)) && 'owner of every action',
    content.trajectory.length === 0 && 'trajectory',
  ].filter((part) => part !== false);
}

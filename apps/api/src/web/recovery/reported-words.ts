import type { RecoveryPlanView } from '@golden-thread/application/recovery';
import type { RecoveryMonth } from '@golden-thread/domain/recovery';
import { valueWords } from './value-words';

/** A month's value beside what the plan expected of it: "Reported: 83.5 %; expected: 85 %."; null where no value came. */
export function reportedWords({ content, measure }: RecoveryPlanView, { month, update }: RecoveryMonth): string | null {
  const value = valueWords(update?.value ?? null, measure);
  if (value === null) return null;
  const expected = valueWords(content?.trajectory.find((one) => one.month === month)?.value ?? null, measure);
  return `Reported: ${value}${expected === null ? '' : `; expected: ${expected}`}.`;
}

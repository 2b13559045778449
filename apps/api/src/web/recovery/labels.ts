import type { Party, RecoveryPlanView } from '@golden-thread/application/recovery/get-recovery-plans';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import { type RecoveryMonth, recoveryStateNames, type RecoveryUpdate, type RecoveryVerdict } from '@golden-thread/domain/recovery/recovery-plan';

/** Where a plan stands, in words. */
export const recoveryPlanStateLabels = recoveryStateNames;

/** What a panel said, in words. */
export const verdictLabels: Readonly<Record<RecoveryVerdict, string>> = {
  satisfied: 'Satisfied',
  'not-yet': 'Not yet satisfied',
  escalate: 'Escalated',
};

/** How a plan goes, by its manager's own judgement; with the level that gives it its shape and colour. */
export const planStatusLabels: Readonly<Record<RecoveryUpdate['planStatus'], { word: string; level: string }>> = {
  'on-track': { word: 'On track', level: 'green' },
  'at-risk': { word: 'At risk', level: 'amber' },
  'off-track': { word: 'Off track', level: 'red' },
};

/** A post with whoever answers for it: "Head of Housing (Amina Yusuf)". */
export const formatParty = ({ postTitle, people }: Party): string =>
  `${postTitle} (${people.map(({ name }) => name).join(', ') || 'nobody in post'})`;

/** What stands beside a field for a value of a plan: its measure's unit, before or after the figure as it is written. */
export const unitBeside = (measure: RecoveryPlanView['measure']): { readonly before?: { text: string }; readonly after?: { text: string } } =>
  measure === null || measure.unit === '' ? {} : measure.unit === '£' ? { before: { text: '£' } } : { after: { text: measure.unit } };

/** A value of a plan as its measure's values are written; as it stands where the plan is about no measure; null where there is none. */
export const formatValue = (value: string | null, measure: RecoveryPlanView['measure']): string | null =>
  value === null || value === '' || measure === null ? value || null : writeFigure(value, measure);

/** A month's value beside what the plan expected of it: "Reported: 83.5%; expected: 85%."; null where no value came. */
export function formatReportedValue({ content, measure }: RecoveryPlanView, { month, update }: RecoveryMonth): string | null {
  const value = formatValue(update?.value ?? null, measure);
  if (value === null) return null;
  const expected = formatValue(content?.trajectory.find((one) => one.month === month)?.value ?? null, measure);
  return `Reported: ${value}${expected === null ? '' : `; expected: ${expected}`}.`;
}

import type { Level } from './level';

/**
 * The rules of status in the order in which they are asked; the first that holds gives the level. This table is printed in
 * docs/STATUS-RULES.md, whose every row is tested against it. Sources: practice C4, the lessons of real figures in SOURCES.md.
 */
export const statusRules = {
  NotDue: { level: 'not-due', when: 'No figure is due in the period and none was entered' },
  ValueMissing: { level: 'no-data', when: 'The figure is due and missing (missing is not zero)' },
  DataOnly: { level: 'data-only', when: 'The measure is data only' },
  TargetMissing: { level: 'no-target', when: 'There is no target for the period' },
  ZeroMeansNoTarget: { level: 'data-only', when: 'The target is 0 and the measure says that 0 stands for "no target"' },
  TargetMet: { level: 'green', when: 'The value equals the target, or is on its better side' },
  ZeroHasNoPercentage: { level: 'red', when: 'The target of 0 is missed and the tolerance is a percentage: no percentage of zero exists' },
  WithinGreenAllowance: { level: 'green', when: 'The miss is within the green allowance' },
  WithinTolerance: { level: 'amber', when: 'The miss is within the tolerance' },
  BeyondTolerance: { level: 'red', when: 'The miss is beyond the tolerance' },
} as const satisfies Readonly<Record<string, { readonly level: Level; readonly when: string }>>;
export type StatusReason = keyof typeof statusRules;

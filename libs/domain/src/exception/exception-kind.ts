import type { DecisionKind } from './decision-kind';

/**
 * The rules by which a corporate review picks what to talk about, in the order in which they are tried: the first that fits gives a
 * measure its exception. Shipped with the product; `reportNeeded`: no decision before the manager's report with options.
 *
 * Source: ribble-valley 5.1 and 5.3, "performing particularly well or particularly badly"; a missing value is an exception and is
 * never dropped (source-systems B2).
 */
export const exceptionKinds = {
  missing: { title: 'No figure', tone: 'missing', reportNeeded: true, decisions: ['note', 'watch', 'clinic', 'recovery-plan'] },
  red: { title: 'Red', tone: 'bad', reportNeeded: true, decisions: ['note', 'watch', 'clinic', 'recovery-plan'] },
  worsening: { title: 'Amber and worsening', tone: 'bad', reportNeeded: true, decisions: ['note', 'watch', 'clinic', 'recovery-plan'] },
  'doing-well': { title: 'Doing particularly well', tone: 'good', reportNeeded: false, decisions: ['recognise', 'note'] },
  late: { title: 'No service review', tone: 'missing', reportNeeded: false, decisions: ['note', 'watch', 'clinic'] },
} as const satisfies Record<string, ExceptionRule>;

export type ExceptionKind = keyof typeof exceptionKinds;

interface ExceptionRule {
  readonly title: string;
  readonly tone: 'good' | 'bad' | 'missing';
  readonly reportNeeded: boolean;
  readonly decisions: readonly DecisionKind[];
}

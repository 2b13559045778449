/** A stage as the policy team words it, and the other stages that it is counted from. */

import type { DateRule } from './date-rule';
import type { StageKey } from './stage-key';

/** The four phases of the cycle; every stage of a timetable carries one (Chesterfield, performance management framework, 4.1 to 4.4). */
export const phases = ['analyse', 'plan', 'do', 'review'] as const;
export type Phase = (typeof phases)[number];

/** What runs side by side through the year (Ribble Valley 3.8: the cycle "runs alongside the budget-setting process"). */
export const tracks = ['performance', 'planning', 'budget', 'people', 'reporting'] as const;
export type Track = (typeof tracks)[number];

/** How many characters what happens at a stage is said in. */
export const longestStageTitle = 120;

/** One stage of the year as the policy team words it: what, in which phase and track, and the rule that dates it. */
export interface StageDefinition {
  readonly key: StageKey;
  readonly title: string;
  readonly phase: Phase;
  readonly track: Track;
  readonly rule: DateRule;
  /** Stages that must not come after this one. */
  readonly needs?: readonly StageKey[];
  /** The last day allowed, by statute or by the council's own rule. */
  readonly latest?: DateRule;
  /** People have to be at work for it: a weekend or bank holiday is a clash. */
  readonly needsWorkingDay?: boolean;
  /** A publication on political matter, which waits while an election is near. */
  readonly avoidsPreElection?: boolean;
  /** One edge of a pre-election period; the period runs from the one to the other, both included. */
  readonly preElection?: { readonly poll: string; readonly edge: 'starts' | 'ends' };
}

/** The stages that a rule counts from, however deep. */
const stagesNamedIn = (rule: DateRule): readonly StageKey[] => {
  const { from } = rule;
  if (from.on === 'stage') return [from.stage];
  if (from.on !== 'first-meeting') return [];
  return [...stagesNamedIn(from.after), ...(from.otherwise === undefined ? [] : stagesNamedIn(from.otherwise))];
};

/** Every stage that a definition counts from or needs, in its rule, its latest day and its list of needs. */
export const stagesNamedBy = (stage: StageDefinition): readonly StageKey[] => [
  ...stagesNamedIn(stage.rule),
  ...(stage.latest === undefined ? [] : stagesNamedIn(stage.latest)),
  ...(stage.needs ?? []),
];

/** A stage as the policy team words it, and the other stages that it is counted from. */

import type { DateRule } from './date-rule';
import type { PhaseKey } from './phase';
import { isNeededStage, type StageKey } from './stage-key';
import type { StageWork } from './stage-work';

/** What runs side by side through the year (Ribble Valley 3.8: the cycle "runs alongside the budget-setting process"). */
export const tracks = ['performance', 'planning', 'budget', 'people', 'reporting'] as const;
export type Track = (typeof tracks)[number];

/** How many characters what happens at a stage is said in. */
export const longestStageTitle = 120;

/** Every so many months or weeks, so many times in all: the fifth working day of each month, a performance board every six weeks. */
export interface Recurrence {
  readonly every: number;
  readonly unit: 'months' | 'weeks';
  readonly times: number;
}

/** A month at least once, a week at most fifty-two times; nobody meets more rarely than twice a year and calls it recurring. */
export const recurrenceLimits = { months: 6, weeks: 26, times: 52 } as const;

/** How many other stages one may be told to wait for, on a page or in a request. */
export const mostNeeds = 20;

/** The periods in which a stage may be told not to fall: while an election is near, while members are in recess, while schools are closed and many staff are away. */
export const closedPeriods = ['pre-election', 'recess', 'school-holiday'] as const;
export type ClosedPeriod = (typeof closedPeriods)[number];

/**
 * One stage of the year as the policy team words it: what, in which phase and track, the rule that dates it, and what it asks of whom. What the
 * product ships and what a council adds are this and nothing else.
 */
export interface StageDefinition {
  readonly key: StageKey;
  readonly title: string;
  /** One of its year's: every stage carries one (Chesterfield 4.1). */
  readonly phase: PhaseKey;
  readonly track: Track;
  readonly rule: DateRule;
  /** The code of the calendar by which its day is counted; missing: that of its meeting's body or its track, else the council's (`calendarOf`). */
  readonly calendar?: string;
  /** It comes again within the year, each time as a stage of its own (`eachTime`). */
  readonly repeats?: Recurrence;
  /** Missing: as `workOf` says. */
  readonly work?: StageWork;
  /** Stages that must not come after this one. */
  readonly needs?: readonly StageKey[];
  /** The last day allowed, by statute or by the council's own rule. */
  readonly latest?: DateRule;
  /** People have to be at work for it: a weekend or bank holiday is a clash. */
  readonly needsWorkingDay?: boolean;
  /** A publication on political matter waits while an election is near; what members decide waits for the end of their recess. */
  readonly notIn?: readonly ClosedPeriod[];
  /** One edge of such a period, which runs from the one stage to the other, both included. `named`: which of several. */
  readonly edgeOf?: { readonly period: ClosedPeriod; readonly named: string; readonly edge: 'starts' | 'ends' };
}

/** What a stage does. One that the product works by opens it; any other about which nothing is said stands in the calendar and asks nobody. */
export const workOf = ({ key, work }: Pick<StageDefinition, 'key' | 'work'>): StageWork => work ?? { kind: isNeededStage(key) ? 'opens' : 'information' };

/** The stages that a rule counts from, however deep. */
const stagesNamedIn = ({ from, notBefore, notAfter, unless }: DateRule): readonly StageKey[] => {
  const meeting = from.on === 'first-meeting' ? [from.after, from.otherwise] : [];
  const within = [...meeting, notBefore, notAfter, unless?.from, unless?.to, unless?.then];
  return [...(from.on === 'stage' ? [from.stage] : []), ...within.flatMap((rule) => (rule === undefined ? [] : stagesNamedIn(rule)))];
};

/** Every stage that a definition counts from or needs, in its rule, its latest day and its list of needs, or whose answers it asks about. */
export const stagesNamedBy = (stage: StageDefinition): readonly StageKey[] => [
  ...stagesNamedIn(stage.rule),
  ...(stage.latest === undefined ? [] : stagesNamedIn(stage.latest)),
  ...(stage.needs ?? []),
  ...(stage.work !== undefined && 'measures' in stage.work && stage.work.measures ? [stage.work.measures.stage] : []),
];

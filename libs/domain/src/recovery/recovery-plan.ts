/** A recovery plan: its states, its content, its months, and the working days each part is given. */

import { inWorkingDays } from '../calendar/working-days';
import { shortDate } from '../calendar/date-format';
import type { CalendarDate, Month } from '../calendar/dates';
import type { ActionId, Id, MeasureId, PersonId, PostId, RecoveryPlanId, ServiceId } from '../shared/id';
import { isBlank, normalText } from '../shared/text';

/** Where a recovery plan stands. Withdrawn: the decision that asked for it was taken back before anybody had written in it. */
export const recoveryPlanStates = ['drafting', 'awaiting-decision', 'monthly-updates', 'awaiting-verdict', 'relapse-watch', 'ended', 'withdrawn'] as const;
export type RecoveryPlanState = (typeof recoveryPlanStates)[number];

/** Where a recovery plan stands, in words. */
export const recoveryStateNames: Readonly<Record<RecoveryPlanState, string>> = {
  drafting: 'Being drafted',
  'awaiting-decision': 'Waiting for the director’s decision',
  'monthly-updates': 'Running: monthly updates',
  'awaiting-verdict': 'Running: waiting for the panel’s verdict',
  'relapse-watch': 'Closed: watched for a relapse',
  ended: 'Closed',
  withdrawn: 'Withdrawn: not asked for any more',
};

/** What a panel can say to a month. Only 'satisfied' ends a plan (Ribble Valley 6.6: "until the panel are satisfied"). */
export const recoveryVerdicts = ['satisfied', 'not-yet', 'escalate'] as const;
export type RecoveryVerdict = (typeof recoveryVerdicts)[number];

/**
 * Working days that each part of a recovery plan is given, from the day it is asked for. The sources name none but the monthly
 * update; these keep draft, decision and verdict within a month of each other.
 */
export const recoveryDueOn = { draft: inWorkingDays(10), redraft: inWorkingDays(5), decision: inWorkingDays(10), verdict: inWorkingDays(10) } as const;

/** What a recovery plan says. Figures are decimals as text, in the measure's unit. */
export interface RecoveryPlanContent {
  readonly objective: string;
  readonly causes: string;
  readonly startValue: string | null;
  readonly goalValue: string | null;
  /** The value expected at the end of each month ('2026-10'), in order. */
  readonly trajectory: readonly { readonly month: Month; readonly value: string }[];
  readonly actions: readonly RecoveryAction[];
  readonly resources: string;
  /** What it costs, in words or pounds as people write it; missing in plans of before it was asked. */
  readonly cost?: string;
  /** Who in Finance confirmed the cost; in plans of before the day was asked for, with the day in words. Missing as above. */
  readonly finance?: string;
  /** When they confirmed it; empty where nobody has, or none is needed. */
  readonly financeOn?: CalendarDate | '';
}

/** Who in Finance confirmed the cost, and when: "Priya Shah, 28 Aug 2026"; empty where it is not said. */
export const financeConfirmation = ({ finance = '', financeOn = '' }: Pick<RecoveryPlanContent, 'finance' | 'financeOn'>): string =>
  [normalText(finance), financeOn && shortDate(financeOn)].filter((part) => part !== '').join(', ');

/** One step of a plan. `prediction`: what it should change, by how much and by when, so that it can be held against the series later. */
export interface RecoveryAction {
  readonly step: string;
  readonly owner: string;
  /** Empty while the draft does not say it yet. */
  readonly dueOn: CalendarDate | '';
  readonly prediction: string;
  /** The same in the register of actions; left out until the plan is approved, and where that was before actions of plans stood there. */
  readonly actionId?: ActionId;
}

/** How much a plan, its updates and its verdicts hold, whoever sends them: characters, or how many. */
export const recoveryLimits = { text: 4000, step: 500, owner: 200, prediction: 500, actions: 30, months: 36, present: 30, conditions: 10, condition: 500, cost: 500, finance: 200 } as const;

/** A month of a plan, such as 2026-10. */
export const recoveryMonthPattern = /^[0-9]{4}-(0[1-9]|1[0-2])$/;

/** A value in the measure's unit: a decimal as text, such as 71.2. */
export const recoveryValuePattern = /^-?[0-9]{1,12}(\.[0-9]{1,6})?$/;

/** A part that a plan lacks, and where it is written in it (`actions.0.owner`). */
export interface MissingPart {
  readonly part: 'objective' | 'causes' | 'actions' | 'step' | 'owner' | 'trajectory' | 'finance';
  readonly field: string;
}

/** The parts that a recovery plan must have before it can be decided, and this one lacks; in the order of the form. */
export function whatIsMissing({ objective, causes, actions, trajectory, finance, financeOn }: RecoveryPlanContent): readonly MissingPart[] {
  const whole: readonly (MissingPart | false)[] = [
    isBlank(objective) && { part: 'objective', field: 'objective' },
    isBlank(causes) && { part: 'causes', field: 'causes' },
    trajectory.length === 0 && { part: 'trajectory', field: 'trajectory.0.value' },
    actions.length === 0 && { part: 'actions', field: 'actions.0.step' },
    ...actions.flatMap((action, index) => (['step', 'owner'] as const).map((part) => isBlank(action[part]) && { part, field: `actions.${index}.${part}` })),
    Boolean(financeOn) && isBlank(finance ?? '') && { part: 'finance', field: 'finance' },
  ];
  return whole.filter((part) => part !== false);
}

/** One month of a plan that is being carried out: what was asked, what came, and what the panel said to it. */
export interface RecoveryMonth {
  /** '2026-10': the month the update is asked for. */
  readonly month: Month;
  readonly dueOn: CalendarDate;
  readonly state: 'asked' | 'missed' | 'submitted' | 'judged';
  readonly update: RecoveryUpdate | null;
  readonly submittedOn: CalendarDate | null;
  /** Came after its due date. Stays true for ever. */
  readonly late: boolean;
  readonly verdict: RecoveryVerdict | null;
  readonly verdictReason: string | null;
  readonly judgedOn: CalendarDate | null;
}

/** What the accountable manager reports for a month. */
export interface RecoveryUpdate {
  /** The measure's latest value, a decimal as text; null where none exists yet. */
  readonly value: string | null;
  readonly progress: string;
  readonly planStatus: 'on-track' | 'at-risk' | 'off-track';
  readonly forecast: string;
  readonly asks: string;
}

/** A plan to bring a measure back on target: agreed with the director, updated every month, ended only by its panel. */
export interface RecoveryPlan {
  readonly id: RecoveryPlanId;
  /** RP-12: how people name it. */
  readonly reference: string;
  readonly title: string;
  readonly state: RecoveryPlanState;
  readonly version: number;
  readonly measureId: MeasureId | null;
  readonly serviceId: ServiceId;
  /** What led to it: the exception or the clinic. */
  readonly origin: { readonly type: 'exception' | 'clinic' | 'relapse'; readonly id: Id };
  readonly parties: RecoveryParties;
  readonly content: RecoveryPlanContent | null;
  /** Everybody whose words are in the plan, through every draft and update (`withContributor`): they decide nothing about it. */
  readonly authorIds: readonly PersonId[];
  readonly submittedOn: CalendarDate | null;
  readonly approvedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly relapseWatchUntil: CalendarDate | null;
  readonly months: readonly RecoveryMonth[];
  /** What the director approved it under; empty where there was no condition. */
  readonly conditions: readonly RecoveryCondition[];
  /** Why it was returned last, and how it stood then, so that whoever decides again sees what changed; null where it never was. */
  readonly lastReturn: { readonly reason: string; readonly content: RecoveryPlanContent } | null;
}

/** Something that has to be done by a day for the approval to hold. One of the posts concerned with the plan answers for it. */
export interface RecoveryCondition {
  readonly text: string;
  readonly postId: PostId;
  readonly dueOn: CalendarDate;
  /** The same in the register of actions; left out where it was set before conditions stood there. */
  readonly actionId?: ActionId;
  /** When and how it was met; null until then. */
  readonly met: { readonly on: CalendarDate; readonly how: string } | null;
}

/** The posts concerned. Whoever answers for them on the day acts, or is told. */
export interface RecoveryParties {
  /** Drafts the plan and writes the monthly updates. */
  readonly accountablePostId: PostId;
  readonly directorPostId: PostId;
  /** Who asked for the plan; hears of a month that stays missed. */
  readonly requesterPostId: PostId;
  /** Records the panel's verdict. */
  readonly panelChairPostId: PostId;
}

/** A recovery plan as a paper. */

import type { ActionStatus } from '../action/action';
import { statusTitle } from '../action/action-status';
import { longDate, monthName, shortDate } from '../calendar/date-format';
import { writeFigure } from '../measure/write-figure';
import { financeConfirmation, type RecoveryPlan } from '../recovery/recovery-plan';
import type { ActionId } from '../shared/id';
import { isBlank } from '../shared/text';
import { committeeSections, committeeSignOff, noNarrative, numberedSections } from './committee-paper';
import type { DocumentBlock, DocumentContent, TrendChart } from './document-content';

export interface RecoveryPlanPaper {
  readonly council: string;
  readonly plan: RecoveryPlan;
  readonly service: string;
  readonly standing: string;
  readonly measure: { readonly unit: string; readonly decimals: number } | null;
  readonly accountable: string;
  readonly director: string;
  readonly panelChair: string;
  /** How its actions stand in the register; empty until it is approved. */
  readonly registered: readonly { readonly id: ActionId; readonly reference: string; readonly status: ActionStatus; readonly statusName: string | null }[];
}

/** Under the committee's heads, because a panel of members hears it: what the plan does not say is left to the officer who reports. */
const purposeOf = ({ plan, service }: RecoveryPlanPaper): string =>
  `To say how “${plan.title}” of ${service} is to be brought back to its target, by whom and at what cost${plan.months.length > 0 ? ', and how far it has come' : ''}.`;

const verdictWords = { satisfied: 'Satisfied', 'not-yet': 'Not yet satisfied', escalate: 'Escalated' } as const;

/** A recovery plan: why, how far and by when, month by month against what came, who does what, and what the panel said. */
export function recoveryPlanDocument(paper: RecoveryPlanPaper): DocumentContent {
  const { plan, measure } = paper;
  const { content, months } = plan;
  const shown = (value: string | null | undefined): string => (value === null || value === undefined ? 'Not said' : measure ? writeFigure(value, measure) : value);
  return {
    title: `Recovery plan ${plan.reference}: ${plan.title}`,
    council: paper.council,
    head: [
      { label: 'Service', text: paper.service },
      { label: 'Where it stands', text: plan.approvedOn === null ? paper.standing : `${paper.standing}. Approved on ${longDate(plan.approvedOn)}` },
      { label: 'Accountable', text: paper.accountable },
      { label: 'Director', text: paper.director },
      { label: 'Panel chaired by', text: paper.panelChair },
    ],
    foot: `${paper.standing}, version ${plan.version}.`,
    blocks: [
      ...numberedSections(committeeSections({ ...noNarrative, purpose: purposeOf(paper), resources: resourceText(content) }, [
        { title: 'Objective', text: textOr(content?.objective, notWritten) },
        { title: 'Causes', text: textOr(content?.causes, notWritten) },
        { title: 'Trajectory', text: `From ${shown(content?.startValue)} to ${shown(content?.goalValue)}.`, blocks: trajectoryBlocks(paper, shown) },
        { title: 'Actions', blocks: actionBlocks(content?.actions ?? [], paper.registered) },
        ...(plan.conditions.length > 0 ? [{ title: 'Conditions of the approval', blocks: [conditionTable(plan.conditions)] }] : []),
        ...(months.length > 0 ? [{ title: 'Month by month', blocks: [monthTable(months, shown)] }] : []),
      ])),
      committeeSignOff(),
    ],
  };
}

function trajectoryBlocks({ plan, measure }: RecoveryPlanPaper, shown: (value: string | null | undefined) => string): readonly DocumentBlock[] {
  const trajectory = plan.content?.trajectory ?? [];
  if (trajectory.length === 0) return [];
  const actual = (month: string): string | null => plan.months.find((one) => one.month === month)?.update?.value ?? null;
  const chart: TrendChart = {
    kind: 'trend',
    title: 'What was reported, against what was expected (dashed)',
    unit: measure?.unit ?? '',
    decimals: measure?.decimals ?? 1,
    points: trajectory.map(({ month, value }) => ({ label: monthName(month), value: actual(month), target: value })),
  };
  return [
    { kind: 'charts', charts: [chart] },
    {
      kind: 'table',
      caption: 'Trajectory: the numbers',
      columns: [{ title: 'Month', share: 40 }, { title: 'Expected', share: 30, isNumber: true }, { title: 'Reported', share: 30, isNumber: true }],
      rows: trajectory.map(({ month, value }) => [monthName(month), shown(value), actual(month) === null ? 'No figure yet' : shown(actual(month))]),
    },
  ];
}

/** What is shifted, what it costs, and who in Finance said so: what a committee asks first. */
const resourceText = (content: RecoveryPlan['content']): string =>
  [textOr(content?.resources, notWritten), `Cost: ${textOr(content?.cost, 'not said')}`, `Confirmed by Finance: ${textOr(content ? financeConfirmation(content) : '', 'not said')}`].join('\n');

const notWritten = 'Not written yet.';
const textOr = (text: string | undefined, otherwise: string): string => (text === undefined || isBlank(text) ? otherwise : text);

function actionBlocks(actions: NonNullable<RecoveryPlan['content']>['actions'], registered: RecoveryPlanPaper['registered']): readonly DocumentBlock[] {
  if (actions.length === 0) return [{ kind: 'paragraph', text: 'None written yet.' }];
  const standing = (id: ActionId | undefined): string => {
    const found = registered.find((one) => one.id === id);
    return found === undefined ? 'Not in the register' : `${statusTitle(found)}\n${found.reference}`;
  };
  const stands = registered.length > 0;
  return [{
    kind: 'table',
    caption: 'Who does what, by when, and what it should change',
    columns: [{ title: 'Step', share: 34 }, { title: 'Owner', share: 18 }, { title: 'By', share: 13 }, { title: 'What it should change', share: 30 }, ...(stands ? [{ title: 'Where it stands', share: 17 }] : [])],
    rows: actions.map(({ step, owner, dueOn, prediction, actionId }) => [step, owner, dueOn === '' ? 'No date' : shortDate(dueOn), textOr(prediction, 'Not said'), ...(stands ? [standing(actionId)] : [])]),
  }];
}

const conditionTable = (conditions: RecoveryPlan['conditions']): DocumentBlock => ({
  kind: 'table',
  caption: 'What the director approved it on',
  columns: [{ title: 'Condition', share: 50 }, { title: 'By', share: 14 }, { title: 'Met', share: 44 }],
  rows: conditions.map(({ text, dueOn, met }) => [text, shortDate(dueOn), met === null ? 'Not yet' : `${shortDate(met.on)}: ${met.how}`]),
});

const monthTable = (months: RecoveryPlan['months'], shown: (value: string | null | undefined) => string): DocumentBlock => ({
  kind: 'table',
  caption: 'Each month: the figure, the progress, and what the panel said',
  columns: [{ title: 'Month', share: 18 }, { title: 'Figure', share: 13, isNumber: true }, { title: 'Progress', share: 46 }, { title: 'Panel', share: 32 }],
  rows: months.map(({ month, state, update, verdict, verdictReason, late }) => [
    monthName(month),
    update === null ? 'None' : shown(update.value),
    update === null ? (state === 'missed' ? 'Missed' : 'Asked for') : `${update.progress}${late ? ' (came late)' : ''}`,
    verdict === null ? 'Not judged yet' : `${verdictWords[verdict]}. ${verdictReason ?? ''}`,
  ]),
});

import { recordRecoveryPlanDecision } from '@golden-thread/application/recovery/decide-recovery-plan';
import { submitRecoveryPlan } from '@golden-thread/application/recovery/submit-recovery-plan';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { RecoveryPlanContent } from '@golden-thread/domain/recovery/recovery-plan';
import type { Act } from '../cast';
import { recoveryPlanOf } from '../find-things';
import { judgeMonth, reportMonth } from '../monthly';

/** The recovery plan for planning speed, open when the story ends. */
const planningPlan: RecoveryPlanContent = {
  objective: '85% of other applications decided in time',
  causes: 'Three of five senior planners left between May and August; 31 agreed extensions ran out.',
  startValue: '70.3',
  goalValue: '85',
  trajectory: (['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'] as const).map((month, index) => ({ month, value: ['73', '75', '78', '81', '83', '85'][index]! })),
  actions: [
    { step: 'Fill two posts with a market supplement', owner: 'Alistair Penhaligon', dueOn: '2026-11-30', prediction: 'Six points by February' },
    { step: 'Buy forty decisions from a neighbour', owner: 'Alistair Penhaligon', dueOn: '2026-12-15', prediction: 'Four points by January' },
    { step: 'Decide the oldest first', owner: 'Alistair Penhaligon', dueOn: '2027-01-31', prediction: 'No gain before February: late ones count when decided' },
  ],
  resources: '£62,000 from the fees reserve.',
};

const months = (key: string, days: { reported: CalendarDate; judged: CalendarDate }, said: { value: string; progress: string; verdict: string }): readonly Act[] => [
  {
    key: `planning-${key}`,
    on: days.reported,
    summary: 'The monthly update on planning speed',
    play: (cast) =>
      reportMonth(cast, 'PLN2', { value: said.value, progress: said.progress, planStatus: 'on-track', forecast: '81% in March', asks: '' }),
  },
  {
    key: `planning-${key}-verdict`,
    on: days.judged,
    summary: 'The panel on planning speed: not yet',
    play: (cast) => judgeMonth(cast, 'PLN2', { verdict: 'not-yet', reason: said.verdict, present: ['Helen Adeyemi'] }),
  },
];

/** The second recovery plan: drafted, approved, two months reported and judged; open when the story ends. */
export const planningRecovery: readonly Act[] = [
  {
    key: 'planning-plan-submitted',
    on: '2026-11-16',
    summary: 'Alistair Penhaligon submits the recovery plan for planning speed',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'PLN2');
      const command = { planId: plan.id, content: planningPlan, submission: cast.submission() };
      await cast.expectAccepted(submitRecoveryPlan(cast.database, await cast.as('Alistair Penhaligon'), command));
    },
  },
  {
    key: 'planning-plan-approved',
    on: '2026-11-18',
    summary: 'Siân Prosser approves it, on one condition',
    play: async (cast) => {
      const plan = await recoveryPlanOf(cast, 'PLN2');
      const condition = { text: 'Agree with Finance what the market supplement costs after March', postId: null, dueOn: '2027-03-31' as const };
      const command = { planId: plan.id, decision: 'approve-with-conditions' as const, conditions: [condition], submission: cast.submission() };
      await cast.expectAccepted(recordRecoveryPlanDecision(cast.database, await cast.as('Siân Prosser'), command));
    },
  },
  ...months(
    'december',
    { reported: '2026-12-07', judged: '2026-12-11' },
    { value: '72.8', progress: 'Both posts are filled from January. Twenty decisions were bought.', verdict: 'A beginning.' },
  ),
  ...months(
    'january',
    { reported: '2027-01-08', judged: '2027-01-14' },
    { value: '76.2', progress: 'The new planners have started. The oldest eleven applications are decided, all late.', verdict: 'As predicted; on to February.' },
  ),
];

import type { RecoveryPlanContent } from '@golden-thread/domain/recovery';

/** The recovery plan for planning speed, open when the story ends. */
export const planningPlan: RecoveryPlanContent = {
  objective: '85 % of other applications decided in time',
  causes: 'Three of five senior planners left between May and August; 31 agreed extensions ran out.',
  startValue: '70.3',
  goalValue: '85',
  trajectory: ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'].map((month, index) => ({ month, value: ['73', '75', '78', '81', '83', '85'][index]! })),
  actions: [
    { step: 'Fill two posts with a market supplement', owner: 'Alistair Penhaligon', dueOn: '2026-11-30', prediction: 'Six points by February' },
    { step: 'Buy forty decisions from a neighbour', owner: 'Alistair Penhaligon', dueOn: '2026-12-15', prediction: 'Four points by January' },
    { step: 'Decide the oldest first', owner: 'Alistair Penhaligon', dueOn: '2027-01-31', prediction: 'No gain before February: late ones count when decided' },
  ],
  resources: '£62,000 from the fees reserve.',
};

import type { RecoveryPlanContent } from '@golden-thread/domain/recovery';

const causes = 'Six of eight joiners have gone since Easter; two contractors withdrew. Routine work waits, so the share in time falls.';
const objective = 'Eight in ten repairs finished in their target time, month after month';

const trajectory = (values: readonly string[]) =>
  ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'].slice(0, values.length).map((month, index) => ({ month, value: values[index]! }));

/** The plan as Daniel Okafor first wrote it, and as he wrote it again after it had come back. */
export const repairsPlan: { readonly first: RecoveryPlanContent; readonly second: RecoveryPlanContent } = {
  first: {
    objective,
    causes,
    startValue: '69.8',
    goalValue: '80',
    trajectory: trajectory(['70', '72', '73', '75', '76', '78', '80']),
    actions: [
      { step: 'Two agency gangs', owner: 'Leanne Hopcroft', dueOn: '2026-10-05', prediction: '' },
      { step: 'Voids gang on Mondays', owner: 'Yusuf Demir', dueOn: '2026-09-07', prediction: '' },
    ],
    resources: '£60,000 from vacancies; the rest is asked of the corporate review.',
  },
  second: {
    objective,
    causes,
    startValue: '69.8',
    goalValue: '80',
    trajectory: trajectory(['70', '72', '75', '78', '80']),
    actions: [
      { step: 'Two agency gangs for six months', owner: 'Leanne Hopcroft', dueOn: '2026-10-05', prediction: 'Seven points by December: 220 more jobs a month in time' },
      { step: 'Voids gang on Mondays until January', owner: 'Yusuf Demir', dueOn: '2026-09-07', prediction: 'Three points by November' },
      { step: 'Second visits booked before leaving', owner: 'Leanne Hopcroft', dueOn: '2026-10-19', prediction: 'One point by January, and fewer calls' },
    ],
    resources: '£60,000 from vacancies and £80,000 agreed in the clinic.',
  },
};

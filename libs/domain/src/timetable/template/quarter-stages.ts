import type { Quarter } from '../../calendar/financial-year';
import type { StageDefinition } from '../stage-definition';
import { rules } from './rules';

/** The round of one quarter: entry closes ten working days after the quarter, then verification, service reviews, corporate review. */
export const quarterStages = (quarter: Quarter): readonly StageDefinition[] => {
  const key = `q${quarter}` as const;
  const round = { phase: 'review', track: 'performance', needsWorkingDay: true } as const;
  const name = `Quarter ${quarter}`;
  return [
    { ...round, key: `${key}.round-opens`, title: `${name} round opens`, rule: rules.dayAfter(key), needsWorkingDay: false },
    {
      ...round,
      key: `${key}.entry-closes`,
      title: `${name} figures entered`,
      rule: rules.workingDaysAfter(key, 10),
      needs: [`${key}.round-opens`],
    },
    {
      ...round,
      key: `${key}.verified`,
      title: `${name} figures verified, exceptions drafted`,
      rule: rules.workingDaysAfter(key, 15),
      needs: [`${key}.entry-closes`],
    },
    {
      ...round,
      key: `${key}.reviews-due`,
      title: `${name} service reviews due`,
      rule: rules.workingDaysAfter(key, 20),
      needs: [`${key}.entry-closes`],
    },
    {
      ...round,
      key: `${key}.corporate-review`,
      title: `${name} corporate review; round closes`,
      rule: rules.workingDaysAfter(key, 25),
      needs: [`${key}.reviews-due`],
    },
  ];
};

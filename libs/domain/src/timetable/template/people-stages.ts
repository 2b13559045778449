import type { StageDefinition } from '../stage-definition';
import { rules } from './rules';

const people = { phase: 'do', track: 'people' } as const;

/** Windows for people's objectives and appraisals; objectives follow once unit targets are set. */
export const peopleStages: readonly StageDefinition[] = [
  { ...people, key: 'appraisal.opens', title: 'Appraisals and objectives open', rule: rules.date(4, 1) },
  { ...people, key: 'appraisal.closes', title: 'Appraisals and objectives agreed', rule: rules.date(6, 30), needs: ['appraisal.opens'] },
  { ...people, key: 'check-in.opens', title: 'Mid-year check-ins open', rule: rules.date(10, 1), phase: 'review' },
  {
    ...people,
    key: 'check-in.closes',
    title: 'Mid-year check-ins done',
    rule: rules.date(11, 30),
    phase: 'review',
    needs: ['check-in.opens'],
  },
];

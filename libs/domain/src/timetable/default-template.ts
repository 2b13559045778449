import { quarters } from '../calendar/financial-year';
import type { StageDefinition } from './stage-definition';
import { electionStages, recessStages } from './template/closed-period-stages';
import { budgetStages, peopleStages, planningStages } from './template/planning-stages';
import { quarterStages } from './template/quarter-stages';
import { reportingStages } from './template/reporting-stages';
import { rules } from './template/rules';

/**
 * The year of an English council with a Cabinet, as rules (practice.md C2). The year owns its four quarters and runs on after
 * 31 March until its annual report, the second half-yearly one, is out; the next year is open meanwhile.
 */
export const defaultTemplate: readonly StageDefinition[] = [
  { key: 'year.opens', title: 'The year opens; targets are live', phase: 'do', track: 'performance', rule: rules.date(4, 1) },
  ...quarters.flatMap(quarterStages),
  ...reportingStages,
  ...planningStages,
  ...budgetStages,
  ...peopleStages,
  ...recessStages,
  ...electionStages,
];

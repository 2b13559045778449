import type { LooseSheets } from '../loose-sheets';
import type { PackFault } from '../pack-fault';
import type { PackRule } from '../pack-rule';

type Objective = ReturnType<typeof objectivesOf>[number];
type Place = 'priority' | 'deliverable' | 'end_of_plan_result' | 'lead_service' | 'service' | 'unit' | 'post';
const objectivesOf = (sheets: LooseSheets) => sheets.rows('objectives');

const wanted: Readonly<Record<'council' | 'service' | 'unit' | 'individual', readonly Place[]>> = {
  council: ['priority', 'deliverable', 'end_of_plan_result'],
  service: ['service'],
  unit: ['unit'],
  individual: ['post'],
};
const refused: typeof wanted = {
  council: ['service', 'unit', 'post'],
  service: ['priority', 'lead_service', 'end_of_plan_result', 'unit', 'post'],
  unit: ['priority', 'lead_service', 'end_of_plan_result', 'service', 'post'],
  individual: ['priority', 'lead_service', 'end_of_plan_result', 'service', 'unit'],
};

function faultsOf(sheets: LooseSheets, objective: Objective): PackFault[] {
  const { level, row } = objective;
  if (level === undefined) return [];
  return [
    ...wanted[level]
      .filter((place) => objective[place] === null)
      .map((place) => sheets.fault('objectives', row, place, 'nothing', `filled for level ${level}`)),
    ...refused[level]
      .filter((place) => typeof objective[place] === 'string')
      .map((place) => sheets.fault('objectives', row, place, String(objective[place]), `nothing for level ${level}`)),
  ];
}

/** Each objective says what its level wants: a council-plan objective both this year's deliverable and the result at the plan's end. */
export const objectivesStandInAPlan: PackRule = (sheets) => objectivesOf(sheets).flatMap((objective) => faultsOf(sheets, objective));

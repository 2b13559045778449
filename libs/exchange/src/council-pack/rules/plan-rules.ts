import type { PackFault } from '../council-pack';
import { circleIn } from './circle-in';
import type { UncheckedSheets, PackRule } from './pack-rule';

type Objective = ReturnType<typeof objectivesOf>[number];
type Place = 'priority' | 'deliverable' | 'end_of_plan_result' | 'lead_service' | 'service' | 'unit' | 'post';
const objectivesOf = (sheets: UncheckedSheets) => sheets.rows('objectives');

const requiredPlaces: Readonly<Record<'council' | 'service' | 'unit' | 'individual', readonly Place[]>> = {
  council: ['priority', 'deliverable', 'end_of_plan_result'],
  service: ['service'],
  unit: ['unit'],
  individual: ['post'],
};
const refusedPlaces: typeof requiredPlaces = {
  council: ['service', 'unit', 'post'],
  service: ['priority', 'lead_service', 'end_of_plan_result', 'unit', 'post'],
  unit: ['priority', 'lead_service', 'end_of_plan_result', 'service', 'post'],
  individual: ['priority', 'lead_service', 'end_of_plan_result', 'service', 'unit'],
};

function faultsOf(sheets: UncheckedSheets, objective: Objective): PackFault[] {
  const { level, row } = objective;
  if (level === undefined) return [];
  return [
    ...requiredPlaces[level]
      .filter((place) => objective[place] === null)
      .map((place) => sheets.fault('objectives', row, place, 'nothing', `filled for level ${level}`)),
    ...refusedPlaces[level]
      .filter((place) => typeof objective[place] === 'string')
      .map((place) => sheets.fault('objectives', row, place, String(objective[place]), `nothing for level ${level}`)),
  ];
}

/** Each objective says what its level wants: a council-plan objective both this year's deliverable and the result at the plan's end. */
export const objectivesStandInAPlan: PackRule = (sheets) => objectivesOf(sheets).flatMap((objective) => faultsOf(sheets, objective));

/** An indirect link names the partners; no objective contributes to itself, directly or in a circle. */
export const linksLeadUp: PackRule = (sheets) => {
  const links = sheets.rows('links');
  const faults: PackFault[] = links
    .filter(({ kind, partners }) => kind === 'indirect' && partners === null)
    .map(({ row }) => sheets.fault('links', row, 'partners', 'nothing', 'who else contributes: an indirect link is one of several'));
  const parents = new Map<string, string[]>();
  for (const { objective, contributes_to: parent } of links) {
    if (objective !== undefined && parent !== undefined) parents.set(objective, [...(parents.get(objective) ?? []), parent]);
  }
  const circle = circleIn(parents);
  if (circle.length === 0) return faults;
  const row = links.find(({ objective }) => objective === circle[0])!.row;
  const found = `a circle: ${[...circle, circle[0]].join(' contributes to ')}`;
  return [...faults, sheets.fault('links', row, 'contributes_to', found, 'a thread that leads up')];
};

/** Whoever leads on a priority has the role of a lead member, in the pack or in the council. Source: Stockton, a cabinet member for each strand. */
export const prioritiesHaveTheirLead: PackRule = (sheets) => {
  const others = new Set(sheets.all('posts').filter(({ roles }) => roles !== undefined && !roles.includes('lead-member')).map(({ ref }) => ref));
  return sheets
    .rows('priorities')
    .filter(({ lead_member: lead }) => typeof lead === 'string' && others.has(lead))
    .map(({ row, lead_member: lead }) => sheets.fault('priorities', row, 'lead_member', String(lead), 'a post with the role lead-member'));
};

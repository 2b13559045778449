import type { PackFault } from '../council-pack';
import type { UncheckedSheets, PackRule } from './pack-rule';

const levels = { council: null, service: 'service', unit: 'unit', individual: 'post' } as const;

/** The state of the plan that an objective stands in, where it is no draft any more. */
function submittedStateOf(sheets: UncheckedSheets, { level, year, ...at }: ReturnType<typeof objectivesOf>[number]): string | undefined {
  if (level === undefined || year === undefined) return undefined;
  const column = levels[level];
  return sheets.council.submittedPlan(level, year, column === null ? null : (at[column] ?? null));
}
const objectivesOf = (sheets: UncheckedSheets) => sheets.rows('objectives');

/** A plan that is submitted, approved or published is changed by its own rules, on its page: a pack brings nothing new into it. */
export const submittedPlansAreUnchanged: PackRule = (sheets) => {
  const accepted = 'objectives and links of plans that are still drafts; change this one on its page';
  const settled = new Map(objectivesOf(sheets).map((row) => [row.ref, submittedStateOf(sheets, row)]));
  const newObjectives = objectivesOf(sheets).filter((row) => sheets.knownRow('objectives', row) === undefined);
  const newLinks = sheets.rows('links').filter((row) => sheets.knownRow('links', row) === undefined);
  return [
    ...newObjectives.flatMap((row): PackFault[] => {
      const state = settled.get(row.ref);
      return state === undefined ? [] : [sheets.fault('objectives', row.row, 'ref', `${row.ref}, new in a plan of ${row.year} that is ${state.replaceAll('-', ' ')}`, accepted)];
    }),
    ...newLinks.flatMap((row): PackFault[] => {
      const state = settled.get(row.objective) ?? sheets.council.submittedObjective(row.objective ?? '');
      return state === undefined ? [] : [sheets.fault('links', row.row, 'objective', `a new link of ${row.objective}, whose plan is ${state.replaceAll('-', ' ')}`, accepted)];
    }),
  ];
};

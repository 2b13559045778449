import * as sheets from './sheets';

/**
 * The council pack: every sheet, in the order in which a reader meets them and the importer writes them. The printed format
 * (docs/council-pack.md), the check and the types of the checked rows all come from this.
 */
export const packSchema = [
  sheets.councilSheet,
  sheets.directoratesSheet,
  sheets.servicesSheet,
  sheets.unitsSheet,
  sheets.postsSheet,
  sheets.peopleSheet,
  sheets.holdingsSheet,
  sheets.deputiesSheet,
  sheets.committeesSheet,
  sheets.committeeMembersSheet,
  sheets.meetingsSheet,
  sheets.aimsSheet,
  sheets.prioritiesSheet,
  sheets.objectivesSheet,
  sheets.linksSheet,
  sheets.measuresSheet,
  sheets.targetsSheet,
  sheets.valuesSheet,
] as const;

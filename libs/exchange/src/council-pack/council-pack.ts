import type { RowOf } from './pack-format';
import { measuresSheet, publishedStatusesSheet, targetsSheet, targetStatementsSheet, valuesSheet } from './sheets/measure-sheets';
import {
  committeeMembersSheet,
  committeesSheet,
  councilSheet,
  deputiesSheet,
  directoratesSheet,
  holdingsSheet,
  meetingsSheet,
  peopleSheet,
  postsSheet,
  servicesSheet,
  unitsSheet,
} from './sheets/organisation-sheets';
import { aimsSheet, linksSheet, objectivesSheet, prioritiesSheet } from './sheets/plan-sheets';
import { budgetLinesSheet } from './sheets/money-sheets';
import { actionMovesSheet, actionsSheet, actionWaitsSheet, riskMatrixSheet, riskReviewsSheet, risksSheet } from './sheets/register-sheets';

/**
 * The council pack: every sheet, in the order in which a reader meets them and the importer writes them. The printed format
 * (docs/council-pack.md), the check and the types of the checked rows all come from this.
 */
export const packSchema = [
  councilSheet,
  directoratesSheet,
  servicesSheet,
  unitsSheet,
  postsSheet,
  peopleSheet,
  holdingsSheet,
  deputiesSheet,
  committeesSheet,
  committeeMembersSheet,
  meetingsSheet,
  aimsSheet,
  prioritiesSheet,
  objectivesSheet,
  linksSheet,
  measuresSheet,
  targetsSheet,
  targetStatementsSheet,
  valuesSheet,
  publishedStatusesSheet,
  budgetLinesSheet,
  riskMatrixSheet,
  risksSheet,
  riskReviewsSheet,
  actionsSheet,
  actionMovesSheet,
  actionWaitsSheet,
] as const;

type AnySheet = (typeof packSchema)[number];

/** The name of a sheet of the format. */
export type SheetName = AnySheet['name'];

/** A checked pack: the typed rows of every sheet, none where the sheet is not there. All references lead somewhere. */
export type CouncilPack = { readonly [S in AnySheet as S['name']]: readonly RowOf<S>[] };

/** One fault of a pack, with all a person needs to find and mend it. */
export interface PackFault {
  readonly file: string;
  /** The row as a spreadsheet numbers it, the names of columns being row 1. Null: the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string;
  readonly accepted: string;
}

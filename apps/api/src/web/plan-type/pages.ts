import { DecidePlanTypesPage, ProposePlanTypesPage } from './decide-set.page';
import { DraftPlanTypesFromTextPage } from './draft-from-text.page';
import { AddPlanTypePage, ChangePlanTypePage, RemovePlanTypePage } from './edit-type.page';
import { ListPlanTypesPage } from './list-plan-types.page';
import { ShowPlanTypePackPage } from './show-pack.page';
import { ShowPlanTypeSetPage } from './show-set.page';

/** Named addresses stand before those with a parameter in the same place. */
export const planTypePages = [
  ListPlanTypesPage, DraftPlanTypesFromTextPage, ShowPlanTypePackPage, ShowPlanTypeSetPage, ProposePlanTypesPage, DecidePlanTypesPage, AddPlanTypePage, ChangePlanTypePage, RemovePlanTypePage,
];

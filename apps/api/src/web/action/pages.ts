import { ActionStatusesPage, AddActionStatusPage, ChangeActionStatusPage } from './action-statuses.page';
import { AddActionPage } from './add-action.page';
import { AssignActionsPage } from './assign-actions.page';
import { ChangeActionPage } from './change-action.page';
import { ChooseDependenciesPage } from './choose-dependencies.page';
import { ListActionsPage } from './list-actions.page';
import { ReportActionPage } from './report-action.page';
import { ShowActionPage } from './show-action.page';

/** Named addresses stand before the one with a parameter in the same place. */
export const actionPages = [ListActionsPage, AddActionPage, AssignActionsPage, ActionStatusesPage, AddActionStatusPage, ChangeActionStatusPage, ShowActionPage, ReportActionPage, ChangeActionPage, ChooseDependenciesPage];

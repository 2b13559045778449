import { type Action, type ActionStatus, actionStatuses } from '@golden-thread/domain/action/action';
import { statusTitle } from '@golden-thread/domain/action/action-status';
import { counted } from '../../http/paging';

const colours: Readonly<Record<ActionStatus, string>> = {
  'on-track': 'green', 'at-risk': 'yellow', late: 'red', deferred: 'orange', suspended: 'grey', achieved: 'blue', deleted: 'grey',
};

/** What it can mean where an action stands, with the colour of its tag. */
export const actionStatusTags = Object.fromEntries(
  Object.entries(actionStatuses).map(([status, { title }]) => [status, { text: title, colour: colours[status as ActionStatus] }]),
) as Readonly<Record<ActionStatus, { readonly text: string; readonly colour: string }>>;

/** The same of an action, as the council calls it. */
export const actionTag = (action: Pick<Action, 'status' | 'statusName'>): { readonly text: string; readonly colour: string } => ({ text: statusTitle(action), colour: colours[action.status] });

/** How often a day was moved to a later one. */
export const formatSlips = (slips: number): string => (slips === 0 ? 'Never moved' : `Moved ${slips === 1 ? 'once' : slips === 2 ? 'twice' : counted(slips, 'time')}`);

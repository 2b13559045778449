import { actionOrigins, type ActionStatus, actionStatuses } from '@golden-thread/domain/action/action';
import type { ActionEvent } from '@golden-thread/domain/action/events';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { EventLabels } from './event-label';

export const actionEventLabels = {
  ActionAdded: ({ origin, dueOn }) => ({ title: 'Action added', detail: `${origin === null ? '' : `Agreed in: ${actionOrigins[origin].toLowerCase()}. `}Promised for ${longDate(dueOn)}.` }),
  ActionProgressReported: ({ was, status, wasNamed = actionStatuses[was].title, named = actionStatuses[status].title, progress }) => ({
    title: was === status && wasNamed === named ? `Confirmed: ${named}` : named,
    detail: `${progress}% done.`,
  }),
  ActionDueDateMoved: ({ from, to, slips }) => ({
    title: to > from ? 'Moved to a later day' : 'Moved to an earlier day',
    ...(slips > 1 && { detail: `Moved ${slips} times to a later day.` }),
    changes: [{ what: 'Due', before: shortDate(from), after: shortDate(to) }],
  }),
  ActionReworded: () => ({ title: 'Worded anew' }),
  ActionReassigned: () => ({ title: 'Given to another post' }),
  ActionDependenciesChosen: ({ waitsFor }) => ({ title: waitsFor.length === 0 ? 'It waits for nothing' : 'What it waits for was said', detail: `It waits for ${waitsFor.length === 1 ? 'one action' : `${waitsFor.length} actions`}.` }),
  ActionStatusAdded: ({ added }) => ({ title: `Actions can stand as “${added.title}”`, detail: `It means: ${meaning(added.means)}.` }),
  ActionStatusChanged: ({ was, becomes }) => ({
    title: `How actions can stand: “${becomes.title}”`,
    changes: [
      { what: 'Name', before: was.title, after: becomes.title },
      { what: 'Wants a reason', before: yesOrNo(was.asksWhy), after: yesOrNo(becomes.asksWhy) },
      { what: 'Offered', before: yesOrNo(was.offered), after: yesOrNo(becomes.offered) },
    ].filter(({ before, after }) => before !== after),
  }),
} satisfies EventLabels<ActionEvent>;

const yesOrNo = (is: boolean): string => (is ? 'Yes' : 'No');
const meaning = (means: ActionStatus): string => actionStatuses[means].means.toLowerCase();

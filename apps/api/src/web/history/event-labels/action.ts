import { actionOrigins, actionStatuses } from '@golden-thread/domain/action/action';
import type { ActionEvent } from '@golden-thread/domain/action/events';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { EventLabels } from './event-label';

export const actionEventLabels = {
  ActionAdded: ({ origin, dueOn }) => ({ title: 'Action added', detail: `${origin === null ? '' : `Agreed in: ${actionOrigins[origin].toLowerCase()}. `}Promised for ${longDate(dueOn)}.` }),
  ActionProgressReported: ({ was, status, progress }) => ({
    title: was === status ? `Confirmed: ${actionStatuses[status].title}` : actionStatuses[status].title,
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
} satisfies EventLabels<ActionEvent>;

import type { ActionEvent } from '@golden-thread/domain/action/events';
import type { YearId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, named } from './notice';

/** The year of its day reminds of an action, so that it reads its rows again. */
const year = ({ remindedBy }: { readonly remindedBy: YearId | null }): readonly OutboxMessage[] => (remindedBy === null ? [] : [signalWorkflow('annual-cycle', remindedBy)]);

/** What follows when something happens to an action. Of a day that slips, the owner's line manager hears. */
export const actionEvents = {
  ActionAdded: { signals: year, notifies: asked },
  ActionProgressReported: { signals: year },
  ActionDueDateMoved: {
    signals: year,
    notifies: ({ from, to, managerPostId }) =>
      to > from && managerPostId !== null ? named({ posts: [managerPostId] }, (action) => `Its day was moved to a later one: ${action}`) : null,
  },
  ActionReworded: { signals: year },
  ActionReassigned: { signals: year, notifies: asked },
  ActionDependenciesChosen: nothing,
  ActionStatusAdded: nothing,
  ActionStatusChanged: nothing,
} satisfies EventDescriptors<ActionEvent>;

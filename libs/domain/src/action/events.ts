import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { ActionId, PostId, ServiceId, YearId } from '../shared/id';
import type { ActionOriginKind, ActionStatus } from './action';
import type { NamedStatus } from './action-status';

/** `remindedBy`: the performance year whose workflow reminds of the action; null while there is none for its day. */
type Facts = {
  readonly reference: string;
  readonly version: number;
  readonly remindedBy: YearId | null;
};

/** What happens to actions (stream `action`), and to the names that the council has for where they stand (stream `council`). What is done, and reasons, stand in `wording`. */
export type ActionEvent =
  | DomainEvent<'ActionAdded', Facts & { origin: ActionOriginKind | null; serviceId: ServiceId | null; ownerPostId: PostId; dueOn: CalendarDate }, 'action'>
  /** `named`: what the council called it then; left out of what was said before it could name its own. */
  | DomainEvent<'ActionProgressReported', Facts & { was: ActionStatus; status: ActionStatus; wasNamed?: string; named?: string; progress: number }, 'action'>
  /** `slips`: how often it was moved to a later day, this time included. `managerPostId`: who is told, above the owner. */
  | DomainEvent<'ActionDueDateMoved', Facts & { from: CalendarDate; to: CalendarDate; slips: number; managerPostId: PostId | null }, 'action'>
  | DomainEvent<'ActionReworded', Facts, 'action'>
  | DomainEvent<'ActionReassigned', Facts & { fromPostId: PostId; toPostId: PostId }, 'action'>
  | DomainEvent<'ActionDependenciesChosen', Facts & { waitsFor: readonly ActionId[] }, 'action'>
  | DomainEvent<'ActionStatusAdded', { added: NamedStatus }, 'council'>
  | DomainEvent<'ActionStatusChanged', { was: NamedStatus; becomes: NamedStatus }, 'council'>;

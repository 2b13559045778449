import type { Actor } from '@golden-thread/domain/authority';
import type { DomainEvent } from '@golden-thread/domain';
import type { CloseTasks } from './close-tasks';
import type { CouncilFacts } from './council-facts';
import type { Loading } from './loading';
import type { NewTask } from './new-task';
import type { Reading } from './reading';
import type { Statement } from './statement';

/**
 * One transaction in one council, by one actor, at one instant of the council's clock. What is recorded, opened and closed
 * here is written together at its end, or not at all.
 */
export interface UnitOfWork extends Reading, Loading {
  readonly council: CouncilFacts;
  readonly actor: Actor;
  readonly correlationId: string;
  /** Adds an event to its stream, with the errands that follow from it. Answers the event's id, for the rows that name it. */
  record(event: DomainEvent<string, object>): string;
  /** Asks somebody for something. A task whose id exists already is left as it is. */
  openTask(task: NewTask): void;
  /** Ends open tasks: done by the actor, or cancelled because nobody needs them any more. */
  closeTasks(which: CloseTasks): void;
  /** Has a statement carried out whose answer nobody needs, without waiting for it. Where it fails, the whole is undone. */
  send(statement: Statement, parameters?: readonly unknown[]): void;
  /**
   * Writes down at once what was recorded, opened and closed so far, still undone by a refusal: for a question that must see it
   * before the end, such as which reminders are now owed.
   */
  writeDown(): Promise<void>;
  /** The next human reference of its kind in this council, such as RP-12. */
  nextReference(kind: string): Promise<string>;
}

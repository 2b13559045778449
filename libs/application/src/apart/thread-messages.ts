import type { DatabaseHandedOn } from '@golden-thread/persistence/unit-of-work/database';

/** What a thread is given when it begins. */
export interface ToThread<Given> {
  readonly database: DatabaseHandedOn | null;
  readonly given: Given;
}

/** What a thread says: that nothing endless is left to do, how far it has come, that outbox messages were committed, and at last its answer. */
export type FromThread<Answer> = { readonly is: 'bounded' } | { readonly is: 'progress'; readonly done: number } | { readonly is: 'committed' } | { readonly is: 'answer'; readonly answer: Answer };

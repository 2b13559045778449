import type { DatabaseHandedOn } from '@golden-thread/persistence/unit-of-work/database';

/** What a thread is given when it begins. */
export interface ToThread<Given> {
  readonly database: DatabaseHandedOn;
  readonly given: Given;
}

/** What a thread says: that nothing endless is left to do, that outbox messages were committed, and at last its answer. */
export type FromThread<Answer> = { readonly is: 'bounded' } | { readonly is: 'committed' } | { readonly is: 'answer'; readonly answer: Answer };

/** The jobs that queues carry, each with what it holds: ids only, everything else is read from the rows. */
export interface Jobs {
  readonly 'send-letter': { readonly councilId: string; readonly letterId: string };
}
export type JobName = keyof Jobs;

/** Every job there is; each has exactly one processor, or the worker refuses to start. */
export const jobNames: readonly JobName[] = ['send-letter'];

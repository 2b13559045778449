import type { HistoryEvent } from '@golden-thread/application/history';

/** A refusal as a person or a machine is told of it: the HTTP status and one or two sentences (what, why, the way out). */
export interface ShownRefusal {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** The form's field that the refusal is about, so that the error summary leads to it. */
  readonly field?: string;
  /** Stale: the version that stands, which the form shown again is sent with, and the history that tells what changed. */
  readonly stands?: number;
  readonly history?: string;
  /** Stale: what was done meanwhile, and the texts that were written with it. */
  readonly changed?: { readonly name: string; readonly payload: HistoryEvent['payload']; readonly texts: readonly string[] };
}

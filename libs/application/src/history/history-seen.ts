import type { HistoryEvent } from '@golden-thread/persistence/history';

/** A page of history, with the names and labels that its events mention by id. */
export interface HistorySeen {
  readonly events: readonly HistoryEvent[];
  readonly total: number;
  readonly names: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

import type { DomainEvent } from '../shared/domain-event';

/** What came of importing a council pack. */
export type ImportEvent =
  | DomainEvent<'PackImported', PackImported, 'council'>
  /**
   * One row of a pack that was brought or changed, on the stream of the thing it is about. What its cells were and became is personal or
   * long and travels beside the event, column by column.
   */
  | DomainEvent<'RowImported', { readonly sheet: string; readonly ref: string; readonly added: boolean; readonly columns: readonly string[] }>;

/** The content of a pack by its digest, and how many rows came new or changed in each part. */
export interface PackImported {
  readonly digest: string;
  readonly organisation: number;
  readonly plans: number;
  readonly measures: number;
  readonly targets: number;
  readonly figures: number;
  /** There, and true, where the operator brought the first pack into a council without an administrator: no second person was asked. */
  readonly exempt?: boolean;
}

import type { DomainEvent } from '../shared';

/** What came of importing a council pack: its content by digest, and how many rows came new or changed in each part. */
export type ImportEvent = DomainEvent<
  'PackImported',
  {
    readonly digest: string;
    readonly organisation: number;
    readonly plans: number;
    readonly measures: number;
    readonly targets: number;
    readonly figures: number;
  }
>;

import type { PackFault } from '@golden-thread/exchange/council-pack';
import type { DifferingFigure } from '@golden-thread/persistence/import';

/** Rows that an import brought or changed, by part. */
export interface ImportCounts {
  readonly organisation: number;
  readonly plans: number;
  readonly measures: number;
  readonly targets: number;
  readonly figures: number;
}

/** What came of handing in a pack: its faults, with nothing written, or what it brought. */
export type PackImport =
  | { readonly state: 'faulty'; readonly faults: readonly PackFault[] }
  /** The same content was imported before; nothing was looked at any further. */
  | { readonly state: 'known'; readonly importedAt: string }
  | {
      readonly state: 'imported';
      readonly counts: ImportCounts;
      /** Targets and figures that stand otherwise than the pack gives them, and stay. */
      readonly differing: readonly DifferingFigure[];
      readonly notes: readonly string[];
    };

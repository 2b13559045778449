import type { PackChange } from './changes';
import type { CouncilPack, SheetName } from './council-pack';
import type { PackFault } from './pack-fault';

/** A pack that may be imported, with what it changes. */
export interface SoundPack {
  readonly sound: true;
  readonly pack: CouncilPack;
  /** Rows of the organisation that are new or differ. */
  readonly changes: readonly PackChange[];
  /** What will stand of a sheet when the pack is in: its rows, then those of the council that it does not hold (row 0). */
  all<S extends SheetName>(sheet: S): CouncilPack[S];
  /** How faults call the sheet. */
  fileOf(sheet: SheetName): string;
  readonly counts: readonly SheetCount[];
  readonly notes: readonly string[];
}

/** What checking a pack found: the pack, or everything that is wrong with it. */
export type PackCheck = SoundPack | { readonly sound: false; readonly faults: readonly PackFault[] };

export interface SheetCount {
  readonly sheet: SheetName;
  readonly rows: number;
}

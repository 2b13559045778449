import type { CouncilPack, SheetName } from './council-pack';
import type { PackFault } from './pack-fault';

/** What checking a pack found: the pack, or everything that is wrong with it. */
export type PackCheck =
  | { readonly sound: true; readonly pack: CouncilPack; readonly counts: readonly SheetCount[]; readonly notes: readonly string[] }
  | { readonly sound: false; readonly faults: readonly PackFault[] };

export interface SheetCount {
  readonly sheet: SheetName;
  readonly rows: number;
}

import type { LooseRow } from './check-sheet';
import type { CouncilPack, SheetName } from './council-pack';
import type { PackFault } from './pack-fault';

type Loose<R> = { readonly [K in keyof R]: R[K] | undefined } & { readonly row: number };

/**
 * The rows of a pack as the rules across rows and sheets see them: a faulty cell is undefined and takes part in no rule, so that
 * one mistake is told once.
 */
export class LooseSheets {
  constructor(private readonly sheets: ReadonlyMap<SheetName, { readonly file: string; readonly rows: readonly LooseRow[] }>) {}

  rows<S extends SheetName>(sheet: S): readonly Loose<CouncilPack[S][number]>[] {
    return (this.sheets.get(sheet)?.rows ?? []) as unknown as readonly Loose<CouncilPack[S][number]>[];
  }

  has(sheet: SheetName): boolean {
    return this.sheets.has(sheet);
  }

  fault(sheet: SheetName, row: number | null, column: string | null, found: string, accepted: string): PackFault {
    return { file: this.sheets.get(sheet)?.file ?? `${sheet}.csv`, row, column, found, accepted };
  }
}

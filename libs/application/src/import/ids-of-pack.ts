import type { SheetName } from '@golden-thread/exchange/council-pack';
import { idFor } from '@golden-thread/persistence';
import type { RefsOfCouncil } from '@golden-thread/persistence/import';

type Ref = string | null;

/** Finds the id behind a reference of a pack: the one it has in the council, else the same new one at every import. */
export interface IdsOfPack {
  of(sheet: SheetName, ref: string): string;
  find<R extends Ref>(sheet: SheetName, ref: R): R extends null ? null : string;
  /** The id of a row that has no reference of its own, from the columns that tell it apart. */
  ofRow(sheet: SheetName, ...key: readonly string[]): string;
}

/** The council's own row that a row without a reference is the same as. */
export type KnownIds = (sheet: SheetName, key: readonly string[]) => string | undefined;

export function idsOfPack(councilId: string, refs: RefsOfCouncil, known: KnownIds = () => undefined): IdsOfPack {
  const of = (sheet: SheetName, ref: string): string => refs.get(sheet)?.get(ref) ?? idFor('pack', councilId, sheet, ref);
  return {
    of,
    find: <R extends Ref>(sheet: SheetName, ref: R) => (ref === null ? null : of(sheet, ref)) as R extends null ? null : string,
    ofRow: (sheet, ...key) => known(sheet, key) ?? idFor('pack', councilId, sheet, ...key),
  };
}

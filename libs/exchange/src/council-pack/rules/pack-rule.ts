import type { UncheckedRow } from '../check-sheet';
import { type CouncilPack, type PackFault, packSchema, type SheetName } from '../council-pack';
import { keyOf, type KnownCouncil, type KnownRow } from '../known-council';
import type { Sheet } from '../pack-format';

/** A sheet as the rules are shown it. */
export interface SheetToJudge {
  readonly file: string;
  readonly rows: readonly UncheckedRow[];
  /** Of rows whose number in our register was made of another system's code: that code, by the row. */
  readonly numberedFrom?: Readonly<Record<number, string>>;
}

type Unchecked<R> = { readonly [K in keyof R]: R[K] | undefined } & { readonly row: number };

/** The sheet that a name names. */
export const sheetNamed = (name: SheetName): Sheet => sheetsByName.get(name)!;
const sheetsByName: ReadonlyMap<string, Sheet> = new Map(packSchema.map((sheet) => [sheet.name, sheet]));

/** The row number of what the council has and the pack does not hold. */
export const ofTheCouncil = 0;

/**
 * The rows of a pack as the rules across rows and sheets see them: a faulty cell is undefined and takes part in no rule, so that
 * one mistake is told once. What the council has beside them is there too, for a pack is judged with it.
 */
export class UncheckedSheets {
  private readonly knownByKey = new Map<SheetName, ReadonlyMap<string, KnownRow>>();
  private readonly allBySheet = new Map<SheetName, readonly unknown[]>();

  constructor(
    private readonly sheets: ReadonlyMap<SheetName, SheetToJudge>,
    readonly council: KnownCouncil,
  ) {}

  /** What the pack itself holds. */
  rows<S extends SheetName>(sheet: S): readonly Unchecked<CouncilPack[S][number]>[] {
    return (this.sheets.get(sheet)?.rows ?? []) as unknown as readonly Unchecked<CouncilPack[S][number]>[];
  }

  /** What will stand when the pack is in: its rows, and those of the council that it does not hold, under the row number `ofTheCouncil`. */
  all<S extends SheetName>(sheet: S): readonly Unchecked<CouncilPack[S][number]>[] {
    const found = this.allBySheet.get(sheet) ?? this.together(sheet);
    this.allBySheet.set(sheet, found);
    return found as readonly Unchecked<CouncilPack[S][number]>[];
  }

  private together<S extends SheetName>(sheet: S): readonly Unchecked<CouncilPack[S][number]>[] {
    const held = this.sheets.get(sheet)?.rows ?? [];
    const keys = new Set(held.map((row) => keyOf(sheetNamed(sheet), row, this.council.personId)));
    const others = [...this.known(sheet)].filter(([key, { ended }]) => !keys.has(key) && (ended === null || sheet !== 'posts'));
    return [...this.rows(sheet), ...others.map(([, { cells }]) => ({ ...cells, row: ofTheCouncil }) as unknown as Unchecked<CouncilPack[S][number]>)];
  }

  /** The row of the council that a row of the pack is the same as. */
  knownRow(sheet: SheetName, row: object): KnownRow | undefined {
    return this.known(sheet).get(keyOf(sheetNamed(sheet), row as UncheckedRow, this.council.personId));
  }

  /** The code of another system that the number of a row was made of. */
  codeBefore(sheet: SheetName, row: number): string | undefined {
    return this.sheets.get(sheet)?.numberedFrom?.[row];
  }

  fault(sheet: SheetName, row: number | null, column: string | null, found: string, accepted: string): PackFault {
    return { file: this.sheets.get(sheet)?.file ?? `${sheet}.csv`, row, column, found, accepted };
  }

  private known(sheet: SheetName): ReadonlyMap<string, KnownRow> {
    const schema = sheetNamed(sheet);
    const found = this.knownByKey.get(sheet) ?? new Map((this.council.rows.get(sheet) ?? []).map((row) => [keyOf(schema, row.cells, (id) => id), row]));
    this.knownByKey.set(sheet, found);
    return found;
  }
}

/** A rule across cells, rows or sheets: every breach of it as a fault. */
export type PackRule = (sheets: UncheckedSheets) => readonly PackFault[];

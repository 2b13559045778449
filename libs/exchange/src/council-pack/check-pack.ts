import type { GivenFile } from '../tabular/table';
import { changesOf, endsThatStay, objectivesNotTaken, type PackChange } from './changes';
import type { UncheckedRow } from './check-sheet';
import { type CouncilPack, type PackFault, packSchema, type SheetName } from './council-pack';
import { type KnownCouncil, noCouncil } from './known-council';
import { bounded, type ReadPack, readPack, type ReadSheet } from './read-pack';
import { UncheckedSheets, sheetNamed } from './rules/pack-rule';
import { packRules } from './rules/pack-rules';

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

const order = (faults: readonly PackFault[], files: readonly string[]): PackFault[] =>
  [...faults].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0));

const sheetsOf = (read: readonly ReadSheet[], council: KnownCouncil): UncheckedSheets =>
  new UncheckedSheets(new Map(read.map((one) => [one.sheet, one])), council);

/** A column that the pack leaves out says nothing: the cells of rows that are there already stay as they stand. */
function withColumnsLeftOut(read: readonly ReadSheet[], council: KnownCouncil): ReadSheet[] {
  const asGiven = sheetsOf(read, council);
  return read.map((one) => {
    // What was closed stays so whatever the pack says, and whoever names it is told.
    const leftOut = sheetNamed(one.sheet).columns.filter(({ name, required }) => !required && name !== 'closed_on' && !one.columns.includes(name));
    if (leftOut.length === 0) return one;
    const filled = (row: UncheckedRow): UncheckedRow => {
      const known = asGiven.knownRow(one.sheet, row);
      return known === undefined ? row : { ...row, ...Object.fromEntries(leftOut.map(({ name }) => [name, known.cells[name] ?? null])) };
    };
    return { ...one, rows: one.rows.map(filled) };
  });
}

const isRead = (given: readonly GivenFile[] | ReadPack): given is ReadPack => 'sheets' in given;

/**
 * Checks a whole pack before anything of it is used: files, columns, cells, then the rules across rows and sheets, by the pack's rows
 * and the council's together. Answers the typed rows and what of them is new or differs, or every fault with file, row, column, what
 * was found and what is accepted; never some of both.
 * @param given its files, or the pack as it was read before
 */
export function checkPack(given: readonly GivenFile[] | ReadPack, council: KnownCouncil = noCouncil): PackCheck {
  const { sheets, faults: fileFaults, notes } = isRead(given) ? given : readPack(given);
  const checked = withColumnsLeftOut(sheets, council);
  const loose = sheetsOf(checked, council);
  const faults = [...fileFaults, ...checked.flatMap((sheet) => sheet.faults), ...packRules.flatMap((rule) => rule(loose))];
  if (faults.length > 0) {
    const ordered = order(faults, sheets.map(({ file }) => file));
    return { sound: false, faults: bounded(ordered, ordered.at(-1)!.file) };
  }
  const pack = Object.fromEntries(packSchema.map(({ name }) => [name, loose.rows(name)])) as unknown as CouncilPack;
  return {
    sound: true,
    pack,
    changes: changesOf(pack, loose),
    all: (sheet) => loose.all(sheet) as never,
    fileOf: (sheet: SheetName) => loose.fault(sheet, null, null, '', '').file,
    counts: checked.map(({ sheet, rows }) => ({ sheet, rows: rows.length })),
    notes: [...notes, ...sheets.flatMap(({ file, notes }) => notes.map((note) => `${file}: ${note}`)), ...endsThatStay(pack, loose), ...objectivesNotTaken(pack, loose)],
  };
}

import type { GivenFile } from '../tabular';
import { changesOf, endsThatStay } from './changes';
import { checkSheet, type LooseRow } from './check-sheet';
import type { CouncilPack, SheetName } from './council-pack';
import { type KnownCouncil, noCouncil } from './known-council';
import { LooseSheets, sheetNamed } from './loose-sheets';
import { openPack } from './open-pack';
import type { OpenedSheet } from './opened-sheet';
import type { PackCheck } from './pack-check';
import type { PackFault } from './pack-fault';
import { packSchema } from './pack-schema';
import { packRules } from './rules';

const order = (faults: readonly PackFault[], files: readonly string[]): PackFault[] =>
  [...faults].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0));

interface Checked {
  readonly opened: OpenedSheet;
  readonly rows: readonly LooseRow[];
  readonly faults: readonly PackFault[];
}

const sheetsOf = (checked: readonly Checked[], council: KnownCouncil): LooseSheets =>
  new LooseSheets(new Map(checked.map(({ opened, rows }) => [opened.sheet, { file: opened.file, rows }])), council);

/** A column that the pack leaves out says nothing: the cells of rows that are there already stay as they stand. */
function withColumnsLeftOut(checked: readonly Checked[], council: KnownCouncil): Checked[] {
  const asGiven = sheetsOf(checked, council);
  return checked.map((one) => {
    const { sheet, table } = one.opened;
    const leftOut = sheetNamed(sheet).columns.filter(({ name, required }) => !required && !table.columns.includes(name));
    if (leftOut.length === 0) return one;
    const filled = (row: LooseRow): LooseRow => {
      const known = asGiven.knownRow(sheet, row);
      return known === undefined ? row : { ...row, ...Object.fromEntries(leftOut.map(({ name }) => [name, known.cells[name] ?? null])) };
    };
    return { ...one, rows: one.rows.map(filled) };
  });
}

/**
 * Checks a whole pack before anything of it is used: files, columns, cells, then the rules across rows and sheets, by the pack's rows
 * and the council's together. Answers the typed rows and what of them is new or differs, or every fault with file, row, column, what
 * was found and what is accepted; never some of both.
 */
export function checkPack(files: readonly GivenFile[], council: KnownCouncil = noCouncil): PackCheck {
  const { sheets, faults: fileFaults } = openPack(files);
  const read = sheets.map((opened) => ({ opened, ...checkSheet(opened, sheetNamed(opened.sheet)) }));
  const checked = withColumnsLeftOut(read, council);
  const loose = sheetsOf(checked, council);
  const faults = [...fileFaults, ...checked.flatMap((sheet) => sheet.faults), ...packRules.flatMap((rule) => rule(loose))];
  if (faults.length > 0) return { sound: false, faults: order(faults, sheets.map(({ file }) => file)) };
  const pack = Object.fromEntries(packSchema.map(({ name }) => [name, loose.rows(name)])) as unknown as CouncilPack;
  return {
    sound: true,
    pack,
    changes: changesOf(pack, loose),
    all: (sheet) => loose.all(sheet) as never,
    fileOf: (sheet: SheetName) => loose.fault(sheet, null, null, '', '').file,
    counts: checked.map(({ opened, rows }) => ({ sheet: opened.sheet, rows: rows.length })),
    notes: [...sheets.flatMap(({ file, table }) => table.notes.map((note) => `${file}: ${note}`)), ...endsThatStay(pack, loose)],
  };
}

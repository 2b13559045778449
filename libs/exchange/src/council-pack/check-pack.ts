import type { GivenFile } from '../tabular';
import { checkSheet } from './check-sheet';
import type { CouncilPack, SheetName } from './council-pack';
import type { KnownRefs } from './known-refs';
import { LooseSheets } from './loose-sheets';
import { openPack } from './open-pack';
import type { PackCheck } from './pack-check';
import type { PackFault } from './pack-fault';
import { packSchema } from './pack-schema';
import { packRules } from './rules';

const order = (faults: readonly PackFault[], files: readonly string[]): PackFault[] =>
  [...faults].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0));

/**
 * Checks a whole pack before anything of it is used: files, columns, cells, then the rules across rows and sheets. Answers the
 * typed rows, or every fault with file, row, column, what was found and what is accepted; never some of both.
 *
 * @param known refs that the council has already and that the pack may therefore name without holding them
 */
export function checkPack(files: readonly GivenFile[], known: KnownRefs = new Map()): PackCheck {
  const { sheets, faults: fileFaults } = openPack(files);
  const schemaOf = new Map(packSchema.map((sheet) => [sheet.name as SheetName, sheet]));
  const checked = sheets.map((opened) => ({ opened, ...checkSheet(opened, schemaOf.get(opened.sheet)!) }));
  const loose = new LooseSheets(new Map(checked.map(({ opened, rows }) => [opened.sheet, { file: opened.file, rows }])));
  const faults = [...fileFaults, ...checked.flatMap((sheet) => sheet.faults), ...packRules(known).flatMap((rule) => rule(loose))];
  if (faults.length > 0) return { sound: false, faults: order(faults, sheets.map(({ file }) => file)) };
  return {
    sound: true,
    pack: Object.fromEntries(packSchema.map(({ name }) => [name, loose.rows(name)])) as unknown as CouncilPack,
    counts: checked.map(({ opened, rows }) => ({ sheet: opened.sheet, rows: rows.length })),
    notes: sheets.flatMap(({ file, table }) => table.notes.map((note) => `${file}: ${note}`)),
  };
}

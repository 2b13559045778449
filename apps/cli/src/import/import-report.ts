import type { PackImport } from '@golden-thread/application/import/import-council-pack';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';

/** Every fault of a pack on one line each, file by file, in columns a terminal can hold. */
export function faultTable(faults: readonly PackFault[]): string {
  const lines: string[] = [];
  let file = '';
  for (const fault of faults) {
    if (fault.file !== file) lines.push('', `${(file = fault.file)}`);
    const where = [fault.row === null ? '' : `row ${fault.row}`, fault.column ?? ''].filter((part) => part !== '').join(', ');
    lines.push(`  ${where.padEnd(28)} found: ${fault.found}`, `${' '.repeat(31)}accepted: ${fault.accepted}`);
  }
  const files = new Set(faults.map((fault) => fault.file)).size;
  return [`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${files} ${files === 1 ? 'file' : 'files'}. Nothing was written.`, ...lines].join('\n');
}

/** What came of an import, as the person who ran it reads it. */
export function importReport(outcome: PackImport): string {
  if (outcome.state === 'faulty') return faultTable(outcome.faults);
  if (outcome.state === 'known') return 'This pack is what was imported last: nothing changed.';
  const { organisation, plans, measures, targets, figures } = outcome.counts;
  return [
    `Imported. New or changed: ${organisation} rows of the organisation, ${plans} of plans, ${measures} measures, ${targets} targets, ${figures} figures.`,
    ...outcome.differing.map(
      ({ sheet, ref, period, stands, given }) => `  Left as it stands: ${sheet} ${ref} ${period} is ${stands}, the pack says ${given}. Change it on its page, with a reason.`,
    ),
    ...outcome.notes.map((note) => `  Note: ${note}`),
  ].join('\n');
}

import type { PackImport } from '@golden-thread/application/council-pack/import-council-pack';
import type { ImportWarning, ProposedRow } from '@golden-thread/domain/import/import-proposal';
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

const leftLine = ({ sheet, named, cells }: ProposedRow): string =>
  `  Left as it stands: ${sheet} ${named}. ${cells.map(({ column, was, becomes }) => `${column} is ${was ?? 'empty'}, the pack says ${becomes ?? 'empty'}`).join('; ')}. Change it on its page, with a reason.`;

const warningLine = ({ file, row, named, code, value, against }: ImportWarning): string => `  Look again: ${file}, row ${row}: ${named} is ${value} (${code}${against === null ? '' : `, against ${against}`}).`;

const notesOf = (notes: readonly string[]): string[] => notes.map((note) => `  Note: ${note}`);

/** What an import would do, before it does it: counts by sheet, then every row. */
function previewReport({ counts, rows, warnings, notes }: Extract<PackImport, { state: 'previewed' }>): string {
  const marks = { brings: '+', changes: '~', leaves: '=' } as const;
  return [
    'Nothing was written. The import would do this:',
    ...counts.map(({ sheet, brings, changes, leaves }) => `  ${sheet}: ${brings} new, ${changes} changed, ${leaves} left as they stand`),
    ...rows.map(({ sheet, named, effect, cells }) => `  ${marks[effect]} ${sheet} ${named}: ${cells.map(({ column, was, becomes }) => `${column} ${effect === 'brings' ? '' : `${was ?? 'empty'} -> `}${becomes ?? 'empty'}`).join('; ')}`),
    ...warnings.map(warningLine),
    ...notesOf(notes),
  ].join('\n');
}

/** What came of an import, as the person who ran it reads it. */
export function importReport(outcome: PackImport): string {
  switch (outcome.state) {
    case 'faulty':
      return faultTable(outcome.faults);
    case 'known':
      return ['The council has every row as the pack gives it, or keeps its own: nothing changed.', ...outcome.left.map(leftLine), ...notesOf(outcome.notes)].join('\n');
    case 'questioned':
      return [`${outcome.warnings.length} figures are to be looked at again. Nothing was written. Where they are right, run it with --confirm.`, ...outcome.warnings.map(warningLine)].join('\n');
    case 'previewed':
      return previewReport(outcome);
    case 'imported': {
      const { organisation, plans, measures, targets, figures, registers } = outcome.counts;
      const brought = `Imported. New or changed: ${organisation} rows of the organisation, ${plans} of plans, ${measures} measures, ${targets} targets, ${figures} figures, ${registers} of budget lines, risks and actions.`;
      return [brought, ...outcome.left.map(leftLine), ...notesOf(outcome.notes)].join('\n');
    }
  }
}

import type { PackFault } from '@golden-thread/exchange/council-pack';

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

import type { PackImport } from '@golden-thread/application/import';
import { faultTable } from './fault-table';

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

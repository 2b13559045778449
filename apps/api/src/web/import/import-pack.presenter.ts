import type { PackFault, PackImport } from '@golden-thread/application/import';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';

const heading = 'Import a council pack';
const area = 'Administration';
const back = { href: '/administration', text: 'Back to Administration' };

/** So many faults are shown on the page; mended, the next hand-in shows the rest. */
const shownAtMost = 500;

/** The form, and under it every fault of the pack that was handed in last. */
export function presentImportForm(form: FilledForm<object>, faults: readonly PackFault[] = []): Page {
  const files = [...new Set(faults.map(({ file }) => file))];
  return new Page('import/import-pack', {
    heading,
    area,
    back,
    form,
    faults: files.map((file) => ({ file, rows: faults.slice(0, shownAtMost).filter((fault) => fault.file === file) })),
    left: Math.max(0, faults.length - shownAtMost),
    count: faults.length,
  });
}

type Brought = Exclude<PackImport, { state: 'faulty' }>;

/** What the pack brought: rows by part, and what was left as it stands. */
export function presentImported(outcome: Brought): Page {
  const parts = { organisation: 'Rows of the organisation', plans: 'Rows of plans', measures: 'Measures', targets: 'Targets', figures: 'Figures' } as const;
  return new Page('import/imported', {
    heading: outcome.state === 'known' ? 'This pack is what was imported last' : 'The pack is imported',
    area,
    back,
    counts:
      outcome.state === 'known'
        ? []
        : Object.entries(parts).map(([part, text]) => ({ key: { text }, value: { text: String(outcome.counts[part as keyof typeof parts]) } })),
    differing: outcome.state === 'known' ? [] : outcome.differing,
    notes: outcome.state === 'known' ? [] : outcome.notes,
  });
}

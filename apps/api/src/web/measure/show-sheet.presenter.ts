import type { FigureSheetView } from '@golden-thread/application/measure';
import { longDate } from '@golden-thread/domain/calendar';
import { periodAt, writeFigure } from '@golden-thread/domain/measure';
import { Page } from '../page';
import { measurePaths } from './paths';
import { presentStatus } from './present-status';

const stateWords = { entered: 'Entered, waiting for verification', returned: 'Returned to the owner', verified: 'Verified' } as const;

/** A sheet for those who do not enter it: what stands on it, and what still waits. */
export function presentSheet({ sheet, lines }: FigureSheetView): Page {
  const { key, label } = periodAt(sheet.year, 'quarterly', sheet.quarter);
  return new Page('measure/figure-sheet', {
    heading: `Figures of ${sheet.serviceName} for ${label}`,
    area: 'Measures',
    back: { href: `${measurePaths.sheets}?quarter=${key}`, text: 'Back to all figures of the quarter' },
    owner: sheet.ownerTitle,
    verifier: sheet.verifierTitle,
    due: longDate(sheet.dueOn),
    history: `/history/figure-sheet/${sheet.id}`,
    rows: lines.map(({ measure, context, figure, checked }) => ({
      ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), period: context.period.label,
      value: writeFigure(figure?.value ?? null, measure), status: presentStatus(checked.status),
      state: figure === null ? 'Not entered' : stateWords[figure.state],
    })),
  });
}

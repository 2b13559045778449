import type { FigureSheetView } from '@golden-thread/application/measure';
import { periodAt, writeFigure } from '@golden-thread/domain/measure';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { faultWords, warningWords } from './figure-words';
import { measurePaths } from './paths';
import { presentStatus } from './present-status';

/** The figures as they will be entered: what they are, what they mean, what looks odd, what is missing. */
export function presentCheck(view: FigureSheetView, form: FilledForm<object>): Page {
  const { sheet, lines } = view;
  const missing = lines.filter(({ checked }) => checked.figure === null);
  const faults = lines.flatMap(({ measure, checked }) => checked.faults.map((fault) => faultWords(measure.ref, fault)));
  return new Page('measure/check-figures', {
    heading: `Check the figures for ${periodAt(sheet.year, 'quarterly', sheet.quarter).label}`,
    area: 'Measures',
    back: { href: measurePaths.sheetOf(sheet.id), text: 'Back to the figures' },
    caption: sheet.serviceName,
    form,
    change: measurePaths.sheetOf(sheet.id),
    verifier: sheet.verifierTitle,
    missing: missing.map(({ measure }) => measure.ref).join(', '),
    faults,
    mayEnter: faults.length === 0 && missing.length < lines.length,
    lines: lines.map(presentLine),
  });
}

const presentLine = ({ measure, context, checked }: FigureSheetView['lines'][number]): object => ({
  ref: measure.ref,
  title: measure.title,
  period: context.period.label,
  value: writeFigure(checked.figure?.value ?? null, measure),
  parts: checked.figure?.numerator ? `${checked.figure.numerator} of ${checked.figure.denominator ?? ''}` : null,
  dataStatus: checked.figure === null || checked.figure.dataStatus === 'final' ? null : checked.figure.dataStatus,
  target: context.target === null ? 'No target' : writeFigure(context.target, measure),
  status: presentStatus(checked.status),
  warnings: checked.warnings.map((warning) => warningWords(warning, measure)),
  commentary: checked.figure?.commentary ?? '',
});

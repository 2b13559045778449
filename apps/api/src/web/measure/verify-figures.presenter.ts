import type { FigureSheetView } from '@golden-thread/application/measure';
import { periodAt, writeFigure } from '@golden-thread/domain/measure';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { warningWords } from './figure-words';
import { measurePaths } from './paths';
import { presentStatus } from './present-status';

/** The figures that wait for the second person, each beside what it is measured against. */
export function presentVerification(view: FigureSheetView, form: FilledForm<object>): Page {
  const { sheet, lines } = view;
  const waiting = lines.filter(({ figure }) => figure?.state === 'entered');
  return new Page('measure/verify-figures', {
    heading: `Verify figures for ${periodAt(sheet.year, 'quarterly', sheet.quarter).label}`,
    area: 'Measures',
    back: { href: '/tasks', text: 'Back to my tasks' },
    caption: sheet.serviceName,
    form,
    owner: sheet.ownerTitle,
    missing: lines.filter(({ figure }) => figure === null).map(({ measure }) => measure.ref).join(', '),
    lines: waiting.map((line, index) => presentLine(line, index, form)),
  });
}

function presentLine({ measure, context, figure, checked }: FigureSheetView['lines'][number], index: number, form: FilledForm<object>): object {
  const of = (key: string): string => `figures.${index}.${key}`;
  const verdict = form.typed(of('verdict'));
  const shown = (value: string | null, missing: string): string => (value === null ? missing : writeFigure(value, measure));
  return {
    index, ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), period: context.period.label,
    measureId: measure.id, periodKey: context.period.key,
    value: writeFigure(figure?.value ?? null, measure),
    parts: figure?.numerator ? `${figure.numerator} of ${figure.denominator ?? ''}` : null,
    dataStatus: figure?.dataStatus === 'final' ? null : figure?.dataStatus,
    before: shown(context.before, 'None'), aYearBefore: shown(context.aYearBefore, 'None'), target: shown(context.target, 'No target'),
    status: presentStatus(checked.status),
    warnings: checked.warnings.map((warning) => warningWords(warning, measure)),
    commentary: figure?.commentary ?? '',
    version: figure?.version ?? 0,
    verify: verdict === 'verify', back: verdict === 'return',
    verdictError: form.error(of('verdict')), reason: form.typed(of('reason')), reasonError: form.error(of('reason')),
  };
}

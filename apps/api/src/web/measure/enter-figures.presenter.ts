import type { FigureSheetView } from '@golden-thread/application/measure';
import { dueWording, longDate } from '@golden-thread/domain/calendar';
import { dataStatuses, periodAt, writeFigure } from '@golden-thread/domain/measure';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { warningWords } from './figure-words';
import { measurePaths } from './paths';
import { presentStatus } from './present-status';

/** A sheet to type on: each figure beside last period, the same period last year and its target; as typed, each is checked. */
export function presentEntry(view: FigureSheetView, form: FilledForm<object>): Page {
  const { sheet, lines, today } = view;
  const returned = lines.filter(({ figure }) => figure?.state === 'returned').length;
  return new Page('measure/enter-figures', {
    heading: `Enter figures for ${periodAt(sheet.year, 'quarterly', sheet.quarter).label}`,
    area: 'Measures',
    back: { href: '/tasks', text: 'Back to my tasks' },
    caption: sheet.serviceName,
    form,
    due: longDate(sheet.dueOn),
    dueWording: dueWording(sheet.dueOn, today),
    late: sheet.dueOn < today && (sheet.state === 'open' || sheet.state === 'returned'),
    verifier: sheet.verifierTitle,
    hasDraft: view.hasDraft,
    returned,
    lines: lines.map((line, index) => presentLine(line, index, form)),
  });
}

type Line = FigureSheetView['lines'][number];

function presentLine({ measure, context, figure, checked }: Line, index: number, form: FilledForm<object>): object {
  const name = (field: string): string => `figures[${index}][${field}]`;
  const field = (key: string): object => ({
    id: `figures-${index}-${key}`, name: name(key), value: form.typed(`figures.${index}.${key}`), error: form.error(`figures.${index}.${key}`),
  });
  const shown = (value: string | null, missing: string): string => (value === null ? missing : writeFigure(value, measure));
  const chosen = String(form.typed(`figures.${index}.dataStatus`) || 'final');
  const commentary = String(form.typed(`figures.${index}.commentary`) ?? '');
  return {
    index, ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), unit: measure.unit, ratio: measure.formula === 'ratio',
    period: context.period.label, definition: measure.register.definition,
    measureId: measure.id, periodKey: context.period.key,
    before: shown(context.before, 'None'), aYearBefore: shown(context.aYearBefore, 'None'), target: shown(context.target, 'No target'),
    value: field('value'), numerator: field('numerator'), denominator: field('denominator'), commentary: field('commentary'),
    dataStatus: { ...field('dataStatus'), items: dataStatuses.map((value) => ({ value, text: value, selected: value === chosen })) },
    returned: figure?.state === 'returned' ? (figure.returnReason ?? '') : null,
    settled: figure?.state === 'verified' || figure?.frozen === true,
    status: checked.figure === null ? null : presentStatus(checked.status),
    warnings: checked.warnings.map((warning) => warningWords(warning, measure)),
    openCommentary: commentary !== '' || checked.status.level === 'red' || form.error(`figures.${index}.commentary`) !== undefined,
  };
}

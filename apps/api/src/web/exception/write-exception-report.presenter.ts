import type { ExceptionView } from '@golden-thread/application/exception';
import { causeCodes } from '@golden-thread/domain/exception';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { roundName } from '../review/round-name';
import { exceptionFacts } from './exception-facts';
import { exceptionPaths } from './paths';

const optionRows = [0, 1, 2];

/** The report's form beside the figure it is about. */
export const presentReportForm = (view: ExceptionView, form: FilledForm<object>): Page =>
  new Page('exception/write-exception-report', {
    heading: `Report on ${view.exception.reference}: ${view.exception.title}`,
    area: 'Reviews',
    caption: `${view.exception.service}, ${roundName(view.round)}`,
    back: { href: exceptionPaths.of(view.exception.reference), text: `Back to ${view.exception.reference}` },
    form,
    ...exceptionFacts(view),
    causes: Object.entries(causeCodes).map(([value, text]) => ({ value, text, checked: form.typed('causeCode') === value })),
    optionRows,
    recommendations: optionRows.map((index) => ({
      value: String(index),
      text: `Option ${index + 1}`,
      checked: form.typed('recommended') === String(index),
    })),
  });

import type { MeasureView } from '@golden-thread/application/measure';
import { dataStatuses, getPeriod, writeFigure } from '@golden-thread/domain/measure';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { measurePaths } from './paths';

export function presentCorrection(view: MeasureView, version: MeasureView['versions'][number], form: FilledForm<object>): Page {
  const { measure } = view;
  return new Page('measure/correct-figure', {
    heading: `Correct ${measure.ref} for ${getPeriod(version.period).label}`,
    area: 'Measures',
    back: { href: measurePaths.of(measure.ref), text: `Back to ${measure.ref}` },
    caption: measure.title,
    form,
    ratio: measure.formula === 'ratio',
    unit: measure.unit,
    stands: writeFigure(version.value, measure),
    version: version.version,
    frozen: version.frozen,
    verifier: view.verifierTitle,
    statuses: dataStatuses.map((value) => ({ value, text: value, selected: value === form.typed('dataStatus') })),
  });
}

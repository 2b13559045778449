import type { MeasureView } from '@golden-thread/application/measure';
import { type CalendarDate, type FinancialYear, financialYearOf, neighbouringYear } from '@golden-thread/domain/calendar';
import { type Period, periodAt, periodsOfYear } from '@golden-thread/domain/measure';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { measurePaths } from './paths';

/** The periods of a year that have targets: the measure's own, and the year as a whole. */
export const periodsToTarget = ({ measure }: MeasureView, year: FinancialYear): readonly Period[] =>
  measure.frequency === 'annual' ? [periodAt(year, 'annual', 1)] : [...periodsOfYear(year, measure.frequency), periodAt(year, 'annual', 1)];

export function presentTargets(view: MeasureView, year: FinancialYear, today: CalendarDate, form: FilledForm<object>): Page {
  const { measure } = view;
  const now = financialYearOf(today);
  return new Page('measure/set-targets', {
    heading: `Set the targets of ${measure.ref} for ${year}`,
    area: 'Measures',
    back: { href: measurePaths.of(measure.ref), text: `Back to ${measure.ref}` },
    caption: measure.title,
    form,
    unit: measure.unit,
    cumulative: measure.cumulative,
    otherYear: year === now ? neighbouringYear(now, 1) : now,
    rows: periodsToTarget(view, year).map(({ key, label }, index) => ({
      key, label: label === year ? `The year ${year}` : label, id: `targets-${index}-target`, name: `targets[${index}]`,
      value: form.typed(`targets.${index}.target`), error: form.error(`targets.${index}.target`),
    })),
  });
}

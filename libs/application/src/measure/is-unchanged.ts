import { decimal } from '@golden-thread/domain/shared';
import type { CheckedFigure, Figure } from '@golden-thread/domain/measure';

const alike = (a: string | null, b: string | null): boolean => (a === null || b === null ? a === b : decimal.compare(a, b) === 0);

/** Whether a checked line says what is entered already, or says nothing. What was returned is entered again even when unchanged. */
export const isUnchanged = (figure: Figure | null, checked: CheckedFigure['figure']): boolean => {
  if (checked === null) return true;
  if (figure === null || figure.state === 'returned') return false;
  return (
    alike(figure.value, checked.value) &&
    alike(figure.numerator, checked.numerator) &&
    alike(figure.denominator, checked.denominator) &&
    figure.dataStatus === checked.dataStatus &&
    figure.commentary === checked.commentary
  );
};

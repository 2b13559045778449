import type { ExceptionReport } from '@golden-thread/domain/exception';
import type { WriteExceptionReportForm } from './write-exception-report.form';

/**
 * What was typed, as a report says it. Options left wholly empty are none; the recommended one is counted among those that are left.
 */
export function reportOf(form: WriteExceptionReportForm): ExceptionReport {
  const numbered = form.options.map((option, index) => ({ option, index }));
  const kept = numbered.filter(({ option }) => Object.values(option).some((text) => text.trim() !== ''));
  const recommended = kept.findIndex(({ index }) => String(index) === form.recommended);
  return {
    causeCode: form.causeCode,
    cause: form.cause.trim(),
    impact: form.impact.trim(),
    done: form.done.trim(),
    options: kept.map(({ option: { title, cost, benefit, risk } }) => ({
      title: title.trim(),
      cost: cost.trim(),
      benefit: benefit.trim(),
      risk: risk.trim(),
    })),
    recommended: recommended < 0 ? null : recommended,
    backOnTargetBy: form.backOnTargetBy || null,
  };
}

/** A report as the form's fields. */
export const fieldsOfReport = (report: ExceptionReport | null): Record<string, unknown> =>
  report === null ? {} : { ...report, recommended: String(report.recommended ?? ''), backOnTargetBy: report.backOnTargetBy ?? '' };

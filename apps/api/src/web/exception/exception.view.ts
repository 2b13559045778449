import type { ExceptionView } from '@golden-thread/application/exception/get-exception';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { causeCodes } from '@golden-thread/domain/exception/clinic';
import { decisionKinds, exceptionKinds } from '@golden-thread/domain/exception/exception-case';
import { trendChartView } from '../status/chart/chart.view';
import { figureRows } from '../review/figures.view';
import { exceptionReasonLabels } from './labels';

/** What every page about an exception shows of it. */
export function exceptionFacts(view: ExceptionView): object {
  const { exception, figure, standing } = view;
  return {
    kind: exceptionKinds[exception.kind].title,
    because: exception.because.map((reason) => exceptionReasonLabels[reason]),
    figures: figure ? figureRows([figure]) : [],
    chart: standing && trendChartView(standing, 'large'),
    report: reportOf(view),
    reportNeeded: exceptionKinds[exception.kind].reportNeeded,
    decided: decisionOf(view),
  };
}

function reportOf({ exception: { report }, reportedBy }: ExceptionView): object | null {
  if (report === null) return null;
  return {
    by: reportedBy.join(', '),
    facts: [
      { key: 'Cause', value: `${causeCodes[report.causeCode]}. ${report.cause}` },
      { key: 'Impact on residents and the objective', value: report.impact || 'Not said' },
      { key: 'What was done', value: report.done || 'Not said' },
      { key: 'Back on target by', value: report.backOnTargetBy ? longDate(report.backOnTargetBy) : 'Not said' },
    ],
    options: report.options.map((option, index) => ({ ...option, number: index + 1, recommended: index === report.recommended })),
  };
}

function decisionOf({ exception: { decision, report }, decidedBy }: ExceptionView): object | null {
  if (decision === null) return null;
  const option = decision.option === null ? undefined : report?.options[decision.option];
  const { resources } = decision;
  return {
    says: decisionKinds[decision.decision].says,
    reason: decision.reason,
    withoutReport: decision.withoutReport ?? null,
    option: option && option.title,
    resources: resources && `${resources.amount} from ${resources.from} to ${resources.to}`,
    clinicOn: decision.clinicOn && longDate(decision.clinicOn),
    record: `${decidedBy.join(' for ') || 'The corporate review'}, ${longDate(londonDate(decision.decidedAt))}`,
  };
}

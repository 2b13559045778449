import { type Round } from '../review/round';
import { type CalendarDate } from '../calendar/dates';
import { addWorkingDays } from '../calendar/working-days';
import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import { refusalOfDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import type { CouncilDate } from '../calendar/working-calendar';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { ExceptionReported } from './events';
import { type ExceptionCase, exceptionKinds, type ExceptionReport, exceptionStream } from './exception-case';
import type { ExceptionRefusal } from './refusals';
import { exceptionTransitions } from './transitions';

/** A report is wanted the working day before the corporate review meets, on the day the round closes; at once where that has passed. */
export function exceptionReportDueOn({ closesOn }: Pick<Round, 'closesOn'>, { today, calendar }: CouncilDate): CalendarDate {
  const dayBefore = addWorkingDays(closesOn, -1, calendar);
  return dayBefore < today ? today : dayBefore;
}

type Refused = Refusal<ExceptionRefusal | DayRefusal>;

const optionParts = ['title', 'cost', 'benefit', 'risk'] as const;

/**
 * Everything that a report lacks before it can be tabled, as far as the report alone shows: the cause, at least one option, of each option
 * its cost, benefit and risk, and one that is recommended. Empty: it is whole.
 */
export const reportFaults = ({ cause, options, recommended }: ExceptionReport): readonly Refusal<ExceptionRefusal>[] =>
  faultsAmong<Refusal<ExceptionRefusal>>([
    isBlank(cause) && { code: 'CauseMissing' },
    options.length === 0 && { code: 'OptionMissing' },
    ...options.flatMap((option, index) => optionParts.map((part) => isBlank(option[part]) && optionFault(index, part))),
    (recommended === null || options[recommended] === undefined) && { code: 'RecommendationMissing' },
  ]);

const optionFault = (index: number, part: (typeof optionParts)[number]): Refusal<'OptionIncomplete'> => ({
  code: 'OptionIncomplete', details: { option: index + 1, part }, at: `options.${index}.${part}`,
});

/**
 * Whether an exception report may be tabled: the cause, at least one option with its cost, benefit and risk, and one recommended.
 *
 * Refusals: ReportNotNeeded (good news and missing reviews), ExceptionNotOpen; and all at once CauseMissing, OptionMissing, OptionIncomplete
 * (details: which, from 1, and its part), RecommendationMissing, and as `refusalOfDay` does of the day by which it is back on target.
 * Source: source-systems B1, "an exception with no option cannot be tabled".
 */
export function decideExceptionReport(
  exception: ExceptionCase,
  report: ExceptionReport,
  by: Actor,
  on: CouncilDate,
): Outcome<{ readonly exception: ExceptionCase; readonly event: ExceptionReported }, Refused> {
  if (!exceptionKinds[exception.kind].reportNeeded) return refuse('ReportNotNeeded');
  const state = exceptionTransitions.next(exception.state, 'report');
  if (state === null) return refuse('ExceptionNotOpen', { state: exception.state });
  const refused = refuseAll<Refused>([...reportFaults(report), ...faultsAmong([report.backOnTargetBy && refusalOfDay(report.backOnTargetBy, on, 'backOnTargetBy')])]);
  if (refused) return refused;
  const { roundId, serviceId, measureId } = exception;
  const { causeCode, options, recommended } = report;
  return accept({
    exception: { ...exception, state, report, reportedBy: withContributor(exception.reportedBy, by), version: exception.version + 1 },
    event: {
      name: 'ExceptionReported',
      stream: exceptionStream(exception.id),
      payload: { roundId, serviceId, measureId, causeCode, options: options.length, recommended: recommended ?? 0 },
      wording: { cause: report.cause },
    },
  });
}

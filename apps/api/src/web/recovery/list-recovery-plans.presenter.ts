import type { RecoveryPlanLine } from '@golden-thread/application/recovery';
import { type CalendarDate, dueWording, shortDate } from '@golden-thread/domain/calendar';
import { Page } from '../page';
import { recoveryPaths } from './paths';
import { stateWords, verdictWords } from './words';

/** The plans that run, then those that are closed. */
export function presentRecoveryPlans(today: CalendarDate, lines: readonly RecoveryPlanLine[]): Page {
  const running = lines.filter(({ closed }) => !closed);
  const late = running.filter(({ nextDueOn }) => nextDueOn !== null && nextDueOn < today).length;
  return new Page('recovery/list', {
    heading: 'Recovery plans',
    area: 'Recovery',
    counted: `${running.length} running, ${late} late; ${lines.length - running.length} closed`,
    groups: [
      { name: 'Running', rows: running.map((line) => row(line, today)) },
      { name: 'Closed', rows: lines.filter(({ closed }) => closed).map((line) => row(line, today)) },
    ].filter(({ rows }) => rows.length > 0),
  });
}

const row = (line: RecoveryPlanLine, today: CalendarDate): object => ({
  href: recoveryPaths.of(line.reference),
  reference: line.reference,
  title: line.title,
  service: line.serviceName,
  accountable: line.accountableTitle,
  state: stateWords[line.state],
  due: line.nextDueOn === null ? null : { date: shortDate(line.nextDueOn), wording: dueWording(line.nextDueOn, today) },
  late: line.nextDueOn !== null && line.nextDueOn < today,
  verdict: line.lastVerdict && { says: verdictWords[line.lastVerdict], on: shortDate(line.lastVerdictOn!), escalated: line.lastVerdict === 'escalate' },
  months: `${line.monthsReported} reported${line.missedMonths > 0 ? `, ${line.missedMonths} missed or late` : ''}`,
});

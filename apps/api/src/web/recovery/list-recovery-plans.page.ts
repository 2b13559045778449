import { listRecoveryPlans, type RecoveryPlanSummary } from '@golden-thread/application/recovery/get-recovery-plans';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { recoveryPlanStateLabels, verdictLabels } from './labels';
import { recoveryPaths } from './paths';

/** The plans that run, then those that are closed. */
function listRecoveryPlansView(today: CalendarDate, lines: readonly RecoveryPlanSummary[]): Page {
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

const row = (line: RecoveryPlanSummary, today: CalendarDate): object => ({
  href: recoveryPaths.of(line.reference),
  reference: line.reference,
  title: line.title,
  service: line.serviceName,
  accountable: line.accountableTitle,
  state: recoveryPlanStateLabels[line.state],
  due: line.nextDueOn === null ? null : { date: shortDate(line.nextDueOn), wording: formatDueDate(line.nextDueOn, today) },
  late: line.nextDueOn !== null && line.nextDueOn < today,
  verdict: line.lastVerdict && { says: verdictLabels[line.lastVerdict], on: shortDate(line.lastVerdictOn!), escalated: line.lastVerdict === 'escalate' },
  months: `${line.monthsReported} reported${line.missedMonths > 0 ? `, ${line.missedMonths} missed or late` : ''}`,
});

/** Every recovery plan: what runs, what is owed, what is closed. */
@Controller(recoveryPaths.list)
export class ListRecoveryPlansPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.see', audit: 'recovery-plans.list', navigation: { section: 'recovery', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return listRecoveryPlansView(person.council.today, accepted(await listRecoveryPlans(this.database, person.actor)));
  }
}

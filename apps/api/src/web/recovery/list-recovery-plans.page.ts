import { listRecoveryPlans, type RecoveryPlanSummary } from '@golden-thread/application/recovery/get-recovery-plans';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import type { Cell } from '../list/draw-list';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { recoveryPlanStateLabels, verdictLabels } from './labels';
import { recoveryPaths } from './paths';

/** The register of recovery plans: what a panel escalated and what is late first, what is closed last. */
function recoveryPlanList(today: CalendarDate): ListDefinition<RecoveryPlanSummary> {
  const isLate = ({ closed, nextDueOn }: RecoveryPlanSummary): boolean => !closed && nextDueOn !== null && nextDueOn < today;
  const isEscalated = ({ closed, lastVerdict }: RecoveryPlanSummary): boolean => !closed && lastVerdict === 'escalate';
  return {
    name: 'Recovery plans',
    path: recoveryPaths.list,
    noun: 'recovery plan',
    alsoCounted: (plans) => [`${plans.filter(({ closed }) => !closed).length} running`],
    columns: {
      plan: { title: 'Plan', by: ({ reference }) => reference, cell: ({ reference, title }) => ({ text: `${reference}: ${title}`, href: recoveryPaths.of(reference) }) },
      service: { title: 'Service', by: ({ serviceName }) => serviceName, cell: ({ serviceName, accountableTitle }) => ({ text: serviceName, note: accountableTitle }) },
      state: { title: 'Where it stands', by: ({ state }) => recoveryPlanStateLabels[state], cell: stateCell },
      months: { title: 'Months', by: ({ missedMonths }) => -missedMonths, cell: monthsCell },
      due: {
        title: 'Next due', by: ({ nextDueOn }) => nextDueOn,
        cell: (plan) => (plan.nextDueOn === null ? { text: 'Nothing' } : { text: shortDate(plan.nextDueOn), when: formatDueDate(plan.nextDueOn, today), late: isLate(plan) }),
      },
    },
    filters: {
      running: { title: 'Running', of: ({ closed }) => (closed ? 'Closed' : 'Running') },
      state: { title: 'Where it stands', of: ({ state }) => recoveryPlanStateLabels[state] },
      service: { title: 'Service', of: ({ serviceName }) => serviceName },
    },
    isLate,
    harm: (plan) => Number(isEscalated(plan)) * 4 + Number(isLate(plan)) * 2 - Number(plan.closed),
    empty: { why: 'No measure has a recovery plan.', fills: 'A plan begins when a corporate review or a clinic asks for one.' },
  };
}

const stateCell = ({ state, lastVerdict, lastVerdictOn }: RecoveryPlanSummary): Cell => ({
  text: recoveryPlanStateLabels[state],
  note: lastVerdict && `Panel, ${shortDate(lastVerdictOn!)}: ${verdictLabels[lastVerdict].toLowerCase()}`,
});

const monthsCell = ({ monthsReported, missedMonths }: RecoveryPlanSummary): Cell => ({
  text: `${monthsReported} reported${missedMonths > 0 ? `, ${missedMonths} missed or late` : ''}`,
});

/** Every recovery plan: what runs, what is owed, what is closed. */
@Controller(recoveryPaths.list)
export class ListRecoveryPlansPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.see', audit: 'recovery-plans.list', navigation: { section: 'recovery', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const plans = accepted(await listRecoveryPlans(this.database, person.actor));
    const list = recoveryPlanList(person.council.today);
    return listFile(list, plans, query) ?? new Page('recovery/list', { heading: 'Recovery plans', area: 'Recovery', list: listView(list, plans, query) });
  }
}

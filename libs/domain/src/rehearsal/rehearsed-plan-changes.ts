/** What changes of plans asked in the last year, asked again at the same time of a rehearsed one: nobody knows beforehand what is proposed, only how much came of it. */

import { addMonths, type CalendarDate } from '../calendar/dates';
import { financialYearOf, type FinancialYear, startYearOf } from '../calendar/financial-year';
import { type Instant, londonInstant } from '../calendar/instants';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days';
import type { PersonId, PostId, ServiceId } from '../shared/id';
import { reminderTime } from '../task/schedule';
import type { TaskKind } from '../task/task';
import type { StepDue } from '../task/workflow-step';
import { workingDaysBetween } from './assumptions-of-record';
import type { DeskTask } from './desk';
import type { Follower, Moment, YearUnderway } from './year-underway';

/** The kinds of tasks that a change of a plan asks: its decision, its way through members, and what follows below it. */
export const planChangeKinds = ['decide-plan-change', 'record-plan-change', 'answer-plan-change', 'revise-people-objectives'] as const satisfies readonly TaskKind[];

/** A task that a change of a plan asked. */
export interface PlanChangeTask {
  readonly kind: (typeof planChangeKinds)[number];
  readonly postId: PostId;
  readonly serviceId: ServiceId | null;
  readonly openedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
}

/** The tasks at the same time of a year to come, each on a working day, with as many working days as they had; those of that year itself are no assumption. */
export function planChangesAgain(tasks: readonly PlanChangeTask[], year: FinancialYear, calendar: WorkingCalendar): readonly PlanChangeTask[] {
  return tasks
    .flatMap((task): PlanChangeTask[] => {
      const years = startYearOf(year) - startYearOf(financialYearOf(task.openedOn));
      if (years <= 0) return [];
      const openedOn = onWorkingDay(addMonths(task.openedOn, 12 * years), calendar);
      return [{ ...task, openedOn, dueOn: task.dueOn === null ? null : addWorkingDays(openedOn, Math.max(0, workingDaysBetween(task.openedOn, task.dueOn, calendar)), calendar) }];
    })
    .sort((one, other) => (one.openedOn < other.openedOn ? -1 : one.openedOn > other.openedOn ? 1 : 0));
}

const onWorkingDay = (day: CalendarDate, calendar: WorkingCalendar): CalendarDate => (isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar));

/** The changes of plans of a rehearsed year: their tasks are asked, reminded of and done like all others; what is decided by them changes nothing. */
export class RehearsedPlanChanges implements Follower {
  readonly key = 'plan changes';
  private asked = 0;

  constructor(private readonly of: YearUnderway) {}

  private get next(): PlanChangeTask | undefined {
    return (this.of.council.changesAgain ?? [])[this.asked];
  }

  due({ today }: Moment): StepDue<'under way', 'askAgain' | 'remind'> {
    const owed = this.of.desk.owed(this.key, today);
    const { next } = this;
    const step = next !== undefined && next.openedOn <= today ? 'askAgain' : owed.due ? 'remind' : null;
    const instants = [...(next === undefined ? [] : [londonInstant(next.openedOn, reminderTime)]), ...(owed.nextAt === null ? [] : [owed.nextAt])].sort();
    return { phase: 'under way', step, nextAt: (instants[0] as Instant | undefined) ?? null, ended: false };
  }

  take(step: 'askAgain' | 'remind', at: Moment): void {
    if (step === 'remind') return this.of.remind(this.key, at);
    const { kind, postId, serviceId, dueOn } = this.next!;
    this.asked += 1;
    this.of.desk.ask({ kind, thing: `plan-change ${this.asked}`, about: 'A change of a plan, as in the last year', postId, serviceId, dueOn, follower: this.key }, at.today);
  }

  act({ thing, kind }: DeskTask, by: PersonId, at: Moment): boolean {
    this.of.signal(this.key);
    this.of.desk.close(thing, { kinds: [kind], as: 'done', by, on: at.today });
    return true;
  }
}

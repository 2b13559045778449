import { type Instant, londonInstant } from '../calendar/instants';
import type { PersonId } from '../shared/id';
import { reminderTime } from '../task/schedule';
import type { StepDue } from '../task/workflow-step';
import type { DeskTask } from './desk';
import type { PlanChangeTask } from './rehearsed-council';
import type { Follower, Moment, YearUnderway } from './year-underway';

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

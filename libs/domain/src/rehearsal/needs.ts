/** Whether the stages of a rehearsed year come after what they need: what is done late reaches whatever waits for it. */

import { daysBetween, type CalendarDate } from '../calendar/dates';
import type { TaskKind } from '../task/task';
import type { StageKey } from '../timetable/stage-key';
import type { RehearsedCouncil } from './rehearsed-council';
import type { Rehearsal, RehearsedTask } from './rehearsal';

/** A stage that comes before what it needs is complete. `completeOn`: null: it never is; `daysLate`: how many days after the stage. */
export interface NeedMissed {
  readonly stage: StageKey;
  readonly title: string;
  readonly on: CalendarDate;
  readonly needs: StageKey;
  readonly needsTitle: string;
  readonly completeOn: CalendarDate | null;
  readonly daysLate: number | null;
}

/** The rounds' own stages that others wait for: what has to be done before each is complete. */
const roundTasks: Readonly<Record<string, { readonly kind: TaskKind; readonly thing: string }>> = {
  'entry-closes': { kind: 'enter-figures', thing: 'sheet' }, verified: { kind: 'verify-figures', thing: 'sheet' }, 'reviews-due': { kind: 'complete-service-review', thing: 'review' },
};

/** What the cascade asks, by the stage that dates it. */
const planTasks: Partial<Readonly<Record<TaskKind, StageKey>>> = {
  'write-service-plan': 'cascade.service-plans', 'decide-service-plan': 'cascade.service-plans', 'write-unit-plan': 'cascade.unit-plans', 'decide-unit-plan': 'cascade.unit-plans',
};

/** Every need of the year that is not met, in the order of the stages' days. What a stage needs is complete on its day, or once everybody whom it asks has done it. */
export function needsMissed({ stages }: Pick<RehearsedCouncil, 'stages'>, { tasks }: Pick<Rehearsal, 'tasks'>): readonly NeedMissed[] {
  const byKey = new Map(stages.map((stage) => [stage.key, stage]));
  const asked = tasksByStage(tasks);
  return stages
    .flatMap(({ key, title, date: on, needs = [] }) =>
      on === null ? [] : needs.flatMap((need): NeedMissed[] => {
        const needed = byKey.get(need);
        if (needed === undefined || needed.date === null) return [];
        const completeOn = lastOf([needed.date, ...(asked.get(need) ?? []).map(({ closedOn }) => closedOn)]);
        if (completeOn !== null && completeOn <= on) return [];
        return [{ stage: key, title, on, needs: need, needsTitle: needed.title, completeOn, daysLate: completeOn === null ? null : daysBetween(on, completeOn) }];
      }),
    )
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** What is asked by each stage: its returns, and what the rounds ask by theirs. Work that became idle keeps nobody waiting. */
function tasksByStage(tasks: readonly RehearsedTask[]): ReadonlyMap<StageKey, readonly RehearsedTask[]> {
  const found = new Map<StageKey, RehearsedTask[]>();
  for (const task of tasks) {
    const stage = task.outcome === 'cancelled' ? null : stageOf(task);
    if (stage !== null) found.set(stage, [...(found.get(stage) ?? []), task]);
  }
  return found;
}

function stageOf({ kind, thing }: RehearsedTask): StageKey | null {
  const [what, of = ''] = thing.split(' ');
  if (kind === 'complete-stage-return' || kind === 'decide-stage-return') return of;
  const [name] = Object.entries(roundTasks).find(([, task]) => task.kind === kind && task.thing === what) ?? [];
  return name === undefined || !/^q[1-4]$/.test(of) ? (planTasks[kind] ?? null) : `${of}.${name}`;
}

const lastOf = (days: readonly (CalendarDate | null)[]): CalendarDate | null => (days.includes(null) ? null : (([...days] as CalendarDate[]).sort().at(-1) ?? null));

import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { permissionForHistoryOf } from '@golden-thread/domain/shared/areas';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { yearToOpen } from '@golden-thread/domain/timetable/year';
import { findOutboxBacklog, type OutboxBacklog } from '@golden-thread/persistence/outbox/outbox-messages';
import { countTasksAtRisk, type LateStage, listLateStages, listServiceCurrency, listTasksAtRisk, mostTasksAtRisk, type ServiceCurrency, type TaskAtRisk } from '@golden-thread/persistence/timetable/control-room.query';
import { findYear, listYears } from '@golden-thread/persistence/timetable/years';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { listLatency, type RoundLatency } from '../review/read-latency';
import { lacksPermission } from '../shared/command';

export type { ServiceCurrency } from '@golden-thread/persistence/timetable/control-room.query';

/** How far ahead the policy team looks, in days. */
const daysAhead = 7;

/** A task that is late or about to be, as the policy team sees it. */
export interface TaskOfControlRoom extends Pick<TaskAtRisk, 'id' | 'kind' | 'dueOn' | 'service' | 'chased'> {
  /** What it is about and whose turn it is; null where that is between a person and their managers. */
  readonly named: Pick<TaskAtRisk, 'about' | 'people' | 'postTitle'> | null;
  /** Whether its address leads the reader anywhere. */
  readonly mayOpen: boolean;
}

/** What the policy team steers by: who is late or about to be, what comes next week, how current each service keeps its data, what was not delivered. */
export interface ControlRoom {
  readonly today: CalendarDate;
  readonly tasks: readonly TaskOfControlRoom[];
  /** Of how many these are, and from which on, counted from 0; where the next ones begin: null where none are left. */
  readonly part: { readonly of: number; readonly from: number; readonly next: number | null };
  /** How many are late of each service, by its name, whichever are listed. */
  readonly late: ReadonlyMap<string, number>;
  readonly lateStages: readonly LateStage[];
  readonly stages: readonly { readonly key: StageKey; readonly title: string; readonly on: CalendarDate }[];
  readonly services: readonly ServiceCurrency[];
  readonly deliveries: OutboxBacklog;
  /** The round that runs and the four before it, with those added in their years, each beside its timetable. */
  readonly latency: readonly RoundLatency[];
}

/** Somebody's own objectives are between them and their managers: that a task is late is said, whose objectives they are is not. */
function seenBy(actor: Actor, { subjectType, about, people, postTitle, ...task }: TaskAtRisk): TaskOfControlRoom {
  const permission = permissionForHistoryOf(subjectType);
  return subjectType === 'individual-plan' ? { ...task, named: null, mayOpen: false } : { ...task, named: { about, people, postTitle }, mayOpen: permission !== null && may(actor, permission) };
}

/** The control room as things stand. `from`: the tasks from so many on, where there are more than are listed at once. Refuses: `NotPermitted`. */
export async function readControlRoom(database: Asked, actor: Actor, { from = 0 }: { readonly from?: number } = {}): Promise<Outcome<ControlRoom>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const { today } = reading;
    const until = addDays(today, daysAhead);
    const open = yearToOpen(await listYears(reading), today);
    const year = open && (await findYear(reading, open.year));
    const stages = (year?.stages ?? []).flatMap(({ key, title, date, state }) => (state === 'upcoming' && date !== null && date >= today && date <= until ? [{ key, title, on: date }] : []));
    const counts = await countTasksAtRisk(reading, until);
    const of = counts.reduce((sum, { due }) => sum + due, 0);
    return accept({
      today,
      tasks: (await listTasksAtRisk(reading, until, from)).map((task) => seenBy(actor, task)),
      part: { of, from, next: from + mostTasksAtRisk < of ? from + mostTasksAtRisk : null },
      late: new Map(counts.map(({ service, late }) => [service ?? '', late])),
      lateStages: await listLateStages(reading),
      stages: stages.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
      services: await listServiceCurrency(reading),
      deliveries: await findOutboxBacklog(reading),
      latency: await listLatency(reading),
    });
  });
}

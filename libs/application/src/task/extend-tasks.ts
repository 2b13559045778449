import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse } from '@golden-thread/domain/shared/outcome';
import { taskKinds } from '@golden-thread/domain/task/task';
import { listTasksToExtend, type TaskToExtend } from '@golden-thread/persistence/task/tasks.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { actOnSheets } from '../figure-sheet/act-on-sheets';
import { actOnReviews } from '../review/act-on-reviews';
import { lacksPermission, type Submitted } from '../shared/command';
import { extendReturns } from '../stage-return/extend-returns';

export interface ExtendTasks extends Submitted {
  readonly taskIds: readonly TaskId[];
  readonly to: CalendarDate;
  readonly reason: string;
}

/** What came of it: the tasks whose people got a later date, and of each other why not. */
export interface ExtendedTasks {
  readonly done: readonly string[];
  readonly refused: readonly { readonly about: string; readonly refusal: Refusal }[];
}

/**
 * The policy team gives whoever has some open tasks a later date, with a reason: for figures, service reviews and what a stage asks, each by the rule of its own. The figures of one quarter, the reviews of one
 * round and the returns are each done together or not at all; what is refused is named. Sent again, it answers what it answered, though its tasks were closed by it. Refuses: `NotPermitted`, `NoTaskToChase` where none of them is open; where all are refused, as the first is
 * (`TaskHasNoExtension` of any other kind).
 */
export async function extendTasks(database: Database, actor: Actor, { taskIds, to, reason, submission }: ExtendTasks): Promise<Outcome<ExtendedTasks>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  const tasks = await database.read(actor.councilId, (reading) => listTasksToExtend(reading, taskIds));
  const done: string[] = [];
  const refused: { about: string; refusal: Refusal }[] = [];
  for (const [key, group] of groupsOf(tasks)) {
    const extended = await extendGroup(database, actor, group, { to, reason, submission: partOf(submission, key) });
    if (extended.ok) {
      done.push(...extended.value.done);
      refused.push(...extended.value.refused);
    } else if (group.some(({ isOpen }) => isOpen)) refused.push(...namesOf(group, extended.refusal).map((about) => ({ about, refusal: extended.refusal })));
  }
  if (done.length > 0) return accept({ done, refused });
  return refused[0] === undefined ? refuse('NoTaskToChase') : { ok: false, refusal: refused[0].refusal };
}

/** What is refused of a group by what each is about; what no kind of task has by its kind alone, once: whose objectives are late is not said here. */
const namesOf = (group: readonly TaskToExtend[], { code }: Refusal): readonly string[] =>
  code === 'TaskHasNoExtension' ? [`“${taskKinds[group[0]!.kind].asks}”`] : group.filter(({ isOpen }) => isOpen).map(({ about }) => about);

/** Sent twice, each part is done once. */
const partOf = (submission: Submitted['submission'], key: string): Submitted['submission'] => submission && { id: idFor('extension', submission.id, key), content: submission.content };

/** What is done together: the figures of a quarter, the reviews of a round, the returns, and what has no extension. */
function groupsOf(tasks: readonly TaskToExtend[]): ReadonlyMap<string, readonly TaskToExtend[]> {
  const groups = new Map<string, TaskToExtend[]>();
  for (const task of tasks) {
    const key = `${task.kind} ${task.year ?? ''} ${task.quarter ?? ''} ${task.roundId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return groups;
}

type Extension = Pick<ExtendTasks, 'to' | 'reason' | 'submission'>;

async function extendGroup(database: Database, actor: Actor, group: readonly TaskToExtend[], { to, reason, submission }: Extension): Promise<Outcome<ExtendedTasks>> {
  const { kind, year, quarter, roundId } = group[0]!;
  // None of a group that was closed meanwhile: all that it can still answer is what it answered before.
  const ids = group.filter(({ isOpen }) => isOpen).map(({ subjectId }) => subjectId);
  if (kind === 'enter-figures' && year !== null && quarter !== null) return actOnSheets(database, actor, { year, quarter, sheetIds: ids as never, act: { kind: 'extend', to, reason }, submission });
  if (kind === 'complete-stage-return') return extendReturns(database, actor, { returnIds: ids as never, to, reason, submission });
  if (kind !== 'complete-service-review' || roundId === null) return refuse('TaskHasNoExtension', { kind });
  const acted = await actOnReviews(database, actor, { roundId, reviewIds: ids as never, act: { kind: 'extend', to, reason }, submission });
  return acted.ok ? accept({ done: acted.value.done, refused: acted.value.refused.map(({ service: about, refusal }) => ({ about, refusal })) }) : acted;
}

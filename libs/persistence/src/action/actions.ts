import type { Action, ActionOriginKind } from '@golden-thread/domain/action/action';
import type { ActionWaitedFor } from '@golden-thread/domain/action/decide-action-report';
import type { Dependencies } from '@golden-thread/domain/action/decide-dependencies';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearDates, financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { ActionId, Id, YearId } from '@golden-thread/domain/shared/id';
import { findRunningYear } from '../timetable/years';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const find = namedBy('find-action', { table: 'a', reference: 'reference' }, (whereNamed) => `
  select id, reference, title, steps, case when origin_id is not null then json_build_object('kind', origin_kind, 'id', origin_id) end as origin,
         service_id as "serviceId", owner_post_id as "ownerPostId", starts_on as "startsOn", due_on as "dueOn", original_due_on as "originalDueOn",
         progress, status, status_key as "statusKey", status_name as "statusName", status_reason as "statusReason", said_on as "saidOn", moves, prediction, waits_for::text[] as "waitsFor", version
  from action a where ${whereNamed}`);

export async function findAction(finding: Finding, named: IdOrReference): Promise<Action | undefined> {
  const [action] = await finding.query<Action>(find(named), [named]);
  return action;
}

/** An action held for a decision on it. */
export const actionToChange: Loadable<Action> = { type: 'action', table: 'action', reference: 'reference', find: findAction };

/** How a status is called as it is written: one that was renamed since it was read is called as it is called now. */
const nameNow = (council: string, key: string, read: string): string => `coalesce((select title from action_status s where s.council_id = ${council} and s.key = ${key}), ${read})`;

/** Adds an action that is new. */
export function addActionRow(work: UnitOfWork, action: Action): void {
  work.send(
    `insert into action (id, council_id, reference, title, steps, origin_kind, origin_id, service_id, owner_post_id, starts_on, due_on, original_due_on,
                         progress, status, status_reason, said_on, measure_id, prediction, moves, waits_for, version, status_key, status_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, ${nameNow('$2', '$22', '$23')})`,
    [
      action.id, work.council.id, action.reference, action.title, action.steps, action.origin?.kind ?? null, action.origin?.id ?? null, action.serviceId,
      action.ownerPostId, action.startsOn, action.dueOn, action.originalDueOn, action.progress, action.status, action.statusReason, action.saidOn,
      action.prediction?.measureId ?? null, action.prediction && JSON.stringify(action.prediction), JSON.stringify(action.moves), action.waitsFor,
      action.version, action.statusKey, action.statusName,
    ],
  );
}

/** Writes an action over the one that was read. When it was first promised for, and what it came of, stay. */
export function saveAction(work: UnitOfWork, action: Action): void {
  work.send(
    `update action set title = $2, steps = $3, owner_post_id = $4, due_on = $5, progress = $6, status = $7, status_reason = $8, said_on = $9, moves = $10,
                       waits_for = $11, version = $12, status_key = $13, status_name = ${nameNow('action.council_id', '$13', '$14')} where id = $1`,
    [
      action.id, action.title, action.steps, action.ownerPostId, action.dueOn, action.progress, action.status, action.statusReason, action.saidOn,
      JSON.stringify(action.moves), action.waitsFor, action.version, action.statusKey, action.statusName,
    ],
  );
}

/** These actions, as far as another waits for them. */
export const listActionsWaitedFor = (finding: Finding, ids: readonly ActionId[]): Promise<ActionWaitedFor[]> =>
  ids.length === 0 ? Promise.resolve([]) : finding.query<ActionWaitedFor>('select reference, status from action where id = any ($1) order by reference', [ids]);

/** The actions that these references name, with all that they wait for, however long the way. */
export const listDependencies = (finding: Finding, references: readonly string[]): Promise<Dependencies[number][]> =>
  finding.query<Dependencies[number]>(
    `with recursive met as (
       select id, reference, waits_for from action where council_id = $1 and reference = any ($2)
       union select next.id, next.reference, next.waits_for from met join action next on next.id = any (met.waits_for))
     select coalesce(id, $1) as id, coalesce(reference, '') as reference, waits_for::text[] as "waitsFor" from met`,
    [finding.council.id, references],
  );

/** Until the transaction ends nobody else of the council says what waits for what: two that each read what was there before could close a circle. */
export async function lockDependencies(work: UnitOfWork): Promise<void> {
  await work.query(`select pg_advisory_xact_lock(hashtextextended('dependencies of actions in ' || $1, 0))`, [work.council.id]);
}

/** Whether a thing is there that an action is said to come from. */
export async function isOriginThere(finding: Finding, { kind, id }: { readonly kind: ActionOriginKind; readonly id: Id }): Promise<boolean> {
  const rows = await finding.query('select 1 from connected_thing where kind = $1 and id = $2', [kind, id]);
  return rows.length > 0;
}

/** The performance year whose workflow reminds of what is due on a day; null while none runs. */
export const findYearReminding = (finding: Finding, dueOn: CalendarDate): Promise<YearId | null> => findRunningYear(finding, financialYearOf(dueOn));

/** How many days around its due date a task is spoken of at most: reminders begin days before, and what is late is spoken of for weeks. */
const spokenOf = { before: 30, after: 120 } as const;

/**
 * The actions of a year whose tasks may be spoken of by now, and those that come next: of twenty thousand that are due in a year these are the few whose
 * reminders the day or the next one asks for.
 */
export async function listActionsToRemindOf(reading: Reading, year: FinancialYear): Promise<readonly ActionId[]> {
  const { startsOn, endsOn } = financialYearDates(year);
  const rows = await reading.query<{ id: ActionId }>(
    `with due as (
       select id, due_on from action where council_id = $1 and due_on between greatest($2::date, $4::date - $6::int) and $3 and status not in ('achieved', 'deleted', 'suspended'))
     select id from due where due_on <= greatest($4::date + $5::int, (select min(due_on) from due where due_on > $4::date + $5::int))`,
    [reading.council.id, startsOn, endsOn, reading.today, spokenOf.before, spokenOf.after],
  );
  return rows.map(({ id }) => id);
}

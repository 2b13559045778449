import type { UndoRow } from '@golden-thread/domain/import/import-undo';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { EventId, FigureSheetId, Id, ImportId, PersonId } from '@golden-thread/domain/shared/id';
import { taskTransitions } from '@golden-thread/domain/task/transitions';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Keeps how the rows of an import stood before it. */
export function addImportUndo(work: UnitOfWork, { importId, rows, keptUntil }: { readonly importId: ImportId; readonly rows: readonly UndoRow[]; readonly keptUntil: Instant }): void {
  work.send('insert into import_undo (import_id, council_id, rows, kept_until) values ($1, $2, $3, $4)', [importId, work.council.id, JSON.stringify(rows), keptUntil]);
}

/** How the rows of an import stood before it; undefined once that is forgotten, and of imports that are not undone as a whole. */
export async function findImportUndo(reading: Reading, importId: ImportId): Promise<readonly UndoRow[] | undefined> {
  const [found] = await reading.query<{ rows: readonly UndoRow[] }>('select rows from import_undo where council_id = $1 and import_id = $2 and kept_until > $3', [
    reading.council.id, importId, reading.now,
  ]);
  return found?.rows;
}

/** Forgets how the rows of an import stood before it. */
export function forgetImportUndo(work: UnitOfWork, importId: ImportId): void {
  work.send('delete from import_undo where council_id = $1 and import_id = $2', [work.council.id, importId]);
}

/** The import's one event on the council's history, and with it the transaction in which all of the import was written. */
const applied = `applied as (select council_id, transaction_id, sequence, payload from event where council_id = $1 and stream_type = 'council' and stream_id = $1
    and name = 'PackImported' and payload->>'importId' = $2::text)`;

/** Whom the import told. */
export async function listRecipientsOfImport(reading: Reading, importId: ImportId): Promise<readonly PersonId[]> {
  const [found] = await reading.query<{ told: readonly PersonId[] | null }>(`with ${applied} select payload->'told' as told from applied`, [reading.council.id, importId]);
  return found?.told ?? [];
}

/** An act of a person on a thing that an import brought or changed, after it. */
export interface ActOnImported {
  readonly who: string | null;
  readonly thing: Stream;
  readonly at: Instant;
}

/** What people did on the histories that the import wrote in, and on these beside, after it: the first of them. */
export const listActsOnImported = (reading: Reading, importId: ImportId, beside: readonly Stream[]): Promise<ActOnImported[]> =>
  reading.query<ActOnImported>(
    `with ${applied},
     touched as (
       select e.stream_type, e.stream_id, max(e.sequence) as sequence from event e join applied a on a.council_id = e.council_id and a.transaction_id = e.transaction_id
       where e.stream_type not in ('council', 'import') group by e.stream_type, e.stream_id
       union all
       select s.type, s.id, coalesce((select max(e.sequence) from event e join applied a on e.transaction_id <= a.transaction_id
         where e.council_id = $1 and e.stream_type = s.type and e.stream_id = s.id), 0) from jsonb_to_recordset($3::jsonb) as s(type text, id uuid)
     )
     select p.name as who, jsonb_build_object('type', later.stream_type, 'id', later.stream_id) as thing, later.occurred_at as at
     from touched t join event later on later.council_id = $1 and later.stream_type = t.stream_type and later.stream_id = t.stream_id and later.sequence > t.sequence
     left join person p on p.id = later.actor_id
     where later.actor_id is not null and later.transaction_id <> (select transaction_id from applied) order by later.occurred_at limit 20`,
    [reading.council.id, importId, JSON.stringify(beside)],
  );

/** A figure that an import brought, of which somebody has since said more. */
export interface FigureBuiltOn {
  readonly who: string | null;
  readonly ref: string;
  readonly period: string;
  readonly at: Instant;
}

/** Figures that were verified, returned, corrected or frozen since an import brought them: history comes verified by nobody. */
export const listFiguresBuiltOn = (reading: Reading, figures: readonly { readonly id: Id; readonly beside: string | null }[]): Promise<FigureBuiltOn[]> =>
  reading.query<FigureBuiltOn>(
    `select coalesce(p.name, '') as who, m.ref, v.period, coalesce(v.verified_at, v.frozen_at, v.entered_at) as at
     from jsonb_to_recordset($2::jsonb) as f(id uuid, beside text) join measure_value v on v.measure_id = f.id and v.period = f.beside
     join measure m on m.id = v.measure_id left join person p on p.id = coalesce(v.verified_by, v.entered_by[1])
     where v.council_id = $1 and (v.version > 1 or v.verified_by is not null or v.state = 'returned' or v.frozen_at is not null) order by m.ref, v.period limit 20`,
    [reading.council.id, JSON.stringify(figures)],
  );

/** The sheets of figures that an import handed to their second person. */
export const listSheetsSubmittedBy = (reading: Reading, importId: ImportId): Promise<{ readonly id: FigureSheetId }[]> =>
  reading.query<{ id: FigureSheetId }>(
    `with ${applied} select distinct e.stream_id as id from event e join applied a on a.council_id = e.council_id and a.transaction_id = e.transaction_id
     where e.stream_type = 'figure-sheet' and e.name = 'FiguresEntered'`,
    [reading.council.id, importId],
  );

/** Withdraws what an import asked of people, and asks again what it answered, in the words and by the dates of then. */
export function undoTasksOfImport(work: UnitOfWork, importId: ImportId, openedBy: EventId): void {
  const events = `(select e.id from event e join applied a on a.council_id = e.council_id and a.transaction_id = e.transaction_id)`;
  work.send(
    `with ${applied} update task set state = $3, closed_at = $4, closed_by = $5, version = version + 1
     where council_id = $1 and opened_by_event in ${events} and state = any ($6::text[])`,
    [work.council.id, importId, taskTransitions.after('open', 'withdraw'), work.now, work.actor.personId, taskTransitions.from('withdraw')],
  );
  work.send(
    `with ${applied} insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at, opened_by_event)
     select id_for('asked-again', id::text, $3::text), council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, 'open', $4, $3::uuid
     from task where council_id = $1 and closed_by_event in ${events}`,
    [work.council.id, importId, openedBy, work.now],
  );
}

const rows = 'jsonb_to_recordset($2::jsonb) as r(id uuid, beside text)';
const plain = (table: string): string => `delete from ${table} t using ${rows} where t.council_id = $1 and t.id = r.id`;
const ofMeasure = (table: string): string => `delete from ${table} t using ${rows} where t.council_id = $1 and t.measure_id = r.id and t.period = r.beside`;

/** What is removed of each sheet, in the order in which nothing is left hanging: what refers to something goes before it. */
const removals = {
  'budget-lines': plain('budget_line'),
  actions: plain('action'),
  risks: plain('risk'),
  'risk-matrix': `delete from risk_matrix t using ${rows} where t.council_id = $1 and t.council_id = r.id`,
  'published-statuses': ofMeasure('published_status'),
  values: ofMeasure('measure_value'),
  targets: ofMeasure('measure_target'),
  'target-statements': `delete from target_statement t using ${rows} where t.council_id = $1 and t.measure_id = r.id`,
  links: `delete from objective_link t using ${rows} where t.council_id = $1 and t.child_id = r.id and t.parent_id = r.beside::uuid`,
  'objectives served': `delete from objective_measure t using ${rows} where t.council_id = $1 and t.measure_id = r.id and t.objective_id = r.beside::uuid`,
  objectives: plain('objective'),
  'plans begun': `${plain('plan')} and not exists (select 1 from objective o where o.plan_id = t.id)`,
  'council plans begun': `${plain('council_plan')} and not exists (select 1 from objective o where o.plan_id = t.id)`,
  priorities: plain('priority'),
  aims: plain('aim'),
  measures: plain('measure'),
  meetings: plain('meeting'),
  'committee-members': plain('committee_member'),
  deputies: plain('deputy'),
  holdings: plain('holding'),
  'work of posts': `delete from responsibility t using ${rows} where t.council_id = $1 and t.post_id = r.id`,
  posts: plain('post'),
  'work of people': `delete from responsibility t using ${rows} where t.council_id = $1 and t.person_id = r.id`,
  people: plain('person'),
  units: plain('unit'),
  services: plain('service'),
  directorates: plain('directorate'),
  committees: plain('committee'),
};
type Removed = keyof typeof removals;
const alsoOf: Partial<Record<Removed, string>> = { 'council plans begun': 'plans begun', 'work of posts': 'posts', 'work of people': 'people' };

/** Removes the rows that an import brought. What something else refers to is a fault of the database, and undoes all of it. */
export async function removeImported(work: UnitOfWork, brought: readonly Pick<UndoRow, 'sheet' | 'id' | 'beside'>[]): Promise<void> {
  for (const removed of Object.keys(removals) as Removed[]) {
    const of = brought.filter(({ sheet }) => sheet === (alsoOf[removed] ?? removed));
    if (of.length > 0) await work.query(removals[removed], [work.council.id, JSON.stringify(of.map(({ id, beside }) => ({ id, beside })))]);
  }
}

const noEnd = (table: string, end: string): string => `update ${table} set ${end} = null where council_id = $1 and id = any ($2::uuid[])`;
const endings = {
  directorates: noEnd('directorate', 'closed_on'), services: noEnd('service', 'closed_on'), units: noEnd('unit', 'closed_on'), posts: noEnd('post', 'closed_on'),
  holdings: noEnd('holding', 'ends_on'), deputies: noEnd('deputy', 'ends_on'), 'committee-members': noEnd('committee_member', 'ends_on'),
};

/** Takes back the ends that an import gave: what it closed is open again, as an import's own silence never makes it. */
export async function takeEndsBack(work: UnitOfWork, changed: readonly UndoRow[]): Promise<void> {
  for (const sheet of Object.keys(endings) as (keyof typeof endings)[]) {
    const ids = changed.filter((row) => row.sheet === sheet && (row.columns.includes('closed_on') || row.columns.includes('ends_on'))).map(({ id }) => id);
    if (ids.length > 0) await work.query(endings[sheet], [work.council.id, ids]);
  }
}

/** Which of these plans are there already. */
export async function listExistingPlans(reading: Reading, ids: readonly Id[]): Promise<ReadonlySet<string>> {
  const found = await reading.query<{ id: Id }>('select id from plan where council_id = $1 and id = any ($2) union all select id from council_plan where council_id = $1 and id = any ($2)', [reading.council.id, [...ids]]);
  return new Set(found.map(({ id }) => id));
}

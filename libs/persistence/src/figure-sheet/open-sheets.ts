import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import { type PeriodAsked, periodsAsked } from '@golden-thread/domain/measure/period';
import type { EventId, FigureSheetId, StageId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A quarter whose figures are being asked for: until when, and the timetable's stage that dates it. */
export interface OpenQuarter {
  readonly dueOn: CalendarDate;
  readonly stageId: StageId | null;
}

/** The quarter while it is open: its figures were asked for and are not frozen. Undefined otherwise. */
export async function findOpenQuarter(reading: Reading, { year, quarter }: { year: FinancialYear; quarter: Quarter }): Promise<OpenQuarter | undefined> {
  const [found] = await reading.query<OpenQuarter>(
    `select s.due_on as "dueOn", t.stage_id as "stageId"
     from figure_sheet s join task t on t.subject_type = 'figure-sheet' and t.subject_id = s.id and t.kind = 'enter-figures'
     where s.council_id = $1 and s.year = $2 and s.quarter = $3 and s.month is null
       and not exists (select 1 from figure_freeze f where f.council_id = $1 and f.year = $2 and f.quarter = $3)
     order by t.stage_id nulls last limit 1`,
    [reading.council.id, year, quarter],
  );
  return found;
}

/** Whether the owner of a sheet has an open task to enter its figures. */
export async function hasOpenEntryTask(reading: Reading, sheetId: FigureSheetId): Promise<boolean> {
  const open = await reading.query(
    `select 1 from task where subject_type = 'figure-sheet' and subject_id = $1 and kind = 'enter-figures' and state = 'open'`,
    [sheetId],
  );
  return open.length > 0;
}

/** Which figures are asked for, and until when. */
export interface FiguresAsked extends PeriodAsked {
  readonly dueOn: CalendarDate;
}

/** A sheet that asks for more figures than it did: those of these measures. */
export interface NewOnSheet {
  readonly sheetId: FigureSheetId;
  readonly refs: readonly string[];
}

interface OpenedSheets {
  readonly sheets: readonly FigureSheetId[];
  readonly figures: number;
  readonly added: readonly NewOnSheet[];
}

/** The same sheet for the same council, quarter or month, service and posts, always: asked twice, it is made once. One that is there keeps its id. */
const usualId = `id_for('figure-sheet', $1::text, $2::text, coalesce('M' || ($5::int)::text, ($3::int)::text), m.service_id::text, m.owner_post_id::text, m.verifier_post_id::text)`;

/** A sheet that went to other people with its measure keeps its id; whoever is asked in its stead has another. */
const sheetId = `coalesce((select id_for('figure-sheet', other.id::text, other.version::text) from figure_sheet other where other.id = ${usualId}), ${usualId})`;

const periods = `jsonb_to_recordset($4::jsonb) as d(frequency text, period text, "startsOn" date)`;
const due = `measure m join ${periods} on d.frequency = m.frequency where (m.retired_on is null or m.retired_on > d."startsOn")`;
const sheetOfMeasure = `s.council_id = $1::uuid and s.year = $2::text and s.quarter = $3::int and s.month is not distinct from $5::int and s.service_id = m.service_id
  and s.owner_post_id = m.owner_post_id and s.verifier_post_id = m.verifier_post_id`;

const statements = {
  sheets: `insert into figure_sheet (id, council_id, year, quarter, month, service_id, owner_post_id, verifier_post_id, due_on, state)
    select distinct ${sheetId}, $1::uuid, $2::text, $3::int, $5::int, m.service_id, m.owner_post_id, m.verifier_post_id, $6::date, 'open'
    from ${due} and not exists (select 1 from figure_sheet s where ${sheetOfMeasure}) on conflict (id) do nothing returning id`,
  figures: `insert into figure_due (council_id, sheet_id, measure_id, period)
    select $1::uuid, (select s.id from figure_sheet s where ${sheetOfMeasure} order by s.id limit 1), m.id, d.period from ${due}
    on conflict (measure_id, period) do nothing
    returning sheet_id as "sheetId", (select ref from measure where measure.id = measure_id) as ref`,
};

/**
 * Makes the sheets of a quarter, or of a month, and the figures they ask for, in two statements for the whole council. Answers how many are new:
 * none when they were made before; and which sheets that were there ask for more than they did (a measure registered since).
 */
export async function openSheets(work: UnitOfWork, { dueOn, ...asked }: FiguresAsked): Promise<OpenedSheets> {
  const { year, quarter, month } = asked;
  const sought = periodsAsked(asked).map(({ key, frequency, startsOn }) => ({ frequency, period: key, startsOn }));
  const parameters = [work.council.id, year, quarter, JSON.stringify(sought), month] as const;
  const sheets = await work.query<{ id: FigureSheetId }>(statements.sheets, [...parameters, dueOn]);
  const figures = await work.query<{ sheetId: FigureSheetId; ref: string }>(statements.figures, parameters);
  const fresh = new Set(sheets.map(({ id }) => id));
  const added = new Map<FigureSheetId, string[]>();
  for (const { sheetId: id, ref } of figures) if (!fresh.has(id)) added.set(id, [...(added.get(id) ?? []), ref]);
  return { sheets: [...fresh], figures: figures.length, added: [...added].map(([id, refs]) => ({ sheetId: id, refs })) };
}

/** Asks the owners of sheets for their figures: one task each, in one statement, naming the event that asks. */
export async function openSheetTasks(
  work: UnitOfWork,
  sheetIds: readonly FigureSheetId[],
  asked: { readonly dueOn: CalendarDate; readonly openedBy: EventId; readonly stageId: StageId | null; readonly label: string },
): Promise<void> {
  await work.query(
    `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at, opened_by_event)
     select id_for('enter-figures', s.id::text), s.council_id, 'enter-figures', s.owner_post_id, 'figure-sheet', s.id, v.name || ': ' || $2::text,
            $3::uuid, $4::date, 'open', $5::timestamptz, $6::uuid
     from figure_sheet s join service v on v.id = s.service_id where s.id = any ($1::uuid[])
       and not exists (select 1 from task t where t.council_id = s.council_id and t.kind = 'enter-figures' and t.subject_id = s.id)
     on conflict (id) do nothing`,
    [[...sheetIds], asked.label, asked.stageId, asked.dueOn, work.now, asked.openedBy],
  );
}

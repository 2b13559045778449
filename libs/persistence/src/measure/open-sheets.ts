import type { CalendarDate, FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import { frequencies, periodsDue } from '@golden-thread/domain/measure';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** Which quarter's figures are asked for, and until when. */
export interface FiguresAsked {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly dueOn: CalendarDate;
}

/** A sheet that asks for more figures than it did: those of these measures. */
export interface NewOnSheet {
  readonly sheetId: string;
  readonly refs: readonly string[];
}

interface Opened {
  readonly sheets: readonly string[];
  readonly figures: number;
  readonly added: readonly NewOnSheet[];
}

/** The same sheet for the same council, quarter, service and posts, always: asked twice, it is made once. One that is there keeps its id. */
const sheetId = `id_for('figure-sheet', $1::text, $2::text, ($3::int)::text, m.service_id::text, m.owner_post_id::text, m.verifier_post_id::text)`;

const periods = `jsonb_to_recordset($4::jsonb) as d(frequency text, period text, "startsOn" date)`;
const due = `measure m join ${periods} on d.frequency = m.frequency where (m.retired_on is null or m.retired_on > d."startsOn")`;
const sheetOfMeasure = `s.council_id = $1::uuid and s.year = $2::text and s.quarter = $3::int and s.service_id = m.service_id
  and s.owner_post_id = m.owner_post_id and s.verifier_post_id = m.verifier_post_id`;

const statements = {
  sheets: `insert into figure_sheet (id, council_id, year, quarter, service_id, owner_post_id, verifier_post_id, due_on, state)
    select distinct ${sheetId}, $1::uuid, $2::text, $3::int, m.service_id, m.owner_post_id, m.verifier_post_id, $5::date, 'open'
    from ${due} and not exists (select 1 from figure_sheet s where ${sheetOfMeasure}) on conflict (id) do nothing returning id`,
  figures: `insert into figure_due (council_id, sheet_id, measure_id, period)
    select $1::uuid, (select s.id from figure_sheet s where ${sheetOfMeasure} order by s.id limit 1), m.id, d.period from ${due}
    on conflict (measure_id, period) do nothing
    returning sheet_id as "sheetId", (select ref from measure where measure.id = measure_id) as ref`,
};

/**
 * Makes the sheets of a quarter and the figures they ask for, in two statements for the whole council. Answers how many are new:
 * none when they were made before; and which sheets that were there ask for more than they did (a measure registered since).
 */
export async function openSheets(work: UnitOfWork, { year, quarter, dueOn }: FiguresAsked): Promise<Opened> {
  const asked = frequencies.flatMap((frequency) =>
    periodsDue(frequency, year, quarter).map(({ key, startsOn }) => ({ frequency, period: key, startsOn })),
  );
  const parameters = [work.council.id, year, quarter, JSON.stringify(asked)] as const;
  const sheets = await work.query<{ id: string }>(statements.sheets, [...parameters, dueOn]);
  const figures = await work.query<{ sheetId: string; ref: string }>(statements.figures, parameters);
  const fresh = new Set(sheets.map(({ id }) => id));
  const added = new Map<string, string[]>();
  for (const { sheetId: id, ref } of figures) if (!fresh.has(id)) added.set(id, [...(added.get(id) ?? []), ref]);
  return { sheets: [...fresh], figures: figures.length, added: [...added].map(([id, refs]) => ({ sheetId: id, refs })) };
}

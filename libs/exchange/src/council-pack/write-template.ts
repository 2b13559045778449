import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { financialYearOf, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { type Frequency, type Period, periodsOfYear } from '@golden-thread/domain/measure/period';
import type { SheetName } from './council-pack';
import type { KnownCouncil, KnownRow } from './known-council';
import { sheetNamed } from './rules/pack-rule';
import { cellOf, cellText, isPersonal, periodText } from './write-pack-files';

/** A sheet of the format to be filled in: its columns, and rows with the council's own codes. */
export interface SheetTemplate {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** What each column that refers to another sheet accepts: the codes, and what they are called. */
  readonly codes: readonly { readonly column: string; readonly code: string; readonly name: string }[];
}

/** The sheets that say something of a measure and a period: their rows are what is wanted next, not what there is. */
const dated = ['values', 'targets', 'published-statuses'] as const satisfies readonly SheetName[];
type Dated = (typeof dated)[number];
const isDated = (sheet: SheetName): sheet is Dated => (dated as readonly SheetName[]).includes(sheet);

/** The last period of a measure that is over, and for targets those of the year that runs. */
function periodsWanted(sheet: Dated, frequency: Frequency, today: CalendarDate): readonly Period[] {
  const year = financialYearOf(today);
  if (sheet === 'targets') return periodsOfYear(year, frequency);
  const over = [...periodsOfYear(neighbouringYear(year, -1), frequency), ...periodsOfYear(year, frequency)].filter(({ endsOn }) => endsOn < today);
  return over.slice(-1);
}

function datedRows(sheet: Dated, known: KnownCouncil): readonly (readonly (string | null)[])[] {
  const { columns } = sheetNamed(sheet);
  const there = new Set((known.rows.get(sheet) ?? []).map(({ cells }) => `${String(cells['measure'])} ${String(cells['period'])}`));
  const measures = (known.rows.get('measures') ?? []).filter(({ ended, cells }) => ended === null && (sheet !== 'targets' || cells['polarity'] !== 'data-only'));
  return measures.flatMap(({ cells }) => {
    const ref = String(cells['ref']);
    return periodsWanted(sheet, cells['frequency'] as Frequency, known.today!)
      .filter(({ key }) => !there.has(`${ref} ${key}`))
      .map((period) => columns.map(({ name }) => (name === 'measure' ? ref : name === 'period' ? periodText(period) : null)));
  });
}

const nameOf = ({ cells }: KnownRow): string => String(cells['name'] ?? cells['title'] ?? '');

/** The codes that the columns of a sheet accept, where they refer to other rows of the council. People go by their ids. */
function codesOf(sheet: SheetName, known: KnownCouncil): SheetTemplate['codes'] {
  return sheetNamed(sheet).columns.flatMap(({ name: column, accepts }) =>
    accepts.type !== 'reference' ? [] : (known.rows.get(accepts.sheet as SheetName) ?? []).filter(({ ended }) => ended === null).map((row) => ({ column, code: String(row.cells['ref']), name: nameOf(row) })),
  );
}

/**
 * A sheet of the format as a council fills it in: of measures' figures, targets and published statuses the rows that are wanted next and are not there; of
 * every other sheet the rows there are, to be changed or added to. People's own objectives are no part of it.
 */
export function templateOf(sheet: SheetName, known: KnownCouncil): SheetTemplate {
  const { columns } = sheetNamed(sheet);
  const names = columns.map(({ name }) => name);
  const codes = codesOf(sheet, known);
  if (isDated(sheet)) return { columns: names, codes, rows: datedRows(sheet, known) };
  const personal = new Set((known.rows.get('objectives') ?? []).filter(({ cells }) => cells['level'] === 'individual').map(({ cells }) => cells['ref']));
  const rows = (known.rows.get(sheet) ?? []).filter((row) => row.ended === null && !isPersonal(row, sheet, personal));
  return { columns: names, codes, rows: rows.map((row) => columns.map(({ name, accepts }) => cellText(accepts, cellOf(row, name)))) };
}

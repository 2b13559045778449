import { type PlanningApplication, statutoryDayOf } from '@golden-thread/domain/assessment/planning-week';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { columnNamed } from '../council-pack/check-sheet';
import type { PackFault } from '../council-pack/council-pack';
import { bounded } from '../council-pack/read-pack';
import { readDay } from '../council-pack/read-day';
import { readTables } from '../mapping/apply-mapping';
import { type GivenFile, isUnread, type Table, type TableRow, UnreadableFile } from '../tabular/table';

/** What planning systems call each column; the first is ours. */
const columns = {
  reference: ['reference', 'application_number', 'application_no', 'case_number', 'ref'],
  kind: ['kind', 'type', 'category', 'development_type', 'ps_category'],
  validOn: ['valid_on', 'valid', 'valid_date', 'date_valid', 'date_valid_received'],
  statutoryDay: ['statutory_day', 'statutory_date', 'target_date', 'determination_date', 'expiry_date'],
  extendedTo: ['extended_to', 'eot', 'extension_date', 'agreed_extension_date', 'eot_date'],
  extensionReason: ['extension_reason', 'eot_reason', 'reason_for_extension'],
  decidedOn: ['decided_on', 'decision_date', 'date_decided', 'decision_issued'],
  caseOfficer: ['case_officer', 'officer', 'officer_name'],
  appeal: ['appeal', 'appeal_decision', 'appeal_outcome'],
} as const;
type Column = keyof typeof columns;
const needed: readonly Column[] = ['reference', 'kind', 'validOn', 'caseOfficer'];

/** In words, or Q1 to Q12 of the quarterly return (PS2); Q13 and above are minors and others. */
const majors = /^(?:(?:small|large)[ -]?scale major|major|q(?:0?[1-9]|1[0-2])(?!\d))/i;
/** Adverts and trees, which are no non-majors. Source: practice C6. */
const others = /\b(?:advert\w*|trees?|tpo)\b|^q22(?!\d)/i;
const kindOf = (text: string): PlanningApplication['kind'] => (majors.test(text) ? 'major' : others.test(text) ? 'other' : 'non-major');
const appeals: Readonly<Record<string, PlanningApplication['appeal']>> = {
  '': 'none', none: 'none', dismissed: 'won', won: 'won', allowed: 'lost', upheld: 'lost', lost: 'lost', 'non-determination': 'appealed-undecided', 'non-determination allowed': 'lost-undecided',
};

export interface ReadApplications {
  readonly applications: readonly PlanningApplication[];
  /** Whether the file has a column in which it says why more time was agreed. */
  readonly tellsReasons: boolean;
  /** What is wrong, in the file's own rows and columns; with one fault nothing is taken. */
  readonly faults: readonly PackFault[];
}

/** The applications of a file as a planning system gives it out (CSV, XLSX, ODS), by the readers of the import; columns under any name they are known by. */
export function readApplications(given: GivenFile): ReadApplications {
  try {
    const known: ReadonlySet<string> = new Set(Object.values(columns).flat());
    const [{ file, table } = { file: given.name, table: null }] = readTables(given, (cells) => cells.filter((cell) => known.has(columnNamed(cell))).length >= needed.length);
    return table === null ? { applications: [], tellsReasons: false, faults: [] } : readTable(file, table);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { applications: [], tellsReasons: false, faults: [{ file: given.name, row: error.row, column: error.column, found: error.found, accepted: error.accepted }] };
  }
}

function readTable(file: string, table: Table): ReadApplications {
  const names = table.columns.map(columnNamed);
  const placeOf = (column: Column): number => names.findIndex((name) => (columns[column] as readonly string[]).includes(name));
  const missing = needed.filter((column) => placeOf(column) === -1);
  if (missing.length > 0) {
    const faults = missing.map((column) => ({ file, row: table.headerRow, column: columns[column][0], found: 'no such column', accepted: `a column called one of ${columns[column].join(', ')}` }));
    return { applications: [], tellsReasons: false, faults };
  }
  const faults: PackFault[] = [];
  const seen = new Set<string>();
  const applications = table.rows.flatMap((row) => {
    const read = new RowReader(file, row, placeOf, table.columns, faults).application();
    if (read && seen.has(read.reference)) faults.push({ file, row: row.row, column: columns.reference[0], found: `${read.reference}, which is in a row above`, accepted: 'each application once' });
    if (read) seen.add(read.reference);
    return read ?? [];
  });
  const tellsReasons = placeOf('extensionReason') !== -1;
  return faults.length > 0 ? { applications: [], tellsReasons, faults: bounded(faults, file) } : { applications, tellsReasons, faults };
}

/** Reads one row, and tells everything that is wrong in it. */
class RowReader {
  constructor(
    private readonly file: string,
    private readonly row: TableRow,
    private readonly placeOf: (column: Column) => number,
    private readonly titles: readonly string[],
    private readonly faults: PackFault[],
  ) {}

  application(): PlanningApplication | null {
    const before = this.faults.length;
    const reference = this.said('reference');
    const kind = kindOf(this.said('kind'));
    const validOn = this.day('validOn', true);
    const statutoryDay = this.day('statutoryDay', false);
    const [extendedTo, decidedOn] = [this.day('extendedTo', false), this.day('decidedOn', false)];
    const appeal = appeals[this.text('appeal').toLowerCase()];
    if (appeal === undefined) this.fault('appeal', this.text('appeal'), Object.keys(appeals).filter((word) => word !== '').join(', '));
    if (decidedOn !== null && validOn !== null && decidedOn < validOn) this.fault('decidedOn', `${decidedOn}, before it was valid`, 'a day on or after it was valid');
    const caseOfficer = this.said('caseOfficer');
    if (this.faults.length > before || validOn === null || appeal === undefined) return null;
    return { reference, kind, validOn, statutoryDay: statutoryDay ?? statutoryDayOf(kind, validOn), extendedTo, extensionReason: this.text('extensionReason'), decidedOn, caseOfficer, appeal };
  }

  private text(column: Column): string {
    return this.row.cells[this.placeOf(column)] ?? '';
  }

  private said(column: Column): string {
    const text = this.text(column);
    if (text === '') this.fault(column, 'nothing', 'a text');
    return text;
  }

  private day(column: Column, isNeeded: boolean): CalendarDate | null {
    const text = this.text(column);
    if (text === '') {
      if (isNeeded) this.fault(column, 'nothing', 'a day, as in 2026-09-03 or 03/09/2026');
      return null;
    }
    const day = readDay(text);
    if (day !== undefined && !isUnread(day)) return day;
    this.fault(column, isUnread(day) ? day.found : text, isUnread(day) ? day.accepted : 'a day, as in 2026-09-03 or 03/09/2026');
    return null;
  }

  private fault(column: Column, found: string, accepted: string): void {
    this.faults.push({ file: this.file, row: this.row.row, column: this.titles[this.placeOf(column)] ?? columns[column][0], found, accepted });
  }
}

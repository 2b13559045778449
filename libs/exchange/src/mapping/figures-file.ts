import type { FiguresMapping } from '@golden-thread/domain/import/figures-mapping';
import type { SheetName } from '../council-pack/council-pack';
import type { ColumnSource, Mapping, SheetMapping } from './mapping';

/** Where the figures' sheet has its figures from, by what an empty cell means. */
function figureSources({ columns, units, blank }: FiguresMapping): Pick<SheetMapping, 'columns' | 'leaveOutWhereBlank'> {
  const value = columns.value!;
  const figure = { value: { column: value, units, ...(blank === 'zero' && { blank: '0' }) } };
  if (blank !== 'no-cases') return { columns: figure, leaveOutWhereBlank: ['value'] };
  // Why there were no cases is wanted in words; where the file has no notes, it is the file that says so.
  const why: Readonly<Record<string, ColumnSource>> = columns.note === null ? { note: { column: value, blank: 'No cases, as the file has it', filled: '' } } : {};
  return { columns: { ...figure, ...why, no_cases: { column: value, blank: 'yes', filled: 'no' } }, leaveOutWhereBlank: ['no_cases'] };
}

/** A mapping made on a page as the mapping of a file: a sheet of figures, one of targets, one of their wording, one of published statuses, or several of them. */
export function mappingOfFigures(mapping: FiguresMapping, name: string): Mapping {
  const { columns, period, measure, dataStatus, spellings, units, missing, missingNotes } = mapping;
  const worded = (column: string | null, constant: string | null): ColumnSource | undefined =>
    column !== null ? { column, spellings } : constant !== null ? { constant } : undefined;
  const number = (column: string | null): ColumnSource | undefined => (column === null ? undefined : { column, units });
  const note: ColumnSource | undefined = columns.note === null ? undefined : { column: columns.note };
  const common = { measure: worded(columns.measure, measure), period: worded(columns.period, period) };
  const sheet = (of: SheetName, sources: Readonly<Record<string, ColumnSource | undefined>>, leftOut: Omit<SheetMapping, 'sheet' | 'columns'>): SheetMapping => ({
    sheet: of,
    columns: Object.fromEntries(Object.entries({ ...common, ...sources }).filter((one): one is [string, ColumnSource] => one[1] !== undefined)),
    ...leftOut,
  });
  const sheets: SheetMapping[] = [];
  if (columns.value !== null) {
    const { columns: figures, leaveOutWhereBlank = [] } = figureSources(mapping);
    const firm: ColumnSource | undefined = dataStatus === null ? undefined : { constant: dataStatus };
    sheets.push(sheet('values', { note, ...figures, numerator: number(columns.numerator), denominator: number(columns.denominator), data_status: firm }, { leaveOutWhereBlank }));
  }
  const target: ColumnSource | undefined = number(columns.target) ?? (columns.wording === null ? undefined : { column: columns.wording, saysTarget: true });
  if (target !== undefined) {
    // A measure that the file calls data only has no target: what stands in the column is no 0 to be reached.
    const dataOnly = ['data-only', ...Object.entries(spellings).filter(([, ours]) => ours === 'data-only').map(([theirs]) => theirs)];
    sheets.push(sheet('targets', { target }, { leaveOutWhereBlank: ['target'], ...(columns.status !== null && { leaveOutWhere: { column: columns.status, contain: dataOnly } }) }));
  }
  if (columns.wording !== null) sheets.push({ sheet: 'target-statements', columns: { ...(common.measure && { measure: common.measure }), wording: { column: columns.wording } }, leaveOutWhereBlank: ['wording'] });
  if (columns.status !== null) sheets.push(sheet('published-statuses', { status: worded(columns.status, null), note }, { leaveOutWhereBlank: ['status'] }));
  const notes = columns.note === null || missingNotes.length === 0 ? {} : { notes: { column: columns.note, contain: missingNotes } };
  return { name, sheets, missing: { cells: missing, ...notes } };
}

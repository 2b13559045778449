import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id } from '@golden-thread/domain/shared/id';
import type { SheetName } from './council-pack';
import type { Sheet } from './pack-format';
import type { Cell } from './read-cell';

/** A row that the council has, in the columns of its sheet. */
export interface KnownRow {
  readonly id: Id;
  readonly cells: Readonly<Record<string, Cell>>;
  /** The day on which it ended: a post closed, somebody left. */
  readonly ended: CalendarDate | null;
}

/** What the council has already. A pack is judged by its own rows and by these: what it does not hold stands as it is. */
export interface KnownCouncil {
  readonly rows: ReadonlyMap<SheetName, readonly KnownRow[]>;
  /** The id behind the reference of a person: the council's rows name people by it. */
  personId(ref: string): string;
  /** The council's day; null for a pack that is judged by itself. */
  readonly today: CalendarDate | null;
  /** The first day of the council's first year: figures of before are history, verified where they come from. */
  readonly firstDay: CalendarDate | null;
  /** The figure that stands for a measure's period. */
  figure(measure: string, period: string): string | null | undefined;
  /** What state a plan is in that is no draft any more; undefined for a draft, or none. `of`: the service, unit or post it is the plan of. */
  submittedPlan(level: string, year: string, of: string | null): string | undefined;
  /** The same of the plan in which an objective of the council stands. */
  submittedObjective(ref: string): string | undefined;
}

/** No council yet: the pack stands for itself. */
export const noCouncil: KnownCouncil = {
  rows: new Map(),
  personId: (ref) => ref,
  today: null,
  firstDay: null,
  figure: () => undefined,
  submittedPlan: () => undefined,
  submittedObjective: () => undefined,
};

/** The columns of each sheet that name a person: asked of every cell there is, and so worked out once a sheet. */
const personColumns = new Map<string, ReadonlySet<string>>();
function namesPerson(sheet: Sheet, column: string): boolean {
  const known = personColumns.get(sheet.name) ?? new Set(sheet.columns.filter(({ name, accepts }) => (sheet.name === 'people' && name === 'ref') || (accepts.type === 'reference' && accepts.sheet === 'people')).map(({ name }) => name));
  personColumns.set(sheet.name, known);
  return known.has(column);
}

/** A cell as it is compared with the council's: people by their ids. */
export const comparable = (sheet: Sheet, column: string, cell: Cell | undefined, personId: KnownCouncil['personId']): Cell | undefined =>
  typeof cell === 'string' && namesPerson(sheet, column) ? personId(cell) : cell;

/** What tells a row of a sheet from another. */
export const keyOf = (sheet: Sheet, cells: Readonly<Record<string, Cell | undefined>>, personId: KnownCouncil['personId']): string =>
  sheet.key.map((column) => String(comparable(sheet, column, cells[column], personId) ?? '')).join('\u0000');

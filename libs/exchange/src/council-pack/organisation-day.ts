import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { RowEffect } from './changes';
import type { SoundPack } from './check-pack';
import type { SheetName } from './council-pack';
import type { ReadPack } from './read-pack';

/** Sheets of what a council is made of: what they say of something that is there holds from a day. Holdings and deputies have days of their own. */
const madeOf: ReadonlySet<string> = new Set<SheetName>(['directorates', 'services', 'units', 'posts']);

/** Whether a row says something new of a part or post that is there, from a day on; an end has its own. */
export const isDated = ({ sheet, effect, cells }: { readonly sheet: string; readonly effect: RowEffect; readonly cells: readonly { readonly column: string }[] }): boolean => effect === 'changes' && madeOf.has(sheet) && cells.some(({ column }) => column !== 'closed_on');

/** The day from which a pack's organisation holds, where it changes any of it; null where nothing is dated. */
export const organisationDay = ({ pack, changes }: SoundPack): CalendarDate | null => (changes.some(isDated) ? (pack.council[0]?.holds_from ?? null) : null);

/** The first row that is dated, as people find it, where the pack says no day; null where none is to be asked for. */
export function rowWithoutDay(check: SoundPack): string | null {
  const first = check.changes.find(isDated);
  return first === undefined || organisationDay(check) !== null ? null : `${check.fileOf(first.sheet)}, row ${first.row.row}`;
}

/** A pack that holds from a day that was said beside it, whatever it says itself. */
export function holdingFrom(pack: ReadPack, day: CalendarDate | null): ReadPack {
  if (day === null) return pack;
  const sheets = pack.sheets.map((one) =>
    one.sheet === 'council' ? { ...one, columns: [...new Set([...one.columns, 'holds_from'])], rows: one.rows.map((row) => ({ ...row, holds_from: day })) } : one,
  );
  return { ...pack, sheets };
}

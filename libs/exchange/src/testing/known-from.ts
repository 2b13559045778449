import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { type CouncilPack, packSchema } from '../council-pack/council-pack';
import { type KnownCouncil, noCouncil } from '../council-pack/known-council';
import type { Cell } from '../council-pack/read-cell';

/** The council that has exactly what a pack holds, as if it had just been imported; people go by the pack's own references. */
export const knownFrom = (pack: CouncilPack): KnownCouncil => ({
  ...noCouncil,
  rows: new Map(
    packSchema.map(({ name }) => [
      name,
      pack[name].map(({ row, ...cells }) => ({
        id: anId(`${name} ${row}`),
        cells: { ...(cells as Readonly<Record<string, Cell>>), ...('objective' in cells && 'dimension' in cells && { objectives: cells.objective === null ? [] : [cells.objective] }) },
        ended: ((cells as Readonly<Record<string, unknown>>)['closed_on'] as CalendarDate | null | undefined) ?? null,
      })),
    ]),
  ),
});

import type { PackRule } from '../pack-rule';

/** The pack says which council it is of, in one row; a training council says on which day its clock begins. */
export const oneCouncil: PackRule = (sheets) => {
  const rows = sheets.rows('council');
  if (rows.length === 0) return [sheets.fault('council', null, null, 'no row', 'one row: which council the pack is of')];
  return [
    ...rows.slice(1).map((row) => sheets.fault('council', row.row, null, 'a second council', 'one row')),
    ...rows.flatMap((row) => {
      if (row.kind === 'training' && row.clock_date === null) {
        return [sheets.fault('council', row.row, 'clock_date', 'nothing', 'the day on which the clock of a training council begins')];
      }
      if (row.kind === 'live' && typeof row.clock_date === 'string') {
        return [sheets.fault('council', row.row, 'clock_date', row.clock_date, 'nothing: a live council goes by the calendar')];
      }
      return [];
    }),
  ];
};

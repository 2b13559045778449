import type { PackRule } from '../pack-rule';

const dated = ['holdings', 'deputies', 'committee-members'] as const;

/** What ends does not end before it begins. */
export const daysAreInOrder: PackRule = (sheets) =>
  dated.flatMap((sheet) =>
    sheets.rows(sheet).flatMap(({ row, starts_on, ends_on }) =>
      typeof starts_on === 'string' && typeof ends_on === 'string' && ends_on < starts_on
        ? [sheets.fault(sheet, row, 'ends_on', ends_on, `a day not before starts_on, ${starts_on}`)]
        : [],
    ),
  );

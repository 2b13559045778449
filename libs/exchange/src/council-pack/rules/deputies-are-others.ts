import type { PackRule } from '../pack-rule';

/** A deputy is somebody else than the absent holder. */
export const deputiesAreOthers: PackRule = (sheets) =>
  sheets.rows('deputies').flatMap(({ row, absent, deputy }) =>
    deputy !== undefined && deputy === absent ? [sheets.fault('deputies', row, 'deputy', deputy, 'somebody else than the absent holder')] : [],
  );

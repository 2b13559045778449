import { lineManagementCycle } from '@golden-thread/domain/organisation';
import type { PackRule } from '../pack-rule';

/** Nobody manages themselves, directly or in a circle; the circle is named once, in order. */
export const lineManagementEndsAtTheTop: PackRule = (sheets) => {
  const posts = sheets.rows('posts');
  const managed = posts.flatMap(({ ref, reports_to }) =>
    ref === undefined || reports_to === undefined ? [] : [{ id: ref, lineManagerPostId: reports_to }],
  );
  const circle = lineManagementCycle(managed);
  if (circle.length === 0) return [];
  const row = posts.find(({ ref }) => ref === circle[0])!.row;
  return [sheets.fault('posts', row, 'reports_to', `a circle: ${[...circle, circle[0]].join(' reports to ')}`, 'a line that ends at the top')];
};

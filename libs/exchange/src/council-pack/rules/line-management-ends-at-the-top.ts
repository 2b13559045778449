import { lineManagementCycle } from '@golden-thread/domain/organisation';
import type { PackRule } from '../pack-rule';

/** Nobody manages themselves, directly or in a circle; the circle is named once, in order. */
export const lineManagementEndsAtTheTop: PackRule = (sheets) => {
  const posts = sheets.all('posts');
  const managed = posts.flatMap(({ ref, reports_to }) =>
    ref === undefined || reports_to === undefined ? [] : [{ id: ref, lineManagerPostId: reports_to }],
  );
  const circle = lineManagementCycle(managed);
  if (circle.length === 0) return [];
  const row = sheets.rows('posts').find(({ ref }) => circle.includes(ref!))?.row;
  // A circle that stood before is not of the pack's making.
  if (row === undefined) return [];
  return [sheets.fault('posts', row, 'reports_to', `a circle: ${[...circle, circle[0]].join(' reports to ')}`, 'a line that ends at the top')];
};

import { decimal } from '@golden-thread/domain/shared/decimal';
import type { PackRule } from '../pack-rule';

/** A post sits in at most one of directorate, service and unit, and is at most one full-time equivalent. */
export const postsHaveOnePlace: PackRule = (sheets) =>
  sheets.rows('posts').flatMap((post) => {
    const places = [post.directorate, post.service, post.unit].filter((place) => typeof place === 'string');
    const fte = post.fte;
    return [
      ...(places.length > 1
        ? [sheets.fault('posts', post.row, 'directorate, service, unit', places.join(', '), 'the smallest of them alone; the others follow from it')]
        : []),
      ...(typeof fte === 'string' && (decimal.compare(fte, '0') < 0 || decimal.compare(fte, '1') > 0)
        ? [sheets.fault('posts', post.row, 'fte', fte, 'from 0 to 1: one row for each post')]
        : []),
    ];
  });

import { comparable } from '../known-council';
import { type PackRule, sheetNamed } from './pack-rule';

/** Whoever left, and a post that was closed, stay so: a new holding of either is for the page, where somebody says that they came back. */
export const leaversTakeNothingNew: PackRule = (sheets) => {
  const ended = (sheet: 'people' | 'posts') =>
    new Map((sheets.council.rows.get(sheet) ?? []).flatMap(({ cells, ended: on }) => (on === null ? [] : [[String(cells['ref']), on] as const])));
  const [left, closed] = [ended('people'), ended('posts')];
  return sheets.rows('holdings').flatMap((row) => {
    if (sheets.knownRow('holdings', row) !== undefined) return [];
    const who = comparable(sheetNamed('holdings'), 'person', row.person, sheets.council.personId);
    const on = left.get(String(who));
    if (on !== undefined && (row.ends_on ?? '9999-12-31') > on) {
      return [sheets.fault('holdings', row.row, 'person', `${row.person}, who left on ${on}`, 'somebody who has not left; record a return on the page of the post')];
    }
    const shut = closed.get(row.post ?? '');
    if (shut === undefined || (row.ends_on ?? '9999-12-31') <= shut) return [];
    return [sheets.fault('holdings', row.row, 'post', `${row.post}, which was closed on ${shut}`, 'a post that is not closed')];
  });
};

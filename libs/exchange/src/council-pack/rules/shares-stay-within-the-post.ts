import { decimal } from '@golden-thread/domain/shared/decimal';
import { type LooseSheets, ofTheCouncil } from '../loose-sheets';
import type { PackFault } from '../pack-fault';
import type { PackRule } from '../pack-rule';

type Holding = ReturnType<typeof holdingsOf>[number];
const holdingsOf = (sheets: LooseSheets) => sheets.all('holdings');

const holdsOn = (holding: Holding, day: string): boolean =>
  holding.starts_on! <= day && (typeof holding.ends_on !== 'string' || holding.ends_on >= day);

function overfullFaults(sheets: LooseSheets, post: string, holdings: readonly Holding[]): PackFault[] {
  for (const { starts_on: day } of holdings) {
    const present = holdings.filter((holding) => holdsOn(holding, day!));
    const sum = decimal.sum(present.map(({ share }) => share ?? '1'));
    const row = present.findLast((holding) => holding.row !== ofTheCouncil)?.row;
    if (row !== undefined && decimal.compare(sum, '1') > 0) {
      const names = new Map(sheets.council.rows.get('people')?.map(({ id, cells }) => [id, String(cells['name'])]));
      const who = present.map((holding) => `${names.get(holding.person!) ?? holding.person} ${holding.share ?? '1'}`).join(', ');
      return [sheets.fault('holdings', row, 'share', `${sum} of post ${post} held on ${day}: ${who}`, 'at most 1 on any day; end the earlier holding')];
    }
  }
  return [];
}

/** On no day do the shares of a post's holders pass the whole post; each share is more than 0. */
export const sharesStayWithinThePost: PackRule = (sheets) => {
  const rows = holdingsOf(sheets);
  const sound = rows.filter(({ post, starts_on, share }) => post !== undefined && starts_on !== undefined && share !== undefined);
  const outOfRange = (share: string | null | undefined): boolean =>
    typeof share === 'string' && (decimal.compare(share, '0') <= 0 || decimal.compare(share, '1') > 0);
  const byPost = new Map<string, Holding[]>();
  for (const holding of sound.filter(({ share }) => !outOfRange(share))) {
    byPost.set(holding.post!, [...(byPost.get(holding.post!) ?? []), holding]);
  }
  return [
    ...rows.filter(({ row, share }) => row !== ofTheCouncil && outOfRange(share)).map(({ row, share }) => sheets.fault('holdings', row, 'share', share!, 'more than 0 and at most 1')),
    ...[...byPost].flatMap(([post, holdings]) => (holdings.length > 1 ? overfullFaults(sheets, post, holdings) : [])),
  ];
};

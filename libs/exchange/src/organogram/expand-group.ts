import { decimal } from '@golden-thread/domain/shared/decimal';
import type { JuniorGroup } from './organogram';

/** The posts of a group: as many whole ones as it has full-time equivalents, and one for what is left over. */
export function expandGroup(group: JuniorGroup): readonly { readonly ref: string; readonly fte: string }[] {
  const whole = Number(group.fte.split('.')[0]);
  const rest = decimal.subtract(group.fte, String(whole));
  const sizes = [...Array.from({ length: whole }, () => '1'), ...(decimal.isZero(rest) ? [] : [rest])];
  return sizes.map((fte, index) => ({ ref: `J${group.row}-${index + 1}`, fte }));
}

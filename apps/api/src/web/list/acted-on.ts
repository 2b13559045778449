import type { Refusal } from '@golden-thread/domain/shared/outcome';
import { showRefusal } from '../kit';

/** "Done for 3 services. Not for Housing: …": what came of an act on several rows of a list, each that was refused by its name with why. */
export const formatActed = (done: string, refused: readonly { readonly about: string; readonly refusal: Refusal }[]): string =>
  [done, ...refused.map(({ about, refusal }) => `Not for ${about}: ${showRefusal(refusal).message}`)].join(' ');

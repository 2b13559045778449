import type { Refusal } from '@golden-thread/domain';
import { refusalWordings } from './index';
import type { ShownRefusal } from './shown-refusal';

/**
 * Status and words of a refusal, chosen by its code alone.
 * @throws Error for a code nobody worded: a fault of ours, shown as one.
 */
export function showRefusal(refusal: Refusal): ShownRefusal {
  const wording = refusalWordings[refusal.code];
  if (wording === undefined) throw new Error(`No wording for the refusal ${refusal.code}; add it to apps/api/src/refusals.`);
  const shown = { code: refusal.code, status: wording.status, message: wording.message(refusal.details ?? {}) };
  return wording.field === undefined ? shown : { ...shown, field: wording.field };
}

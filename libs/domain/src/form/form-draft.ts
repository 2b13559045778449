/** What somebody has typed into a form and not sent: kept for them alone, so that signing in again loses nothing. */

import type { Instant } from '../calendar/instants';

/** A draft by the page it was written on. `action`: where its form is sent. The fields as the form sends them, in their order; a name may come twice. */
export interface FormDraft {
  readonly page: string;
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly savedAt: Instant;
}

/** How long an address is, how much one draft holds in all, and how many of one person are kept: the newest. */
export const formDraftLimits = { address: 300, text: 200_000, fields: 2000, ofOnePerson: 50 } as const;

/** Reads fields as a page sends them; null where they are none, or too many. */
export function readDraftFields(text: string): FormDraft['fields'] | null {
  try {
    const found: unknown = JSON.parse(text);
    if (!Array.isArray(found) || found.length > formDraftLimits.fields) return null;
    return found.every(isField) ? found : null;
  } catch {
    return null;
  }
}

const isField = (field: unknown): field is [string, string] => Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string');

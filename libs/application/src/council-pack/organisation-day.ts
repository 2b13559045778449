import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import { organisationDay, rowWithoutDay } from '@golden-thread/exchange/council-pack/organisation-day';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/**
 * An organisation that changes has its day: without one nobody knows since when a post sits elsewhere. One that is to come is looked at now and written from that day
 * on, so that nothing here is moved before it is so. Refuses: `ImportDayMissing`, `ImportNotYet`.
 */
export function refusalOfDay({ today }: Pick<Reading, 'today'>, { check }: { readonly check: SoundPack }): Extract<Outcome<never>, { ok: false }> | null {
  const row = rowWithoutDay(check);
  if (row !== null) return refuse('ImportDayMissing', { row });
  const from = organisationDay(check);
  return from !== null && from > today ? refuse('ImportNotYet', { from }) : null;
}

/** The day since which a pack's organisation holds: its own, else the day on which it is written. */
export const inForceSince = ({ today }: Pick<Reading, 'today'>, { check }: { readonly check: SoundPack }): CalendarDate => organisationDay(check) ?? today;

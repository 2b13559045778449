/** Which services a stage asks that comes to each of them in turn. */

import type { CalendarDate } from '../calendar/dates';
import type { ServiceId } from '../shared/id';

/** What is known of turns: when each service was last asked, and which the programme names for the year; none where it names nobody. */
export interface Rotation {
  readonly lastAsked: ReadonlyMap<ServiceId, CalendarDate>;
  readonly programmed: ReadonlySet<ServiceId>;
}

/**
 * Those that the council's programme names for the year, where it names any; else one in `inTurnOf` of those asked, rounded up, so that everybody has
 * had a turn after so many times: those never asked first, then those asked longest ago.
 */
export function nextInRotation<Asked extends { readonly serviceId: ServiceId | null; readonly name: string }>(
  asked: readonly Asked[],
  { inTurnOf, lastAsked, programmed }: { readonly inTurnOf: number } & Rotation,
): readonly Asked[] {
  const named = asked.filter(({ serviceId }) => serviceId !== null && programmed.has(serviceId));
  if (named.length > 0) return named;
  const since = ({ serviceId }: Asked): string => (serviceId === null ? '' : (lastAsked.get(serviceId) ?? ''));
  const waiting = [...asked].sort((one, other) => since(one).localeCompare(since(other)) || one.name.localeCompare(other.name));
  return waiting.slice(0, Math.ceil(asked.length / inTurnOf)).sort((one, other) => one.name.localeCompare(other.name));
}

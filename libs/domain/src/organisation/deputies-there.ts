/** Whether whoever stands in is there themselves: on no day may work lie with two people who are both away. */

import type { Refusal } from '../shared/outcome';
import type { Deputy, Holding } from './organisation';
import type { OrganisationRefusal } from './refusals';
import { daysWithout, openEnd, overlap, type Span } from './span';

/** An absence with its deputy, of any post, as those concerned are named. */
export interface AbsenceCovered extends Deputy {
  readonly holderName: string;
  readonly deputyName: string;
}

const spanOf = ({ startsOn, endsOn }: Pick<Holding, 'startsOn' | 'endsOn'>): Span => ({ from: startsOn, to: endsOn ?? openEnd });

/** Days as a refusal tells them: first and last, '2026-12-01/2026-12-18'. */
const told = (days: readonly Span[]): readonly string[] => days.map(({ from, to }) => `${from}/${to}`);

/**
 * What stands in the way of a deputy for an absence: the deputy is away on some of those days (so that two people would stand in for each
 * other, directly or in a ring), or whoever is to be away stands in for somebody else on some of them (so that work would come to them
 * while they are away). A day is enough. Null: nothing.
 *
 * @param absences every absence with a deputy that either of the two has a part in, in any post
 * Refusals: `DeputyAway`, `HolderDeputises` (details: the person, for `HolderDeputises` also whom they stand in for, and the days).
 */
export function absenceInTheWay(
  named: Pick<Deputy, 'holderId' | 'personId' | 'startsOn' | 'endsOn'>,
  absences: readonly AbsenceCovered[],
): Refusal<OrganisationRefusal> | null {
  const shared = (absence: AbsenceCovered): readonly Span[] => {
    const days = overlap(spanOf(absence), spanOf(named));
    return days === null ? [] : [days];
  };
  const away = absences.filter(({ holderId }) => holderId === named.personId);
  const daysAway = away.flatMap(shared);
  if (daysAway.length > 0) return { code: 'DeputyAway', details: { person: away[0]!.holderName, days: told(daysAway) } };
  const standingIn = absences.find((absence) => absence.personId === named.holderId && shared(absence).length > 0);
  if (standingIn === undefined) return null;
  return { code: 'HolderDeputises', details: { person: standingIn.deputyName, absent: standingIn.holderName, days: told(shared(standingIn)) } };
}

/** The days of an absence on which a deputy holds no post: before they come, or after they have left. */
export const daysNotInPost = (deputysHoldings: readonly Holding[], absence: Pick<Deputy, 'startsOn' | 'endsOn'>): readonly string[] =>
  told(daysWithout(deputysHoldings.map(spanOf), spanOf(absence)));

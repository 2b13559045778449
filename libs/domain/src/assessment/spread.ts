import { scales, type Scale } from './framework';
import type { ParticipantRole } from './participant';

/** A score that somebody gave. Whose it is is never shown. */
export interface GivenScore {
  readonly role: ParticipantRole;
  readonly score: number;
}

/** How many gave each score, from the lowest of the scale to the highest. */
type Counts = readonly number[];

/** What everybody sees of the single scores: how they spread, and by role only where nobody can be told apart. */
export interface Spread {
  readonly counts: Counts;
  readonly byRole: readonly { readonly role: ParticipantRole; readonly counts: Counts }[];
}

/** Fewer than three of a kind can be told apart by whoever was there. */
export const fewestTogether = 3;

const countsOf = (scale: Scale, given: readonly GivenScore[]): Counts => {
  const { least, most } = scales[scale];
  return Array.from({ length: most - least + 1 }, (_, at) => given.filter(({ score }) => score === least + at).length);
};

/** How many scored. */
export const scoredBy = ({ counts }: Pick<Spread, 'counts'>): number => counts.reduce((all, one) => all + one, 0);

/**
 * The spread of single scores. A role is shown apart only where three or more of it scored, and only as long as those who are left over are
 * none or three: what is not shown could otherwise be reckoned from the rest.
 */
export function spreadOf(scale: Scale, given: readonly GivenScore[]): Spread {
  const roles = [...new Set(given.map(({ role }) => role))].sort();
  const large = roles.map((role) => given.filter((one) => one.role === role)).filter((ofRole) => ofRole.length >= fewestTogether).sort((a, b) => b.length - a.length);
  const left = given.length - large.reduce((all, { length }) => all + length, 0);
  const apart = left > 0 && left < fewestTogether ? large.slice(0, -1) : large;
  return { counts: countsOf(scale, given), byRole: apart.map((ofRole) => ({ role: ofRole[0]!.role, counts: countsOf(scale, ofRole) })) };
}

/**
 * The spread with the scores of those who were away, all of them at once. Fewer than three are left out: whoever remembers the spread of the
 * day could tell whose they are. By role it stays as it was, for the same reason.
 */
export function withLateScores(scale: Scale, spread: Spread, late: readonly GivenScore[]): Spread {
  if (late.length < fewestTogether) return spread;
  const more = countsOf(scale, late);
  return { ...spread, counts: spread.counts.map((count, at) => count + more[at]!) };
}

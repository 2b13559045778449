/** A council's own names for where an action stands. Each means one of `actionStatuses`; how an action is reminded of, counted and coloured follows from that alone. */

import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type Action, type ActionStatus, actionStatuses, actionStatusKeys } from './action';
import type { ActionRefusal } from './refusals';

export interface NamedStatus {
  /** What files and API clients name it by; never changed. */
  readonly key: string;
  readonly title: string;
  readonly means: ActionStatus;
  /** It is said with its reason. */
  readonly asksWhy: boolean;
  /** Whether it can be said of an action from now on. One that is no longer offered stays where it was said. */
  readonly offered: boolean;
}
export type StatusSet = readonly NamedStatus[];

/** How much a set holds: characters of a name, and how many. */
export const statusSetLimits = { title: 60, statuses: 30 } as const;

/** What a council has that has named none of its own. */
export const shippedStatuses: StatusSet = actionStatusKeys.map((key) => ({ key, title: actionStatuses[key].title, means: key, asksWhy: actionStatuses[key].asksWhy, offered: true }));

/** What some status of every set must mean: an action begins so, and ends well or otherwise. */
const needed: readonly ActionStatus[] = ['on-track', 'achieved', 'deleted'];

/** The first status that means something and is offered: what is said where the product itself says how an action stands. */
export const statusMeaning = (set: StatusSet, means: ActionStatus): NamedStatus | undefined => set.find((one) => one.offered && one.means === means);

/** How an action stands that the product itself says something of: by the council's first name for it. */
export function calledAs(set: StatusSet, means: ActionStatus): Pick<Action, 'statusKey' | 'statusName'> {
  const called = statusMeaning(set, means);
  return { statusKey: called?.key ?? null, statusName: called?.title ?? null };
}

/**
 * The status that somebody names by its key, or by what it means where no key is called so: a client that knows the meanings alone is understood by every council.
 * One that is no longer offered is named only of an action that stands so by now.
 */
export const statusNamed = (set: StatusSet, named: string, now?: Pick<Action, 'status' | 'statusKey'>): NamedStatus | undefined =>
  set.find(({ key, offered }) => key === named && (offered || (now !== undefined && key === statusKeyOf(now)))) ?? statusMeaning(set, named as ActionStatus);

/** By which key an action stands where it stands; of one that stood so before the council named its own, by what it means. */
export const statusKeyOf = ({ status, statusKey }: Pick<Action, 'status' | 'statusKey'>): string => statusKey ?? status;

/** What it is called, where an action stands. */
export const statusTitle = ({ status, statusName }: Pick<Action, 'status' | 'statusName'>): string => statusName ?? actionStatuses[status].title;

export interface NewStatus {
  readonly title: string;
  readonly means: ActionStatus;
  readonly asksWhy: boolean;
}

type Decided = Outcome<StatusSet, Refusal<ActionRefusal | 'NotFound'>>;

/** Adds a status to a council's set. Refuses: `TooManyActionStatuses`; and as `titleFaults` does. */
export function decideNewStatus(set: StatusSet, { title, means, asksWhy }: NewStatus): Decided {
  if (set.length >= statusSetLimits.statuses) return refuse('TooManyActionStatuses', { most: statusSetLimits.statuses });
  const refused = refuseAll(titleFaults(set, title));
  return refused ?? accept([...set, { key: keyFor(set, normalText(title)), title: normalText(title), means, asksWhy, offered: true }]);
}

export type StatusChange = Pick<NamedStatus, 'key' | 'title' | 'asksWhy' | 'offered'>;

/**
 * Renames a status, says whether it wants a reason, or offers it no longer. What it means stays: actions stand so.
 * Refuses: `NotFound`; and all at once `ActionStatusNeeded`, and as `titleFaults` does.
 */
export function decideStatusChange(set: StatusSet, { key, title, asksWhy, offered }: StatusChange): Decided {
  const found = set.find((one) => one.key === key);
  if (found === undefined) return refuse('NotFound');
  const others = set.filter((one) => one.key !== key);
  const isLast = !offered && needed.includes(found.means) && statusMeaning(others, found.means) === undefined;
  const refused = refuseAll(faultsAmong<Refusal<ActionRefusal>>([isLast && { code: 'ActionStatusNeeded', details: { means: found.means } }, ...titleFaults(others, title)]));
  return refused ?? accept(set.map((one) => (one.key === key ? { ...one, title: normalText(title), asksWhy, offered } : one)));
}

/** The names that can be said now. */
export const titlesOffered = (set: StatusSet): readonly string[] => set.filter(({ offered }) => offered).map(({ title }) => title);

/** `ActionStatusTitleMissing`, `ActionStatusNamedAlready`. */
const titleFaults = (others: StatusSet, title: string): readonly Refusal<ActionRefusal>[] =>
  faultsAmong<Refusal<ActionRefusal>>([
    isBlank(title) && { code: 'ActionStatusTitleMissing' },
    others.some((one) => one.title.toLowerCase() === normalText(title).toLowerCase()) && { code: 'ActionStatusNamedAlready', details: { title: normalText(title) } },
  ]);

/** A key of letters, figures and hyphens that no other status has, and that names no other meaning. */
function keyFor(set: StatusSet, title: string): string {
  const plain = title.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'status';
  const taken = new Set<string>([...set.map(({ key }) => key), ...actionStatusKeys]);
  let key = plain;
  for (let next = 2; taken.has(key); next += 1) key = `${plain}-${next}`;
  return key;
}

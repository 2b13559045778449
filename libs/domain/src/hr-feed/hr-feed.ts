/** The standing HR feed: what it may do by itself under rules that two people approved once, and what becomes of each entry of it. */

import type { Role } from '../authority/actor';
import { addDays, type CalendarDate } from '../calendar/dates';
import type { HoldingId, PersonId, PostId } from '../shared/id';

/** What the rules may let a feed do by itself. Nothing lets it change who somebody is to the sign-in service, or bring them into a special post. */
export const feedAllowances = ['newcomers', 'movers', 'leavers', 'names', 'emails', 'posts'] as const;
export type FeedAllowance = (typeof feedAllowances)[number];

/** `issuer`: the identity provider whose names newcomers sign in under. */
export interface HrFeedRules {
  readonly issuer: string;
  readonly allows: readonly FeedAllowance[];
}

/** Why a feed is ended: characters. */
export const longestFeedReason = 2000;

/** Refusals about the feed itself; what of an entry cannot be done by itself is asked, not refused. */
export interface HrFeedRefusals {
  readonly FeedNotApproved: null;
  readonly FeedAllowsNothing: null;
  readonly FeedRulesUnchanged: null;
  /** A file by which more people would leave than a night brings. */
  readonly FeedLeaversTooMany: { readonly leavers: number; readonly people: number };
  /** Somebody whom the feed knows already, or whose sign-in is another's. */
  readonly FeedKnowsThem: { readonly userName: string };
  /** The rules do not let the feed add people by itself; `import`: the proposal that asks an administrator, null where nothing can be asked. */
  readonly FeedAsksFirst: { readonly import: string | null };
}

/**
 * The roles that a post may have for the feed to bring somebody into it. The others decide for a directorate or the council, sit in judgement as
 * members do, or are powerful ones.
 */
const ordinaryRoles: readonly Role[] = ['employee', 'unit-manager', 'service-manager'];

/** A post as the feed meets it. */
export interface FeedPost {
  readonly id: PostId;
  readonly code: string;
  readonly roles: readonly Role[];
  readonly closedOn: CalendarDate | null;
  /** Whoever holds it decides in the administrators' place. */
  readonly isFallback: boolean;
}

/** Whether the feed may bring people into a post, and keep the post itself where its rules say so. */
export const isOrdinaryPost = ({ roles, isFallback }: FeedPost): boolean => !isFallback && roles.every((role) => ordinaryRoles.includes(role));

/** What the HR system says of one person. Null: it does not say, and nothing of it is touched. */
export interface FeedEntry {
  readonly name: string | null;
  readonly email: string | null;
  /** What the identity provider calls them. */
  readonly subject: string | null;
  readonly postCode: string | null;
  /** The first day in that post; today where it does not say. */
  readonly startsOn: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
}

/** Somebody as the council has them. */
export interface FeedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly subject: string | null;
  readonly leftOn: CalendarDate | null;
  /** What they hold today or later. */
  readonly holdings: readonly { readonly id: HoldingId; readonly post: FeedPost; readonly startsOn: CalendarDate; readonly endsOn: CalendarDate | null }[];
}

/** What the feed does by itself. `move`: `ends` is the holding that is over the day before. */
export type FeedAct =
  | { readonly kind: 'add'; readonly name: string; readonly email: string | null; readonly subject: string | null }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'appoint'; readonly postId: PostId; readonly startsOn: CalendarDate }
  | { readonly kind: 'move'; readonly ends: HoldingId; readonly postId: PostId; readonly startsOn: CalendarDate }
  | { readonly kind: 'leave'; readonly lastDay: CalendarDate };
export type FeedActKind = FeedAct['kind'];

/** What an administrator is asked instead, and why. `return`: they had left; only an administrator takes that back. */
export interface FeedAsk {
  readonly what: 'person' | 'name' | 'email' | 'subject' | 'post' | 'leaver' | 'return';
  readonly because: 'not-allowed' | 'never-by-itself' | 'special-post' | 'no-such-post' | 'several-posts' | 'has-left' | 'not-possible';
}

export interface FeedVerdict {
  readonly acts: readonly FeedAct[];
  readonly asks: readonly FeedAsk[];
}

interface Judged {
  readonly rules: HrFeedRules;
  /** Undefined: the council does not have them yet. */
  readonly person: FeedPerson | undefined;
  /** The post that the entry names; undefined where there is none of that code. */
  readonly post: FeedPost | undefined;
  readonly today: CalendarDate;
}

const act = (...acts: readonly FeedAct[]): FeedVerdict => ({ acts, asks: [] });
const ask = (what: FeedAsk['what'], because: FeedAsk['because']): FeedVerdict => ({ acts: [], asks: [{ what, because }] });
const nothing: FeedVerdict = { acts: [], asks: [] };
const together = (verdicts: readonly FeedVerdict[]): FeedVerdict => ({ acts: verdicts.flatMap(({ acts }) => acts), asks: verdicts.flatMap(({ asks }) => asks) });

/**
 * What becomes of one entry: what the approved rules let the feed do by itself, and what an administrator is asked. A newcomer is added with e-mail
 * and sign-in, as the rules say whose names these are; a sign-in that is there never changes by itself, nor the first one of somebody known. Nobody comes
 * into or out of a special post by itself, but leaving ends whatever they held: to take power away never waits.
 */
export function judgeFeedEntry(entry: FeedEntry, judged: Judged): FeedVerdict {
  const { rules, person, today } = judged;
  if (person === undefined) return judgeNewcomer(entry, judged);
  const leaves = entry.lastDay !== null && (person.leftOn === null || entry.lastDay !== person.leftOn);
  if (person.leftOn !== null && person.leftOn < today) return entry.lastDay === null && says(entry) ? ask('return', 'has-left') : nothing;
  const changes = [judgeName(entry, person, rules), judgeEmail(entry, person, rules), entry.subject !== null && entry.subject !== person.subject ? ask('subject', 'never-by-itself') : nothing];
  if (leaves) return together([...changes, rules.allows.includes('leavers') ? act({ kind: 'leave', lastDay: entry.lastDay }) : ask('leaver', 'not-allowed')]);
  return together([...changes, entry.lastDay === null ? judgePost(entry, person, judged) : nothing]);
}

/** Whether an entry says that somebody is here: a feed that names nothing but a reference brings nobody back. */
const says = ({ name, postCode, subject }: FeedEntry): boolean => name !== null || postCode !== null || subject !== null;

function judgeNewcomer({ name, email, subject, postCode, startsOn, lastDay }: FeedEntry, { rules, post, today }: Judged): FeedVerdict {
  // Who has gone before they were ever told of is nobody's newcomer.
  if (lastDay !== null && lastDay < today) return nothing;
  if (name === null || !rules.allows.includes('newcomers')) return ask('person', 'not-allowed');
  const added: FeedAct = { kind: 'add', name, email, subject };
  if (postCode === null) return act(added);
  const into = judgeAppointment(post, startsOn ?? today);
  return together([act(added), into, lastDay === null ? nothing : act({ kind: 'leave', lastDay })]);
}

const judgeAppointment = (post: FeedPost | undefined, startsOn: CalendarDate): FeedVerdict => {
  if (post === undefined || (post.closedOn !== null && post.closedOn < startsOn)) return ask('post', 'no-such-post');
  return isOrdinaryPost(post) ? act({ kind: 'appoint', postId: post.id, startsOn }) : ask('post', 'special-post');
};

function judgeName({ name }: FeedEntry, person: FeedPerson, { allows }: HrFeedRules): FeedVerdict {
  if (name === null || name === person.name) return nothing;
  return allows.includes('names') ? act({ kind: 'rename', name }) : ask('name', 'not-allowed');
}

/** Where e-mails of somebody with power go is asked whatever the rules: it is where second approvals are announced. */
function judgeEmail({ email }: FeedEntry, person: FeedPerson, { allows }: HrFeedRules): FeedVerdict {
  if (email === null || email.toLowerCase() === person.email?.toLowerCase()) return nothing;
  if (!allows.includes('emails')) return ask('email', 'not-allowed');
  return person.holdings.every(({ post }) => isOrdinaryPost(post)) ? act({ kind: 'email', email }) : ask('email', 'special-post');
}

function judgePost({ postCode, startsOn }: FeedEntry, { holdings }: FeedPerson, { rules, post, today }: Judged): FeedVerdict {
  if (postCode === null || holdings.some((held) => held.post.code.toLowerCase() === postCode.toLowerCase() && held.endsOn === null)) return nothing;
  if (!rules.allows.includes('movers')) return ask('post', 'not-allowed');
  const from = startsOn ?? today;
  const going = holdings.filter(({ endsOn }) => endsOn === null || endsOn >= from);
  if (going.length > 1) return ask('post', 'several-posts');
  const into = judgeAppointment(post, from);
  const [held] = going;
  if (held === undefined || into.acts.length === 0) return into;
  if (!isOrdinaryPost(held.post)) return ask('post', 'special-post');
  // A day in the past is not rewritten: whoever answered for the old post did, on one day at least.
  const begins = [from, today, addDays(held.startsOn, 1)].reduce((last, day) => (day > last ? day : last));
  return act({ kind: 'move', ends: held.id, postId: post!.id, startsOn: begins });
}

/** So many leavers of one file are never too many, and of a larger council so many in a hundred. */
const leaversOfOneFile = { atLeast: 10, inHundred: 10 } as const;

/** Whether a file would have more people leave than a night brings: more likely it is of another day, or broken, and nothing of it is followed. */
export const isMassLeaving = (leavers: number, people: number): boolean => leavers > Math.max(leaversOfOneFile.atLeast, (people * leaversOfOneFile.inHundred) / 100);

/** The last day in the post that is left behind. */
export const lastDayBefore = (startsOn: CalendarDate): CalendarDate => addDays(startsOn, -1);

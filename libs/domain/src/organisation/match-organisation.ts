/**
 * Which posts and parts of two lists of an organisation are the same, where the lists do not say it by references that mean the thing: as of
 * the council's own and of a list that comes in. A reference of a post's own decides; else title, unit, grade and line do, with a score.
 */

/** A post as a list has it. `unit` and `line` are named alike in both lists, as far as they are matched already. */
export interface SeenPost {
  readonly key: string;
  /** A reference that means the post, in both lists; null where the list has only made one up. */
  readonly ownRef: string | null;
  readonly title: string;
  readonly unit: string | null;
  readonly line: string | null;
  /** Null where a list says none: then it tells no post from another. */
  readonly grade: string | null;
}

/** A directorate, service or unit as a list has it, with what is in it: titles, or names of its parts. */
export interface SeenPart {
  readonly key: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** Two that are taken for one, and how sure that is: 1 by reference or in everything, else the share of what agrees. */
export interface Match {
  readonly given: string;
  readonly known: string;
  readonly score: number;
}

/** Below this they are taken for two: one that closes, and a newcomer. Title and unit, or title and line, are enough; unit and line alone are not. */
const leastScore = 0.65;
/** Of posts whose grade both lists say, it weighs too: title and unit, or title and line, are enough only with the same grade. */
const weights = { title: 0.4, unit: 0.3, line: 0.3, grade: 0.1 } as const;
const leastPartScore = 0.5;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** How much of two lists is in both, from 0 to 1 (Dice's coefficient), each entry as often as it is there. */
function shared(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  let both = 0;
  for (const one of some) {
    const times = left.get(one) ?? 0;
    if (times > 0) both += 1;
    left.set(one, times - 1);
  }
  return some.length + others.length === 0 ? 0 : (2 * both) / (some.length + others.length);
}

/** How alike two titles or names are, word by word, from 0 to 1. */
const likeness = (one: string, other: string): number => shared(wordsOf(one), wordsOf(other));

/** The best pairs first, each thing once. */
function bestPairs(candidates: readonly Match[], least: number): Match[] {
  const taken = { given: new Set<string>(), known: new Set<string>() };
  return [...candidates].filter(({ score }) => score >= least).sort((a, b) => b.score - a.score).filter(({ given, known }) => {
    if (taken.given.has(given) || taken.known.has(known)) return false;
    taken.given.add(given);
    taken.known.add(known);
    return true;
  });
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** Pairs of the same key in both lists, one by one in their order; posts that agree in everything stand for each other. */
function pairsBy<T extends { readonly key: string }>(given: readonly T[], known: readonly T[], keyOf: (one: T) => string | null, scoreOfPair: (one: T, other: T) => number = () => 1): Match[] {
  const left = grouped(known.filter((one) => keyOf(one) !== null), (one) => keyOf(one)!);
  return given.flatMap((one) => {
    const same = keyOf(one) === null ? undefined : left.get(keyOf(one)!)?.shift();
    return same === undefined ? [] : [{ given: one.key, known: same.key, score: scoreOfPair(one, same) }];
  });
}

function without<T extends { readonly key: string }>(all: readonly T[], matches: readonly Match[], side: 'given' | 'known'): T[] {
  const keys = new Set(matches.map((match) => match[side]));
  return all.filter(({ key }) => !keys.has(key));
}

const gradeOf = ({ grade }: SeenPost): string | null => grade?.toLowerCase() ?? null;

function scoreOf(one: SeenPost, other: SeenPost): number {
  const same = (a: string | null, b: string | null): number => (a === b ? 1 : 0);
  const rest = weights.title * likeness(one.title, other.title) + weights.unit * same(one.unit, other.unit) + weights.line * same(one.line, other.line);
  if (one.grade === null || other.grade === null) return rest;
  return (rest + weights.grade * same(gradeOf(one), gradeOf(other))) / (1 + weights.grade);
}

type KeyOf = (post: SeenPost) => string;
const moved: readonly KeyOf[] = [({ title, unit }) => `${title.toLowerCase()}\u0000${unit}`, ({ title, line }) => `${title.toLowerCase()}\u0000${line}`];
const retitled: readonly KeyOf[] = [({ unit, line }) => `${unit}\u0000${line}`];

/** The best pairs of posts left over that agree in one of these keys. */
const nearPairs = (keys: readonly KeyOf[]) => (given: readonly SeenPost[], known: readonly SeenPost[]): Match[] => {
  const candidates = keys.flatMap((keyOf) => {
    const groups = grouped(known, keyOf);
    return given.flatMap((one) => (groups.get(keyOf(one)) ?? []).map((other) => ({ given: one.key, known: other.key, score: scoreOf(one, other) })));
  });
  return bestPairs(candidates, leastScore);
};

/**
 * The posts of two lists that are the same: by their own reference, then those that agree in title, unit, grade and line, then in all but the grade, then the best of those with
 * the same title that moved or are under another line, then of those with a like title in the same place. What is not matched is, in the given list, a newcomer; in the known one, gone.
 */
export function matchPosts(given: readonly SeenPost[], known: readonly SeenPost[]): Match[] {
  let found = pairsBy(given, known, ({ ownRef }) => ownRef);
  const more = (match: (left: SeenPost[], others: SeenPost[]) => Match[]): void => {
    found = [...found, ...match(without(given, found, 'given'), without(known, found, 'known'))];
  };
  const inPlace: KeyOf = ({ title, unit, line }) => `${title.toLowerCase()}\u0000${unit}\u0000${line}`;
  more((left, others) => pairsBy(left, others, (post) => `${inPlace(post)}\u0000${gradeOf(post)}`));
  more((left, others) => pairsBy(left, others, inPlace, scoreOf));
  more(nearPairs(moved));
  more(nearPairs(retitled));
  return found;
}

/** The parts of two lists that are the same: by name, then the best of those whose names and members are alike. */
export function matchParts(given: readonly SeenPart[], known: readonly SeenPart[]): Match[] {
  const byName = pairsBy(given, known, ({ name }) => wordsOf(name).join(' '));
  const left = without(given, byName, 'given');
  const candidates = without(known, byName, 'known').flatMap((other) =>
    left.map((one) => ({ given: one.key, known: other.key, score: (likeness(one.name, other.name) + shared(one.members, other.members)) / 2 })),
  );
  return [...byName, ...bestPairs(candidates, leastPartScore)];
}

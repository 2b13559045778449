import { type Match, matchParts, matchPosts, type SeenPart, type SeenPost } from '@golden-thread/domain/organisation/match-organisation';
import { compareCharts, type ChartComparison } from '@golden-thread/domain/organisation/chart-comparison';
import type { SheetName } from '../council-pack/council-pack';
import type { KnownCouncil, KnownRow } from '../council-pack/known-council';

/** A post of an organogram, a group's posts one by one. `line` is the key of the post it reports to. */
export interface ChartPost {
  readonly key: string;
  readonly ownRef: string | null;
  readonly title: string;
  readonly unit: string;
  readonly line: string | null;
  readonly fte: string | null;
  readonly grade: string | null;
}

const text = (row: KnownRow, column: string): string | null => (row.cells[column] as string | null | undefined) ?? null;

/** What the council has of a sheet and has not closed. */
export const openRows = (council: KnownCouncil, sheet: SheetName): readonly KnownRow[] => (council.rows.get(sheet) ?? []).filter(({ ended }) => ended === null);

/** References that nobody has had yet: a letter and the next number. */
function freshRefs(council: KnownCouncil, sheet: SheetName, letter: string): () => string {
  const numbers = (council.rows.get(sheet) ?? []).map((row) => Number(new RegExp(`^${letter}(\\d+)$`).exec(text(row, 'ref') ?? '')?.[1] ?? 0));
  let last = numbers.reduce((most, one) => Math.max(most, one), 0);
  return () => `${letter}${(last += 1)}`;
}

/** The references of parts by name: what the council has under that name or one like it, else new ones. */
export function partRefs(council: KnownCouncil, sheet: 'directorates' | 'services' | 'units', given: readonly SeenPart[], membersOf: (ref: string) => readonly string[]): ReadonlyMap<string, string> {
  const known = openRows(council, sheet).map((row) => ({ key: text(row, 'ref')!, name: text(row, 'name')!, members: membersOf(text(row, 'ref')!) }));
  const matched = new Map(matchParts(given, known).map((match) => [match.given, match.known]));
  const fresh = freshRefs(council, sheet, { directorates: 'D', services: 'S', units: 'U' }[sheet]);
  return new Map(given.map(({ key }) => [key, matched.get(key) ?? fresh()]));
}

/** Posts whose references this importer made up itself: those of groups. Others are the publication's own. */
const isMadeUp = (ref: string): boolean => /^J\d+(?:-\d+)?$/.test(ref);

const seenKnown = (row: KnownRow): SeenPost => {
  const ref = text(row, 'ref')!;
  return { key: ref, ownRef: isMadeUp(ref) ? null : ref, title: text(row, 'title')!, unit: text(row, 'unit'), line: text(row, 'reports_to'), grade: text(row, 'grade') };
};

/**
 * The references of posts: a senior post keeps its own, or that of the post it is when the publication gave it another; a post of a group gets
 * that of the post it is, else a new one. Seniors come first, because they are the lines of the others.
 */
export function postRefs(council: KnownCouncil, posts: readonly ChartPost[], unitRef: (unit: string) => string): { readonly refs: ReadonlyMap<string, string>; readonly reorganisation: ChartComparison } {
  const known = openRows(council, 'posts').map(seenKnown);
  const fresh = freshRefs(council, 'posts', 'J');
  const refs = new Map<string, string>();
  const [seenAll, matches]: [SeenPost[], Match[]] = [[], []];
  const assign = (some: readonly ChartPost[], others: readonly SeenPost[]): void => {
    const seen = some.map(({ unit, line, ...post }) => ({ ...post, unit: unitRef(unit), line: line === null ? null : (refs.get(line) ?? line) }));
    const found = matchPosts(seen, others);
    seenAll.push(...seen);
    matches.push(...found);
    const matched = new Map(found.map((match) => [match.given, match.known]));
    for (const { key, ownRef } of some) refs.set(key, matched.get(key) ?? ownRef ?? fresh());
  };
  assign(posts.filter(({ ownRef }) => ownRef !== null), known.filter(({ ownRef }) => ownRef !== null));
  assign(posts.filter(({ ownRef }) => ownRef === null), known.filter(({ ownRef }) => ownRef === null));
  return { refs, reorganisation: compareCharts(seenAll, known, matches) };
}

import fc from 'fast-check';
import { addDays } from '../calendar/dates';
import type { PersonId, PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { Deputy, Holding, Organisation, Post } from './organisation';
import { responsibilities } from './responsibilities';
import type { Responsibility } from './responsibility';

const first = '2026-04-01';
const day = (n: number) => addDays(first, n);

const post = (id: PostId, lineManagerPostId: PostId | null, more: Partial<Post> = {}): Post => ({
  id,
  lineManagerPostId,
  closedOn: null,
  ...more,
});
const holding = (postId: PostId, personId: PersonId, from = 0, to: number | null = null): Holding => ({
  id: anId(`${postId}-${personId}-${from}`),
  postId,
  personId,
  basis: 'permanent',
  share: '1',
  startsOn: day(from),
  endsOn: to === null ? null : day(to),
});
const deputy = (postId: PostId, holderId: PersonId, personId: PersonId, from: number, to: number): Deputy => ({
  id: anId(`${postId}-${personId}-${from}`),
  postId,
  holderId,
  personId,
  startsOn: day(from),
  endsOn: day(to),
});
const answering = (rows: readonly Responsibility[], postId: PostId, on: string) =>
  rows
    .filter((row) => row.postId === postId && row.startsOn <= on && (row.endsOn ?? '9999') >= on)
    .map((row) => [row.personId, row.basis, row.viaPostId].filter((part) => part !== null).join(' '))
    .sort();

describe('who answers for a post on a day', () => {
  const line = [post(anId('director'), null), post(anId('manager'), anId('director')), post(anId('officer'), anId('manager'))];

  it('is its holders, all of them when it is shared', () => {
    const rows = responsibilities(
      { posts: line, holdings: [holding(anId('officer'), anId('asha')), holding(anId('officer'), anId('ben'), 10)], deputies: [] },
      first,
      null,
    );
    expect(answering(rows, anId('officer'), day(9))).toEqual(['asha holder']);
    expect(answering(rows, anId('officer'), day(10))).toEqual(['asha holder', 'ben holder']);
  });

  it('is the nearest occupied post above from the day after a leaver has gone to the day before the next holder', () => {
    const holdings = [holding(anId('director'), anId('dee')), holding(anId('officer'), anId('asha'), 0, 4), holding(anId('officer'), anId('cal'), 8)];
    const rows = responsibilities({ posts: line, holdings, deputies: [] }, first, null);
    expect(answering(rows, anId('officer'), day(4))).toEqual(['asha holder']);
    expect(answering(rows, anId('officer'), day(5))).toEqual(['dee vacancy director']);
    expect(answering(rows, anId('officer'), day(7))).toEqual(['dee vacancy director']);
    expect(answering(rows, anId('officer'), day(8))).toEqual(['cal holder']);
  });

  it('is the holder and the deputy while the holder is away, and the deputy for nobody once the deputy has left', () => {
    const holdings = [holding(anId('manager'), anId('mo')), holding(anId('officer'), anId('asha'), 0, 5)];
    const rows = responsibilities({ posts: line, holdings, deputies: [deputy(anId('manager'), anId('mo'), anId('asha'), 3, 9)] }, first, null);
    expect(answering(rows, anId('manager'), day(2))).toEqual(['mo holder']);
    expect(answering(rows, anId('manager'), day(5))).toEqual(['asha deputy', 'mo holder']);
    expect(answering(rows, anId('manager'), day(6))).toEqual(['mo holder']);
  });

  it('reaches a vacant post through a deputy above too', () => {
    const holdings = [holding(anId('manager'), anId('mo')), holding(anId('director'), anId('dee'))];
    const rows = responsibilities({ posts: line, holdings, deputies: [deputy(anId('manager'), anId('mo'), anId('dee'), 0, 9)] }, first, null);
    expect(answering(rows, anId('officer'), day(5))).toEqual(['dee deputy manager', 'mo vacancy manager']);
  });

  it('passes what a closed post leaves behind up the line', () => {
    const posts = [post(anId('manager'), null), post(anId('officer'), anId('manager'), { closedOn: day(3) })];
    const rows = responsibilities({ posts, holdings: [holding(anId('manager'), anId('mo')), holding(anId('officer'), anId('asha'))], deputies: [] }, first, null);
    expect(answering(rows, anId('officer'), day(3))).toEqual(['asha holder']);
    expect(answering(rows, anId('officer'), day(4))).toEqual(['mo vacancy manager']);
  });

  it('is one row for each unbroken run of days, cut to the days asked for', () => {
    const rows = responsibilities(
      { posts: [post(anId('officer'), null)], holdings: [holding(anId('officer'), anId('asha'), 0, 4), holding(anId('officer'), anId('asha'), 5)], deputies: [] },
      day(2),
      day(20),
    );
    expect(rows).toEqual([
      { postId: 'officer', personId: 'asha', basis: 'holder', viaPostId: null, startsOn: day(2), endsOn: day(20) },
    ]);
  });

  it('throws on a circle in line management', () => {
    const posts = [post(anId('a'), anId('b')), post(anId('b'), anId('a'))];
    expect(() => responsibilities({ posts, holdings: [], deputies: [] }, first, null)).toThrow('a -> b');
  });
});

describe('over any history of joiners, leavers and absences', () => {
  const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'].map(anId<PersonId>);
  const days = fc.tuple(fc.nat(30), fc.option(fc.nat(15))).map(([from, length]) => [from, length === null ? null : from + length] as const);
  const history: fc.Arbitrary<Organisation> = fc
    .record({
      lines: fc.array(fc.option(fc.nat(6)), { minLength: 1, maxLength: 7 }),
      closed: fc.array(fc.option(fc.nat(30)), { minLength: 7, maxLength: 7 }),
      held: fc.array(fc.tuple(fc.nat(6), fc.constantFrom(...people), days), { maxLength: 14 }),
      away: fc.array(fc.tuple(fc.nat(13), fc.constantFrom(...people), fc.nat(30), fc.nat(10)), { maxLength: 6 }),
    })
    .map(({ lines, closed, held, away }) => {
      const posts = lines.map((above, n) =>
        post(anId(`o${n}`), above === null || n === 0 ? null : anId(`o${above % n}`), { closedOn: closed[n] == null ? null : day(closed[n]!) }),
      );
      const holdings = held.map(([n, person, [from, to]]) => holding(anId(`o${n % posts.length}`), person, from, to));
      const deputies = away.flatMap(([n, person, from, length]) => {
        const absent = holdings[n % Math.max(1, holdings.length)];
        return absent === undefined ? [] : [deputy(absent.postId, absent.personId, person, from, from + length)];
      });
      return { posts, holdings, deputies };
    });

  /** The same question asked the slow way, of one post and one day. */
  const slowly = (organisation: Organisation, postId: PostId, on: string): string[] => {
    const on1 = (dated: { startsOn: string; endsOn: string | null }) => dated.startsOn <= on && (dated.endsOn ?? '9999') >= on;
    const postOf = (id: string) => organisation.posts.find((candidate) => candidate.id === id)!;
    const holds = (id: string) => organisation.holdings.filter((h) => h.postId === id && on1(h) && (postOf(id).closedOn ?? '9999') >= on);
    for (let at: Post | undefined = postOf(postId); at !== undefined; at = organisation.posts.find((p) => p.id === at!.lineManagerPostId)) {
      const holders = holds(at.id).map((h) => h.personId);
      if (holders.length === 0) continue;
      const here = at.id;
      const via = here === postId ? '' : ` ${here}`;
      const deputies = organisation.deputies
        .filter((d) => d.postId === here && on1(d) && holders.includes(d.holderId))
        .filter((d) => organisation.posts.some((p) => holds(p.id).some((h) => h.personId === d.personId)));
      return [
        ...new Set([
          ...holders.map((id) => `${id} ${via === '' ? 'holder' : 'vacancy'}${via}`),
          ...deputies.map((d) => `${d.personId} deputy${via}`),
        ]),
      ].sort();
    }
    return [];
  };

  it('gives for every post and day what asking that day alone would give: nobody only when nobody above is in post', () => {
    fc.assert(
      fc.property(history, (organisation) => {
        const rows = responsibilities(organisation, first, day(40));
        for (const { id } of organisation.posts) {
          for (let n = 0; n <= 40; n += 1) expect(answering(rows, id, day(n))).toEqual(slowly(organisation, id, day(n)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('T: every target and every action has an owner on every day of its life, as long as anybody above it is in post', () => {
    fc.assert(
      fc.property(history, fc.nat(6), fc.nat(40), (organisation, nth, on) => {
        // A target and an action are a post's; whoever answers for the post that day owns them.
        const owner = organisation.posts[nth % organisation.posts.length]!;
        const rows = responsibilities(organisation, first, day(40));
        const inPost = (id: string): boolean => organisation.holdings.some((h) => h.postId === id && h.startsOn <= day(on) && (h.endsOn ?? '9999') >= day(on) && (organisation.posts.find((p) => p.id === id)!.closedOn ?? '9999') >= day(on));
        const line: string[] = [];
        for (let at: string | null = owner.id; at !== null; at = organisation.posts.find(({ id }) => id === at)!.lineManagerPostId) line.push(at);
        expect(answering(rows, owner.id, day(on)).length > 0).toBe(line.some(inPost));
      }),
      { numRuns: 500 },
    );
  });

  it('never gives one person two rows for the same post, basis and route on one day', () => {
    fc.assert(
      fc.property(history, (organisation) => {
        const rows = responsibilities(organisation, first, null);
        const seen = rows.flatMap((row) =>
          rows.filter(
            (other) =>
              other !== row &&
              `${other.postId} ${other.personId} ${other.basis} ${other.viaPostId}` === `${row.postId} ${row.personId} ${row.basis} ${row.viaPostId}` &&
              other.startsOn <= (row.endsOn ?? '9999') &&
              row.startsOn <= (other.endsOn ?? '9999'),
          ),
        );
        expect(seen).toEqual([]);
      }),
    );
  });
});

import { matchParts, matchPosts, type SeenPost } from './match-organisation';

const post = (key: string, title: string, unit: string, line: string | null = 'HEAD', ownRef: string | null = null): SeenPost => ({ key, ownRef, title, unit, line, grade: null });
const graded = (grade: string, ...said: Parameters<typeof post>): SeenPost => ({ ...post(...said), grade });
const pairs = (given: readonly SeenPost[], known: readonly SeenPost[]) => Object.fromEntries(matchPosts(given, known).map((match) => [match.given, match.known]));

describe('posts of two lists', () => {
  it('are the same by their own reference, whatever else has changed', () => {
    expect(pairs([post('a', 'Head of Places', 'U2', null, 'S7')], [post('k', 'Director', 'U1', 'TOP', 'S7'), post('x', 'Head of Places', 'U2', null)])).toEqual({ a: 'k' });
  });

  it('stand for each other where they agree in everything, as many as there are in both', () => {
    const officers = (count: number, letter: string) => Array.from({ length: count }, (_, n) => post(`${letter}${n}`, 'Officer', 'U1'));
    expect(Object.keys(pairs(officers(3, 'g'), officers(5, 'k')))).toHaveLength(3);
    expect(Object.keys(pairs(officers(5, 'g'), officers(3, 'k')))).toHaveLength(3);
  });

  it.each([
    ['moved to another unit', post('a', 'Ecologist', 'U2')],
    ['under another line', post('a', 'Ecologist', 'U1', 'OTHER')],
    ['with a title that has a word more', post('a', 'Senior Ecologist', 'U1')],
  ])('are the same when one is %s', (_, given) => {
    expect(pairs([given], [post('k', 'Ecologist', 'U1')])).toEqual({ a: 'k' });
  });

  it.each([
    ['another title in the same place', post('a', 'Lawyer', 'U1')],
    ['the same title in another unit under another line', post('a', 'Ecologist', 'U2', 'OTHER')],
  ])('are two with %s', (_, given) => {
    expect(pairs([given], [post('k', 'Ecologist', 'U1')])).toEqual({});
  });

  it('of one title in one unit go by their grades, in whatever order the lists have them', () => {
    const known = [graded('AS2', 'k', 'Officer', 'U1'), graded('AS4', 'l', 'Officer', 'U1')];
    expect(pairs([graded('as4', 'a', 'Officer', 'U1'), graded('AS2', 'b', 'Officer', 'U1')], known)).toEqual({ a: 'l', b: 'k' });
  });

  it('are the same at another grade where all else agrees, less surely; and two where the line is another, too', () => {
    const known = [graded('AS2', 'k', 'Officer', 'U1')];
    expect(matchPosts([graded('AS4', 'a', 'Officer', 'U1')], known)).toEqual([{ given: 'a', known: 'k', score: expect.closeTo(1 / 1.1) as number }]);
    expect(pairs([graded('AS4', 'a', 'Officer', 'U1', 'OTHER')], known)).toEqual({});
    expect(pairs([graded('AS2', 'a', 'Officer', 'U1', 'OTHER')], known)).toEqual({ a: 'k' });
    expect(pairs([graded('AS2', 'a', 'Lawyer', 'U1')], known)).toEqual({});
  });

  it('go to the likest of several', () => {
    expect(pairs([post('a', 'Senior Waste Officer', 'U1')], [post('k', 'Officer', 'U1'), post('l', 'Waste Officer', 'U1')])).toEqual({ a: 'l' });
  });
});

describe('parts of two lists', () => {
  it('are the same by name in whatever writing, or by a like name with the same people in it', () => {
    const known = [{ key: 'U1', name: 'Anglian - Waste', members: ['Officer', 'Officer', 'Ecologist'] }, { key: 'U2', name: 'Anglian – Water', members: ['Engineer'] }];
    const given = [{ key: 'a', name: 'Anglian - Waste and Resources', members: ['Officer', 'Officer', 'Ecologist'] }, { key: 'b', name: 'ANGLIAN - Water', members: [] }];
    expect(Object.fromEntries(matchParts(given, known).map((match) => [match.given, match.known]))).toEqual({ a: 'U1', b: 'U2' });
  });

  it('are two where only a word of the name agrees', () => {
    expect(matchParts([{ key: 'a', name: 'Anglian - Fisheries', members: ['Biologist'] }], [{ key: 'k', name: 'Anglian - Navigation', members: ['Lock keeper'] }])).toEqual([]);
  });
});

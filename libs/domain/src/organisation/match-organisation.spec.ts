import { matchParts, matchPosts, type SeenPost } from './match-organisation';

const post = (key: string, title: string, unit: string, line: string | null = 'HEAD', ownRef: string | null = null): SeenPost => ({ key, ownRef, title, unit, line });
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

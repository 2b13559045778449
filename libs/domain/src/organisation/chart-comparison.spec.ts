import { matchPosts, type SeenPost } from './match-organisation';
import { compareCharts } from './chart-comparison';

const post = (key: string, title: string, unit: string, line: string | null = 'HEAD'): SeenPost => ({ key, ownRef: null, title, unit, line, grade: null });
const described = (given: readonly SeenPost[], known: readonly SeenPost[]) => compareCharts(given, known, matchPosts(given, known));

describe('what a list that comes in means for the organisation that stands', () => {
  const known = ['Planner', 'Surveyor', 'Clerk', 'Driver'].map((title, at) => post(`K${at}`, title, 'Places'));

  it('says nothing where all is the same, and counts newcomers and what is gone', () => {
    expect(described(known, known)).toMatchObject({ same: 4, moved: [], retitled: [], newcomers: 0, gone: 0, splits: [], mergers: [] });
    expect(described([...known.slice(1), post('N', 'Ecologist', 'Parks', 'X')], known)).toMatchObject({ same: 3, newcomers: 1, gone: 1 });
  });

  it('names who moved, who has another line and who another title, each with how sure that is', () => {
    const given = [post('G0', 'Planner', 'Homes'), post('G1', 'Surveyor', 'Places', 'DEP'), post('G2', 'Senior Clerk', 'Places'), known[3]!];
    const { moved, underAnotherLine, retitled, same } = described(given, known);
    expect([moved, underAnotherLine, retitled].map((some) => some.map(({ was, becomes, score }) => [was.title, becomes.unit, becomes.line, score.toFixed(2)]))).toEqual([
      [['Planner', 'Homes', 'HEAD', '0.70']], [['Surveyor', 'Places', 'DEP', '0.70']], [['Clerk', 'Places', 'HEAD', '0.87']],
    ]);
    expect(same).toBe(1);
  });

  it('sees a unit that is split, and two that come together', () => {
    const split = known.map((one, at) => ({ ...one, key: `G${at}`, unit: at < 2 ? 'Plans' : 'Works' }));
    expect(described(split, known)).toMatchObject({ splits: [{ from: ['Places'], into: ['Plans', 'Works'] }], mergers: [] });
    expect(described(known, split.map((one, at) => ({ ...one, key: `K${at}` })))).toMatchObject({ splits: [], mergers: [{ from: ['Plans', 'Works'], into: ['Places'] }] });
  });
});

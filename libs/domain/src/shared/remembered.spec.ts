import { remembered } from './remembered';

describe('a rule that remembers', () => {
  let asked: string[];
  let rule: (figure: { value: string }, places: number) => { text: string };

  beforeEach(() => {
    asked = [];
    rule = remembered((figure: { value: string }, places: number) => {
      asked.push(figure.value);
      return { text: `${figure.value} to ${places}` };
    }, { atMost: 2 });
  });

  it('answers the same question with the same answer, worked out once', () => {
    expect(rule({ value: '1' }, 2)).toBe(rule({ value: '1' }, 2));
    expect(asked).toEqual(['1']);
  });

  it('tells questions apart by everything in them', () => {
    expect([rule({ value: '1' }, 2).text, rule({ value: '1' }, 3).text]).toEqual(['1 to 2', '1 to 3']);
  });

  it('forgets its oldest answers', () => {
    rule({ value: '7' }, 0);
    rule({ value: '8' }, 0);
    rule({ value: '9' }, 0);
    rule({ value: '7' }, 0);
    expect(asked).toEqual(['7', '8', '9', '7']);
  });

  it('finds a question by its thing alone, and answers anew whatever part of it has changed', () => {
    const history = (value: string) => ({ id: 'HR01', figures: [{ period: '2026-Q1', value }], targets: { '2026-Q1': '80' } as Record<string, string> });
    const byThing = remembered((measure: ReturnType<typeof history>) => ({ latest: measure.figures[0]!.value }), { atMost: 9, keyOf: ({ id }) => id });
    const first = byThing(history('71'));
    expect(byThing(history('71'))).toBe(first);
    expect(byThing(history('72'))).toEqual({ latest: '72' });
    expect(byThing({ ...history('72'), targets: {} })).not.toBe(byThing(history('72')));
  });
});

import { matchesTyped, searchTerms } from './search-terms';

it.each([
  ['Zoë O’Neill-Smith', 'smith zoe', true],
  ['Zoë O’Neill-Smith', 'ONEILL', true],
  ['Zoë O’Neill-Smith', 'o neill', true],
  ['Zoe\u0308 Smith', 'zoë', true],
  ['RP-12: Repairs', 'rp12', true],
  ['RP-12: Repairs', 'rp-12 rep', true],
  ['Housing', 'using', false],
  ['Housing', 'housing zoe', false],
  ['Housing', '', true],
])('%j has the words %j: %j', (text, typed, has) => {
  expect(matchesTyped(text, typed)).toBe(has);
});

it('reads words without accents, case and signs', () => {
  expect(searchTerms('  Élan, no. 7! ')).toEqual(['elan', 'no', '7']);
});

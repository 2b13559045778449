/** The letters and figures of a text, without accents and case, in words: as the search across everything reads names (its SQL says the same). */
export const searchTerms = (text: string): readonly string[] =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** How many of the words typed are looked for. */
const mostWords = 8;

/** Whether every word typed begins a word of the text, or of the text read without its hyphens and apostrophes ("o neill", "oneill"). */
export function matchesTyped(text: string, typed: string): boolean {
  const words = [...searchTerms(text), ...searchTerms(text.replaceAll(/[-'’‐‑]/g, ''))];
  return searchTerms(typed).slice(0, mostWords).every((asked) => words.some((word) => word.startsWith(asked)));
}
